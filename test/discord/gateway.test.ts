import { type Client, Events, GatewayIntentBits } from 'discord.js'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { connect, createClient, openScene, startScene, usualIntents } from './scene.ts'

const identify = 2
const resume = 6

test('the client learns of guilds, channels, roles and active threads', async () => {
  const discord = await startScene()
  const guild = discord.createGuild({ name: 'OpenClaw' })
  const help = guild.createTextChannel('help')
  const ada = guild.join('ada')
  const open = ada.openThread(ada.post(help, 'a'), 'open')
  const closed = ada.openThread(ada.post(help, 'b'), 'closed')
  ada.changeThread(closed, { archived: true })

  const client = await connect(discord)

  const known = client.guilds.cache.get(guild.id)
  expect(known?.name).toBe('OpenClaw')
  expect(known?.members.me?.permissions.has('SendMessages')).toBe(true)
  expect([...(known?.channels.cache.keys() ?? [])].sort()).toEqual([help.id, open.id].sort())
  expect(client.application.id).toBe(discord.applicationId)
})

test.each([
  { name: 'the network breaks', cut: 'drop' as const },
  { name: 'the gateway asks to reconnect', cut: 'reconnect' as const },
  { name: 'close 4000', cut: 4000 },
  { name: 'close 1001', cut: 1001 },
  { name: 'an invalid session that can be resumed', cut: 'resumable' as const },
])('$name: the client resumes and misses nothing', async ({ cut }) => {
  const { discord, client, help, ada } = await openScene()
  const heard = listen(client)
  const resumed = new Promise<void>((resolve) => client.once(Events.ShardResume, () => resolve()))

  ada.post(help, 'before')
  await discord.delivered()
  if (cut === 'drop') discord.gateway.dropConnections()
  else if (cut === 'reconnect') discord.gateway.requestReconnect()
  else if (cut === 'resumable') discord.gateway.invalidateSession(true)
  else discord.gateway.dropConnections(cut)
  ada.post(help, 'meanwhile')
  await resumed
  ada.post(help, 'after')
  await discord.delivered()

  expect(heard).toEqual(['before', 'meanwhile', 'after'])
  expect(opcodes(discord)).toEqual([identify, resume])
})

test.each([
  { name: 'an invalid session', cut: 'invalid' as const },
  { name: 'close 4007', cut: 4007 },
  { name: 'close 4009', cut: 4009 },
])('$name: the client starts a new session', async ({ cut }) => {
  const { discord, client, help, ada } = await openScene()
  const heard = listen(client)
  const ready = new Promise<void>((resolve) => client.once(Events.ShardReady, () => resolve()))

  if (cut === 'invalid') discord.gateway.invalidateSession(false)
  else discord.gateway.dropConnections(cut)
  await ready
  ada.post(help, 'hello')
  await discord.delivered()

  expect(heard).toEqual(['hello'])
  expect(opcodes(discord).filter((op) => op === identify)).toHaveLength(2)
})

test('a connection whose heartbeats go unanswered is taken for dead and resumed', async () => {
  const { discord, client } = await openScene({ heartbeatIntervalMs: 40 })
  const resumed = new Promise<void>((resolve) => client.once(Events.ShardResume, () => resolve()))

  discord.gateway.stopAcknowledgingHeartbeats()
  await discord.until(() => discord.gateway.connections.length === 0, 'the client hung up')
  discord.gateway.acknowledgeHeartbeats()
  await resumed

  expect(discord.gateway.connections).toHaveLength(1)
})

test.each([
  { name: 'a wrong token', intents: usualIntents, token: 'wrong', words: /token/i, code: undefined },
  {
    name: 'MESSAGE_CONTENT',
    intents: usualIntents,
    token: undefined,
    words: /disallowed intents/i,
    code: 4014,
  },
  {
    name: 'GUILD_MEMBERS',
    intents: [GatewayIntentBits.GuildMembers],
    token: undefined,
    words: /disallowed intents/i,
    code: 4014,
  },
])('login is refused: $name', async ({ intents, token, words, code }) => {
  const discord = await startScene({ privilegedIntents: [] })
  const client = createClient(discord, { intents })

  await expect(client.login(token ?? discord.token)).rejects.toThrow(words)

  const [refusal] = discord.takeRefusals()
  expect(refusal?.reason).toMatch(code === undefined ? /^401/ : new RegExp(`closed with ${code}`))
})

test.each([
  { name: 'an unknown opcode', payloads: [{ op: 99, d: null }], code: 4003 },
  { name: 'a wrong token', payloads: [{ op: 2, d: { token: 'x', intents: 1, properties: {} } }], code: 4004 },
  {
    name: 'unknown intents',
    payloads: [{ op: 2, d: { token: 'T', intents: 1 << 30, properties: {} } }],
    code: 4013,
  },
  { name: 'more than 4096 bytes', payloads: [{ op: 1, d: 'x'.repeat(5000) }], code: 4002 },
  {
    name: 'more than 120 payloads in a minute',
    payloads: [
      { op: 2, d: { token: 'T', intents: 1, properties: {} } },
      ...Array.from({ length: 120 }, () => ({ op: 3, d: {} })),
    ],
    code: 4008,
  },
])('the gateway hangs up with $code on $name', async ({ payloads, code }) => {
  const discord = await startScene()
  const socket = new WebSocket(discord.apiUrl.replace('http', 'ws').replace('/api', '/?v=10&encoding=json'))
  const closed = new Promise((resolve) => socket.once('close', resolve))
  await new Promise((resolve) => socket.once('open', resolve))

  for (const payload of payloads)
    socket.send(JSON.stringify(payload).replace('"T"', JSON.stringify(discord.token)))

  expect(await closed).toBe(code)
  expect(discord.takeRefusals().map(({ what }) => what)).toEqual(['gateway'])
})

test.each([
  { name: 'a plain message', text: () => 'secret', expected: '' },
  { name: 'a mention of the bot', text: (bot: string) => `<@${bot}> look`, expected: /look/ },
])('without MESSAGE_CONTENT: $name', async ({ text, expected }) => {
  const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages]
  const { discord, client, help, ada } = await openScene({ privilegedIntents: [] }, { intents })
  const heard = listen(client)

  const message = ada.post(help, text(discord.botUserId), { files: [{ name: 'a.txt', bytes: 'x' }] })
  await discord.delivered()
  const fetched = await await client.guilds.cache.first()?.channels.fetch(help.id)
  const again = fetched?.isTextBased()
    ? await fetched.messages.fetch({ message: message.id, force: true })
    : undefined

  expect(heard).toEqual([expected === '' ? '' : expect.stringMatching(expected)])
  expect(again?.content).toEqual(heard[0])
  expect(again?.attachments.size).toBe(expected === '' ? 0 : 1)
})

test('the client asks for members by name', async () => {
  const { discord, client, guild, ada } = await openScene({}, { intents: ['Guilds', 'GuildMessages'] })
  const found = await client.guilds.cache.get(guild.id)?.members.fetch({ user: [ada.id] })

  expect(found?.map(({ user }) => user.username)).toEqual(['ada'])
  expect(discord.gateway.received.some(({ op }) => op === 8)).toBe(true)
})

test('events of channels the bot cannot see do not reach it', async () => {
  const { discord, client, guild, help, ada } = await openScene()
  const heard = listen(client)
  const hidden = guild.createTextChannel('staff')
  hidden.setPermissions({ for: guild.bot, deny: ['ViewChannel'] })

  ada.post(hidden, 'hidden')
  ada.post(help, 'open')
  await discord.delivered()

  expect(heard).toEqual(['open'])
})

function listen(client: Client): string[] {
  const heard: string[] = []
  client.on(Events.MessageCreate, (message) => void heard.push(message.content))
  return heard
}

function opcodes({ gateway }: { gateway: { received: readonly { op: number }[] } }): number[] {
  return gateway.received.map(({ op }) => op).filter((op) => op === identify || op === resume)
}
