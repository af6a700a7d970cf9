import { Client, type ClientOptions, Events, GatewayIntentBits, Partials } from 'discord.js'
import { onTestFinished } from 'vitest'
import { type LoopbackDiscord, type LoopbackOptions, startLoopbackDiscord } from './loopback-discord.ts'

/** What a support bot listens to. */
export const usualIntents = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.GuildMessageReactions,
  GatewayIntentBits.DirectMessages,
  GatewayIntentBits.MessageContent,
]

/** A loopback Discord with a guild, a channel and a member, and a discord.js client that is ready; for one test. */
export async function openScene(options: LoopbackOptions = {}, clientOptions: Partial<ClientOptions> = {}) {
  const discord = await startScene(options)
  const guild = discord.createGuild({ name: 'OpenClaw' })
  const help = guild.createTextChannel('help')
  const ada = guild.join('ada')
  const client = await connect(discord, clientOptions)
  return { discord, guild, help, ada, client }
}

/** A loopback Discord for one test, which fails if a refusal is left over. */
export async function startScene(options: LoopbackOptions = {}): Promise<LoopbackDiscord> {
  const discord = await startLoopbackDiscord({ privilegedIntents: ['MessageContent'], ...options })
  onTestFinished(async () => {
    await discord.stop()
    discord.assertNoRefusals()
  })
  return discord
}

/** Connects a real discord.js client and resolves once it knows all its guilds. */
export async function connect(
  discord: LoopbackDiscord,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = createClient(discord, options)
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(discord.token)
  return ready
}

/** A discord.js client for one test, not yet connected. It may identify again at once instead of after five seconds. */
export function createClient(discord: LoopbackDiscord, options: Partial<ClientOptions> = {}): Client {
  const client = new Client({
    intents: usualIntents,
    partials: [Partials.Channel, Partials.Message, Partials.Reaction],
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) },
    ...options,
    rest: { api: discord.apiUrl, ...options.rest },
  })
  onTestFinished(() => client.destroy())
  return client
}
