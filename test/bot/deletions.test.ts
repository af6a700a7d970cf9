import { expect, test } from 'vitest'
import { acme, pastes } from './acme.ts'
import { answersIn } from './answers-in.ts'
import { asBot } from './as-bot.ts'
import { joinBot, openHelpDesk, warnLevel } from './start-bot.ts'

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
  const { discord, ada, bob, help, guild, settle } = desk
  guild.setBotPermissions(['ViewChannel', 'SendMessages', 'ReadMessageHistory', 'ManageMessages'])
  const questions = [ada.post(help, pastes.gateway), bob.post(help, pastes.gateway)]
  await settle()
  expect(answersIn(desk, help)).toHaveLength(2)

  await asBot(discord, 'POST', `/channels/${help.id}/messages/bulk-delete`, {
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
  await asBot(discord, 'DELETE', `/channels/${thread.id}`)
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

test('a question deleted while its file is fetched is given up', async () => {
  const desk = await openHelpDesk()
  const { discord, ada, help, settle, lines } = desk
  const never = new Promise<void>(() => {})
  discord.failNext({ path: /^\/attachments\// }, { kind: 'hold', until: never })

  const question = ada.post(help, '', { files: [{ name: 'acme.log', bytes: pastes.gateway }] })
  await discord.until(
    () => discord.requests.some(({ path }) => path.startsWith('/attachments/')),
    'the file is asked for',
  )
  ada.delete(question)
  await settle()

  expect(help.messages).toEqual([])
  expect(lines.filter(({ level }) => level >= warnLevel)).toEqual([])
})

test('a question deleted while it waits behind others is not read', async () => {
  const desk = await openHelpDesk()
  const { discord, ada, help, settle } = desk
  const slow = Promise.withResolvers<void>()
  discord.failNext({ path: /^\/attachments\// }, { kind: 'hold', until: slow.promise })
  const files = [{ name: 'acme.log', bytes: 'all is well' }]
  ada.post(help, '', { files })
  await discord.until(
    () => discord.requests.some(({ path }) => path.startsWith('/attachments/')),
    'the first file is asked for',
  )

  const second = ada.post(help, '', { files })
  ada.delete(second)
  await discord.delivered()
  slow.resolve()
  await settle()

  expect(discord.requests.filter(({ path }) => path.startsWith('/attachments/'))).toHaveLength(1)
})
