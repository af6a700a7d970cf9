import { MessageFlags } from 'discord.js'
import { expect, test } from 'vitest'
import { describeFault } from '../../src/discord/faults.ts'
import { texts } from '../../src/reply/texts.ts'
import { acme, pastes } from './acme.ts'
import { answersIn } from './answers-in.ts'
import { asBot } from './as-bot.ts'
import { joinBot, openHelpDesk, startBot, warnLevel } from './start-bot.ts'

type HelpDesk = Awaited<ReturnType<typeof openHelpDesk>>

const loud = ({ lines }: HelpDesk) => lines.filter(({ level }) => level >= warnLevel)

test.each([
  { name: 'sending', deny: ['SendMessages'] as const },
  { name: 'reading the history', deny: ['ReadMessageHistory'] as const },
])('without the permission of $name a channel is logged once, and others are served', async ({ deny }) => {
  const desk = await openHelpDesk()
  const { discord, guild, help, ada, bob, settle } = desk
  const other = guild.createTextChannel('help-2')
  help.setPermissions({ for: guild.bot, deny })

  for (const somebody of [ada, bob]) somebody.post(help, pastes.gateway)
  ada.post(other, pastes.gateway)
  await settle()

  expect(loud(desk)).toEqual([expect.objectContaining({ level: warnLevel, channelId: help.id })])
  expect(other.messages).toHaveLength(2)
  expect(discord.takeRefusals()).toHaveLength(2)
})

test.each<{
  name: string
  act: (desk: HelpDesk, thread: ReturnType<HelpDesk['ada']['openBareThread']>) => unknown
}>([
  { name: 'a locked thread', act: ({ mod }, thread) => mod.changeThread(thread, { locked: true }) },
  {
    name: 'a deleted channel',
    act: ({ discord }, thread) => asBot(discord, 'DELETE', `/channels/${thread.id}`),
  },
])('$name is no trouble', async ({ act }) => {
  const desk = await openHelpDesk()
  const { discord, guild, ada, help, settle } = desk
  guild.setBotPermissions([
    'ViewChannel',
    'SendMessages',
    'SendMessagesInThreads',
    'ReadMessageHistory',
    'ManageChannels',
  ])
  const thread = ada.openBareThread(help, 'it broke')
  await settle()
  const slow = Promise.withResolvers<void>()
  const path = `/channels/${thread.id}/messages`
  discord.failNext({ method: 'POST', path }, { kind: 'hold', until: slow.promise })

  ada.post(thread, pastes.gateway)
  await discord.until(
    () => discord.requests.some((request) => request.path === path),
    'the answer is under way',
  )
  await act(desk, thread)
  slow.resolve()
  await settle()

  expect(loud(desk)).toEqual([])
  discord.takeRefusals()
})

test('an archived thread wakes up for its answer', async () => {
  const desk = await openHelpDesk()
  const { discord, mod, ada, help, settle } = desk
  const thread = ada.openBareThread(help, 'it broke')
  await settle()
  const slow = Promise.withResolvers<void>()
  const path = `/channels/${thread.id}/messages`
  discord.failNext({ method: 'POST', path }, { kind: 'hold', until: slow.promise })

  ada.post(thread, pastes.gateway)
  await discord.until(
    () => discord.requests.some((request) => request.path === path),
    'the answer is under way',
  )
  mod.changeThread(thread, { archived: true })
  slow.resolve()
  await settle()

  expect(thread.messages).toHaveLength(2)
})

test('an answer that a moderator deleted comes back when its question is edited', async () => {
  const desk = await openHelpDesk()
  const { discord, mod, ada, help, settle } = desk
  const question = ada.post(help, pastes.gateway)
  const answer = await help.nextMessage()
  await settle()

  mod.delete(answer)
  ada.edit(question, pastes.token)
  await settle()

  expect(help.messages.map(({ content }) => content).at(-1)).toContain('The token is missing')
  expect(discord.takeRefusals()).toHaveLength(1)
})

test('a fault behind a command is told in private, and logged without a word of the text', async () => {
  const desk = await openHelpDesk()
  const { ada, help, settle } = desk
  desk.desk.hear = () => Promise.reject(new Error(`cannot swallow ${pastes.gateway}`))

  const form = await ada.run('diagnose', {}, { in: help })
  const seen = await (await ada.submitModal(form, { text: pastes.gateway })).final()
  await settle()

  expect(seen).toMatchObject({ ephemeral: true, content: texts.discord.fault })
  expect(loud(desk)).toEqual([expect.objectContaining({ level: 50, event: 'interaction', error: 'Error' })])
  expect(JSON.stringify(desk.lines)).not.toContain('gateway closed')
})

test('a fault behind a public command is told in private as well', async () => {
  const desk = await openHelpDesk()
  const { discord, ada, help, settle } = desk
  desk.desk.hear = () => Promise.reject(new Error('broken'))

  await ada.run('diagnose', { file: { name: 'a.log', bytes: 'x' }, public: true }, { in: help })
  await settle()

  expect(help.messages).toEqual([])
  expect(discord.requests.at(-1)).toMatchObject({
    method: 'POST',
    body: { content: texts.discord.fault, flags: MessageFlags.Ephemeral },
  })
})

test('a fault behind a click is told in private', async () => {
  const desk = await openHelpDesk()
  const { ada, help, settle } = desk
  ada.post(help, pastes.gateway)
  const answer = await help.nextMessage()
  await settle()
  desk.desk.press = () => Promise.reject(new Error('broken'))

  const seen = await ada.click(answer, 'Dismiss')

  expect(await seen.nextFollowUp()).toMatchObject({ ephemeral: true, content: texts.discord.fault })
  expect(answer.deleted).toBe(false)
})

test('a fault behind a message is logged, and the next one is answered', async () => {
  const desk = await openHelpDesk()
  const { discord, ada, help, settle } = desk
  discord.failNext(
    { method: 'POST', path: `/channels/${help.id}/messages`, times: 4 },
    { kind: 'status', status: 500 },
  )

  ada.post(help, pastes.gateway)
  await settle()
  expect(loud(desk)).toEqual([expect.objectContaining({ level: 50, event: 'message', channelId: help.id })])

  ada.post(help, pastes.token)
  await settle()
  expect(help.messages.at(-1)?.content).toContain('The token is missing')
})

test('a command that Discord no longer waits for is no trouble', async () => {
  const desk = await openHelpDesk()
  const { discord, ada, help, settle } = desk

  const run = ada.run('diagnose', { file: { name: 'a.log', bytes: 'x' } }, { in: help })
  discord.clock.advance(3_000)
  await expect(run).rejects.toThrow('did not respond')
  await settle()

  expect(loud(desk)).toEqual([])
  discord.takeRefusals()
})

test('no log line holds what people write', async () => {
  const desk = await openHelpDesk()
  const { discord, guild, ada, help, settle } = desk
  ada.post(help, `${pastes.gateway} sesame`, { files: [{ name: 'sesame.log', bytes: 'sesame' }] })
  await settle()
  help.setPermissions({ for: guild.bot, deny: ['SendMessages'] })
  ada.post(help, `${pastes.token} sesame`)
  await settle()

  expect(desk.lines.length).toBeGreaterThan(0)
  expect(JSON.stringify(desk.lines)).not.toContain('sesame')
  discord.takeRefusals()
})

test('an answer that could not be posted is given when the error is pasted again', async () => {
  const desk = await openHelpDesk()
  const { discord, ada, help, settle } = desk
  discord.failNext(
    { method: 'POST', path: `/channels/${help.id}/messages`, times: 4 },
    { kind: 'status', status: 500 },
  )
  ada.post(help, pastes.gateway)
  await settle()
  ada.post(help, pastes.gateway)
  await settle()

  expect(answersIn(desk, help).map(({ content }) => content)).toEqual([
    expect.stringContaining('**The gateway is closed**'),
  ])
})

test('a pasted stack trace in an error’s message is not taken for frames of ours', () => {
  const error = new Error('sesame\n    at sesame (/home/ada/secret.ts:1:1)\nend')
  expect(JSON.stringify(describeFault(error))).not.toContain('sesame')
})

test('a connection that is closed for good is told to whoever runs the bot', async () => {
  const { discord, door } = await startBot()
  await door.stop()
  let lost = 0
  const options = { supportChannels: ['help'], knowledge: acme, onLost: () => void lost++ }
  await joinBot(discord, options)
  discord.gateway.dropConnections(4004)
  await discord.until(() => lost === 1, 'the loss is told')
})
