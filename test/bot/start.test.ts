import { GatewayIntentBits } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { ConfigError } from '../../src/config.ts'
import { slashCommands } from '../../src/discord/commands/registry.ts'
import { acme, pastes } from './acme.ts'
import { asBot } from './as-bot.ts'
import { joinBot, openHelpDesk, startBot } from './start-bot.ts'

const { Guilds, GuildMessages, MessageContent } = GatewayIntentBits
const options = { supportChannels: ['help'], knowledge: acme }

describe('commands', () => {
  const puts = ({ discord }: Awaited<ReturnType<typeof startBot>>) =>
    discord.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'))

  test('are registered in one request', async () => {
    const bot = await startBot()

    expect(puts(bot).map(({ body }) => (body as { name: string }[]).map(({ name }) => name))).toEqual([
      ['diagnose', 'privacy', 'setup', 'Diagnose this'],
    ])
  })

  test('are not registered again while they are the same', async () => {
    const bot = await startBot()
    await bot.door.stop()
    await joinBot(bot.discord, options)

    expect(puts(bot)).toHaveLength(1)
  })

  test('are registered again where they differ', async () => {
    const bot = await startBot()
    await bot.door.stop()
    const old = [{ ...slashCommands[0]?.definition, description: 'An older one' }]
    await asBot(bot.discord, 'PUT', `/applications/${bot.discord.applicationId}/commands`, old)
    const { lines } = await joinBot(bot.discord, options)

    expect(puts(bot)).toHaveLength(3)
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'registered the commands', commands: 4 }))
  })

  test('that cannot be registered keep nobody waiting', async () => {
    const { ada, help, settle, lines } = await openHelpDesk({
      before: (discord) =>
        discord.failNext({ method: 'GET', path: /\/commands$/, times: 9 }, { kind: 'html', status: 403 }),
    })

    ada.post(help, pastes.gateway)
    await settle()

    expect(help.messages).toHaveLength(2)
    expect(lines).toContainEqual(expect.objectContaining({ level: 50, event: 'start' }))
  })
})

describe('intents', () => {
  const asked = ({ discord }: Awaited<ReturnType<typeof startBot>>) =>
    discord.gateway.received.filter(({ op }) => op === 2).map(({ d }) => (d as { intents: number }).intents)
  const warnings = ({ lines }: Awaited<ReturnType<typeof startBot>>) =>
    lines.filter(({ level }) => level >= 40)

  test('are those for guild messages and their content, and nothing more', async () => {
    const bot = await startBot()

    expect(asked(bot)).toEqual([Guilds | GuildMessages | MessageContent])
    expect(warnings(bot)).toEqual([])
  })

  test('go without content where Discord does not allow it, with one warning that says what to do', async () => {
    const bot = await startBot({ privilegedIntents: [] })

    expect(asked(bot)).toEqual([Guilds | GuildMessages | MessageContent, Guilds | GuildMessages])
    const told = warnings(bot).filter(({ msg }) => /Message Content Intent/.test(msg))
    expect(told).toHaveLength(1)
  })

  test('go without content when it is switched off later', async () => {
    const desk = await openHelpDesk()
    const { discord, ada, lounge, settle } = desk

    discord.gateway.dropConnections(4014)
    await discord.until(() => asked(desk).length === 2, 'the bot identified again')
    await discord.gateway.connected()
    ada.post(lounge, `<@${discord.botUserId}> ${pastes.gateway}`)
    expect((await lounge.nextMessage()).content).toContain('The gateway is closed')
    await settle()

    expect(asked(desk).at(-1)).toBe(Guilds | GuildMessages)
    expect(warnings(desk).filter(({ msg }) => /Message Content Intent/.test(msg))).toHaveLength(1)
  })
})

test('a token that Discord does not take is named as what to mend', async () => {
  const start = startBot({
    before: (discord) => discord.failNext({ path: '/gateway/bot' }, { kind: 'status', status: 401 }),
  })

  await expect(start).rejects.toThrow(ConfigError)
})

test.each([
  { name: 'a broken connection', drop: 'break' },
  { name: 'a request to reconnect', drop: 'reconnect' },
  { name: 'an invalid session', drop: 'invalid' },
] as const)('what is asked after $name is answered', async ({ drop }) => {
  const { discord, ada, help, settle } = await openHelpDesk()
  if (drop === 'break') discord.gateway.dropConnections()
  if (drop === 'reconnect') discord.gateway.requestReconnect()
  if (drop === 'invalid') discord.gateway.invalidateSession(true)

  ada.post(help, pastes.gateway)

  expect((await help.nextMessage()).content).toContain('The gateway is closed')
  await settle()
})

test('nothing is answered after the bot has stopped', async () => {
  const { discord, ada, help, door } = await openHelpDesk()

  ada.post(help, pastes.gateway)
  await discord.delivered()
  await door.stop()
  expect(help.messages).toHaveLength(2)
  ada.post(help, pastes.token)
  await discord.delivered()

  expect(help.messages).toHaveLength(3)
})
