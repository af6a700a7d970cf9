import { expect, test } from 'vitest'
import { acme, pastes } from './acme.ts'
import { answersIn } from './answers-in.ts'
import { asBot } from './as-bot.ts'
import { joinBot, openHelpDesk } from './start-bot.ts'

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
  await asBot(discord, 'PUT', `/channels/${help.id}/messages/pins/${question.id}`)
  await settle()

  expect(discord.requests.slice(before).filter(({ method }) => method === 'PATCH')).toEqual([])
})

test('after a restart, an edit changes the answer that stands', async () => {
  const { discord, ada, help, settle, door } = await openHelpDesk()
  const question = ada.post(help, pastes.gateway)
  await settle()
  await door.stop()
  const again = await joinBot(discord, { supportChannels: ['help'], knowledge: acme })

  ada.edit(question, pastes.token)
  await again.settle()

  expect(answersIn({ discord }, help).map(({ content }) => content)).toEqual([
    expect.stringContaining('The token is missing'),
  ])
})

test('what happens to a message that was edited long before the start is no edit', async () => {
  const { discord, guild, ada, help, door } = await openHelpDesk()
  await door.stop()
  const question = ada.post(help, 'nothing yet')
  ada.edit(question, pastes.gateway)
  discord.clock.advance(3_600_000)
  const again = await joinBot(discord, { supportChannels: ['help'], knowledge: acme })

  guild.setBotPermissions(['ViewChannel', 'SendMessages', 'ReadMessageHistory', 'PinMessages'])
  await asBot(discord, 'PUT', `/channels/${help.id}/messages/pins/${question.id}`)
  await again.settle()

  expect(answersIn({ discord }, help)).toEqual([])
})

test('an edit while its file cannot be had leaves the answer', async () => {
  const { discord, ada, help, settle } = await openHelpDesk()
  const question = ada.post(help, 'it faild', { files: [{ name: 'acme.log', bytes: pastes.gateway }] })
  await settle()
  expect(help.messages).toHaveLength(2)
  discord.failNext({ path: /^\/attachments\// }, { kind: 'status', status: 404 })

  ada.edit(question, 'it failed')
  await settle()

  expect(help.messages).toHaveLength(2)
  expect(help.messages[1]?.content).toContain('The gateway is closed')
})
