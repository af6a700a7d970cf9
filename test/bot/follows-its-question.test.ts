import { expect, test } from 'vitest'
import { acme, pastes } from './acme.ts'
import { joinBot, openHelpDesk } from './start-bot.ts'

type HelpDesk = Awaited<ReturnType<typeof openHelpDesk>>

const answersIn = ({ discord }: HelpDesk, channel: HelpDesk['help']) =>
  channel.messages.filter(({ author }) => author.id === discord.botUserId)

/** A request made with the bot's token, beside the bot. */
const asBot = ({ discord }: HelpDesk, method: string, path: string, body?: object) =>
  fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })

test('an edit changes the answer in place', async () => {
  const desk = await openHelpDesk()
  const { ada, help, settle } = desk
  const question = ada.post(help, pastes.gateway)
  const answer = await help.nextMessage()
  await settle()

  ada.edit(question, pastes.token)
  await settle()

  expect(answersIn(desk, help)).toEqual([answer])
  expect(answer.content).toContain('The token is missing')
  expect(answer.mentions).toEqual([])
})

test.each([
  { name: 'grows', before: pastes.gateway, after: pastes.screws, counts: [1, 2] },
  { name: 'shrinks', before: pastes.screws, after: pastes.gateway, counts: [2, 1] },
  { name: 'appears', before: pastes.unknown, after: pastes.gateway, counts: [0, 1] },
  { name: 'disappears', before: pastes.gateway, after: pastes.unknown, counts: [1, 0] },
])('an answer $name with an edit', async ({ before, after, counts }) => {
  const desk = await openHelpDesk()
  const { ada, help, settle } = desk

  const question = ada.post(help, before)
  await settle()
  const countBefore = answersIn(desk, help).length
  ada.edit(question, after)
  await settle()

  const answers = answersIn(desk, help)
  expect([countBefore, answers.length]).toEqual(counts)
  expect(answers.filter(({ buttons }) => buttons.length > 0)).toEqual(answers.slice(-1))
})

test('an answer can grow and shrink again and again', async () => {
  const desk = await openHelpDesk()
  const { discord, ada, help, settle } = desk
  const question = ada.post(help, pastes.gateway)
  for (const [paste, count] of [
    [pastes.screws, 2],
    [pastes.gateway, 1],
    [pastes.screws, 2],
  ] as const) {
    discord.clock.advance(1_000)
    ada.edit(question, paste)
    await settle()
    expect(answersIn(desk, help)).toHaveLength(count)
  }
})

test('an edit that comes while the answer is worked out wins', async () => {
  const desk = await openHelpDesk()
  const { ada, help, settle } = desk

  const question = ada.post(help, pastes.gateway)
  ada.edit(question, pastes.token)
  await settle()

  expect(answersIn(desk, help).map(({ content }) => content)).toEqual([
    expect.stringContaining('The token is missing'),
  ])
})

test('being at a loss follows its question as well', async () => {
  const desk = await openHelpDesk()
  const { discord, ada, lounge, settle } = desk
  const question = ada.post(lounge, `<@${discord.botUserId}> ${pastes.unknown}`)
  const answer = await lounge.nextMessage()
  await settle()

  ada.edit(question, `<@${discord.botUserId}> ${pastes.gateway}`)
  await settle()
  expect(answersIn(desk, lounge)).toEqual([answer])
  expect(answer.content).toContain('The gateway is closed')

  ada.edit(question, 'never mind')
  await settle()
  expect(answersIn(desk, lounge)).toEqual([])
})

test('changes that are no edits change nothing', async () => {
  const desk = await openHelpDesk()
  const { discord, ada, bob, help, settle, guild } = desk
  const question = ada.post(help, pastes.gateway)
  await settle()
  const before = discord.requests.length

  bob.openThread(question, 'for ada')
  ada.edit(question, pastes.gateway)
  guild.setBotPermissions(['ViewChannel', 'SendMessages', 'ReadMessageHistory', 'PinMessages'])
  await asBot(desk, 'PUT', `/channels/${help.id}/messages/pins/${question.id}`)
  await settle()

  expect(discord.requests.slice(before).filter(({ method }) => method === 'PATCH')).toEqual([])
})

test('the answer goes with its question', async () => {
  const desk = await openHelpDesk()
  const { ada, help, settle } = desk
  const question = ada.post(help, pastes.screws)
  await settle()

  ada.delete(question)
  await settle()

  expect(help.messages).toEqual([])
})

test('a forum post that loses its first message loses the answer to it', async () => {
  const { ada, forum, settle } = await openHelpDesk()
  const { thread, starter } = ada.openPost(forum, { title: 'It broke', content: pastes.gateway })
  await settle()

  ada.delete(starter)
  await settle()

  expect(thread.messages).toEqual([])
})

test('many questions that are deleted at once', async () => {
  const desk = await openHelpDesk()
  const { ada, bob, help, guild, settle } = desk
  guild.setBotPermissions(['ViewChannel', 'SendMessages', 'ReadMessageHistory', 'ManageMessages'])
  const questions = [ada.post(help, pastes.gateway), bob.post(help, pastes.gateway)]
  await settle()
  expect(answersIn(desk, help)).toHaveLength(2)

  await asBot(desk, 'POST', `/channels/${help.id}/messages/bulk-delete`, {
    messages: questions.map(({ id }) => id),
  })
  await settle()

  expect(help.messages).toEqual([])
})

test('a question deleted while its answer is worked out gets none', async () => {
  const desk = await openHelpDesk()
  const { discord, ada, bob, help, settle } = desk
  const thread = bob.openThread(ada.post(help, 'it broke'), 'for ada')
  await settle()
  const slow = Promise.withResolvers<void>()
  discord.failNext(
    { method: 'GET', path: `/channels/${help.id}/messages` },
    { kind: 'hold', until: slow.promise },
  )

  const question = ada.post(thread, pastes.gateway)
  ada.delete(question)
  await discord.delivered()
  slow.resolve()
  await settle()

  expect(answersIn(desk, thread)).toEqual([])
})

test('a question deleted while its answer is being posted loses it at once', async () => {
  const desk = await openHelpDesk()
  const { discord, ada, help, settle } = desk
  const slow = Promise.withResolvers<void>()
  const path = `/channels/${help.id}/messages`
  discord.failNext({ method: 'POST', path }, { kind: 'hold', until: slow.promise })

  const question = ada.post(help, pastes.gateway)
  await discord.until(
    () => discord.requests.some((request) => request.path === path),
    'the answer is under way',
  )
  ada.delete(question)
  await discord.delivered()
  slow.resolve()
  await settle()

  expect(help.messages).toEqual([])
})

test('a thread deleted while its answer is worked out', async () => {
  const desk = await openHelpDesk()
  const { discord, ada, bob, help, guild, settle, lines } = desk
  guild.setBotPermissions([
    'ViewChannel',
    'SendMessages',
    'SendMessagesInThreads',
    'ReadMessageHistory',
    'ManageThreads',
  ])
  const thread = bob.openThread(ada.post(help, 'it broke'), 'for ada')
  await settle()
  const slow = Promise.withResolvers<void>()
  discord.failNext(
    { method: 'GET', path: `/channels/${help.id}/messages` },
    { kind: 'hold', until: slow.promise },
  )

  ada.post(thread, pastes.gateway)
  await discord.delivered()
  await asBot(desk, 'DELETE', `/channels/${thread.id}`)
  await discord.delivered()
  slow.resolve()
  await settle()

  expect(
    discord.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages')),
  ).toEqual([])
  expect(lines.filter(({ level }) => level >= 40)).toEqual([])
})

test('after a restart the answer still goes with its question', async () => {
  const desk = await openHelpDesk()
  const { discord, ada, help, settle, door } = desk
  const question = ada.post(help, pastes.screws)
  ada.post(help, 'anybody there?')
  await settle()
  await door.stop()
  const restarted = await joinBot(discord, { supportChannels: ['help'], knowledge: acme })

  ada.delete(question)
  await restarted.settle()

  expect(help.messages.map(({ content }) => content)).toEqual(['anybody there?'])
})
