import { expect, test } from 'vitest'
import { defaultSettings } from '../../src/desk/settings/server-settings.ts'
import { createMemorySettingsStore } from '../../src/desk/settings/settings.ts'
import { texts } from '../../src/reply/texts.ts'
import type { LoopbackDiscord } from '../discord/loopback-discord.ts'
import { acme, pastes } from './acme.ts'
import { answersIn } from './answers-in.ts'
import { asBot } from './as-bot.ts'
import { joinBot, openHelpDesk, startBot } from './start-bot.ts'

const options = { supportChannels: ['help'], knowledge: acme }
const marking = ['solution', '✅ Mark Solution']

const requestsOf = ({ requests }: LoopbackDiscord, method: string, guildId: string) =>
  requests.filter(
    (request) => request.method === method && request.path.endsWith(`/guilds/${guildId}/commands`),
  )

/** What somebody in a server sees of its own commands. */
async function commandsIn(discord: LoopbackDiscord, guildId: string): Promise<readonly string[]> {
  const path = `/applications/${discord.applicationId}/guilds/${guildId}/commands`
  const commands = (await (await asBot(discord, 'GET', path)).json()) as readonly { readonly name: string }[]
  return commands.map(({ name }) => name)
}

/** Settings in which this server has another bot for its solutions. */
const answerOverflowIn = (guildId: () => string) => ({
  ...createMemorySettingsStore(),
  loadSettings: async () =>
    new Map([[guildId(), { ...defaultSettings, solutions: 'answer-overflow' as const }]]),
})

test('a server that the bot joins gets the commands for marking', async () => {
  const { discord, settle } = await startBot()

  const { id } = discord.createGuild({ name: 'New' })
  await settle()

  expect(await commandsIn(discord, id)).toEqual(marking)
})

test('servers that were joined before get them too, at the start', async () => {
  let ids: readonly string[] = []
  const { discord, settle } = await startBot({
    before: (loopback) => {
      ids = ['One', 'Two', 'Three'].map((name) => loopback.createGuild({ name }).id)
    },
  })
  await settle()

  expect(await Promise.all(ids.map((id) => commandsIn(discord, id)))).toEqual([marking, marking, marking])
})

test('nothing is sent where nothing changed', async () => {
  const { discord, door, guild, settle } = await openHelpDesk()
  await settle()
  await door.stop()
  const again = await joinBot(discord, options)
  await again.settle()

  expect(requestsOf(discord, 'PUT', guild.id)).toHaveLength(1)
  expect(requestsOf(discord, 'GET', guild.id)).toHaveLength(2)
})

test('a server with Answer Overflow gets none', async () => {
  let id = ''
  const { discord, settle } = await startBot({
    before: (loopback) => {
      id = loopback.createGuild({ name: 'Other' }).id
    },
    settingsStore: answerOverflowIn(() => id),
  })
  await settle()

  expect(await commandsIn(discord, id)).toEqual([])
  expect(requestsOf(discord, 'PUT', id)).toEqual([])
})

test('they come and go with the settings, and only there', async () => {
  const { discord, guild, settings, settle } = await openHelpDesk()
  const other = discord.createGuild({ name: 'Other' })
  await settle()

  await settings.change(guild.id, { ...defaultSettings, solutions: 'answer-overflow' })
  await settle()
  expect(await commandsIn(discord, guild.id)).toEqual([])
  expect(await commandsIn(discord, other.id)).toEqual(marking)

  await settings.change(guild.id, defaultSettings)
  await settle()
  expect(await commandsIn(discord, guild.id)).toEqual(marking)
})

test('other settings send nothing', async () => {
  const { discord, guild, settings, settle } = await openHelpDesk()
  await settle()

  await settings.change(guild.id, { ...defaultSettings, hints: true })
  await settle()

  expect(requestsOf(discord, 'PUT', guild.id)).toHaveLength(1)
})

test('a server whose commands could not be looked at keeps none from the next', async () => {
  const ids: string[] = []
  const { discord, settle } = await startBot({
    before: (loopback) => {
      ids.push(loopback.createGuild({ name: 'One' }).id, loopback.createGuild({ name: 'Two' }).id)
      const path = new RegExp(`/guilds/${ids[0]}/commands$`)
      loopback.failNext({ method: 'GET', path }, { kind: 'html', status: 403 })
    },
  })
  await settle()

  expect(await commandsIn(discord, ids[1] ?? '')).toEqual(marking)
})

test('a server in which the bot may have no commands is told of in the log', async () => {
  const { discord, guild, settings, settle, lines } = await openHelpDesk()
  await settle()
  guild.removeBot()

  await settings.change(guild.id, { ...defaultSettings, hints: true })
  await settle()

  expect(lines).toContainEqual(
    expect.objectContaining({
      level: 40,
      event: 'commands',
      guildId: guild.id,
      msg: expect.stringContaining('inviting it again'),
    }),
  )
  expect(discord.takeRefusals()).toHaveLength(1)
})

test.each([
  {
    way: 'by words',
    act: async ({ ada, help }: Awaited<ReturnType<typeof openHelpDesk>>) =>
      void ada.post(help, 'solved, thanks'),
  },
  {
    way: 'by the button',
    act: async ({ ada, help }: Awaited<ReturnType<typeof openHelpDesk>>) =>
      void (await ada.click(await help.nextMessage(), texts.buttons.solved)),
  },
])('there the nudge names the menu of Answer Overflow, $way', async ({ act }) => {
  const desk = await openHelpDesk()
  await desk.settings.change(desk.guild.id, { ...defaultSettings, solutions: 'answer-overflow' })
  desk.ada.post(desk.help, pastes.gateway)
  await desk.settle()

  await act(desk)
  await desk.settle()

  expect(answersIn(desk, desk.help).at(-1)?.content).toContain('**✅ Mark Solution** (Answer Overflow)')
})
