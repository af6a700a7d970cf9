import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { ChannelHandle } from './actors/channel-handle.ts'
import { type GuildHandle, guildHandle } from './actors/guild-handle.ts'
import { type MessageHandle, messageHandle } from './actors/message-handle.ts'
import { createStage, waitFor } from './actors/stage.ts'
import { createGatewayControls, type GatewayControls } from './gateway/gateway-controls.ts'
import { createGatewayServer } from './gateway/gateway-server.ts'
import { createFaults, type Faults } from './rest/faults.ts'
import type { RateLimitMode } from './rest/rate-limits.ts'
import { createRequestLog, type RecordedRequest, type Refusal } from './rest/request-log.ts'
import { createRestServer } from './rest/rest-server.ts'
import { archiveSilentThreads } from './state/auto-archive.ts'
import type { Clock } from './state/clock.ts'
import { createGuild } from './state/guilds.ts'
import { channelById } from './state/lookups.ts'
import { createMessage } from './state/messages.ts'
import { type PermissionName, permissionBits } from './state/permissions.ts'
import type { Id } from './state/records.ts'
import { createWorld, type PrivilegedIntent } from './state/world.ts'

/**
 * A Discord of our own on 127.0.0.1, for tests: a real REST server and a real gateway that discord.js connects to.
 *
 *     const discord = await startLoopbackDiscord({ privilegedIntents: ['MessageContent'] })
 *     const client = new Client({ intents, rest: { api: discord.apiUrl } })
 *     await client.login(discord.token)
 *
 *     const guild = discord.createGuild({ name: 'OpenClaw' })
 *     const help = guild.createTextChannel('help')
 *     const ada = guild.join('ada')
 *     ada.post(help, 'gateway closed (1006)')
 *     const answer = await help.nextMessage({ from: 'bot' })
 *     const seen = await ada.click(answer, 'Solved it')     // what ada sees: { kind, content, ephemeral, … }
 *
 *     discord.assertNoRefusals()                            // in afterEach: nothing Discord would refuse
 *     await discord.stop()
 *
 * Time stands still until `discord.clock.advance(ms)`: it decides the 3 seconds and 15 minutes of interactions and the expiry
 * of attachment links. Rate limits count in real time, because clients sleep in real time.
 */
export type LoopbackDiscord = {
  /** For `rest: { api }` of a client, or DISCORD_API_URL. */
  readonly apiUrl: string
  readonly token: string
  readonly applicationId: Id
  readonly botUserId: Id
  readonly clock: Pick<Clock, 'now' | 'advance'>
  readonly gateway: GatewayControls
  /** Every REST request so far, in order. */
  readonly requests: readonly RecordedRequest[]
  /** What Discord would have refused and no test has taken yet. */
  readonly refusals: readonly Refusal[]
  createGuild(options: {
    readonly name: string
    readonly botPermissions?: readonly PermissionName[]
  }): GuildHandle
  /** Lets a webhook write. */
  webhookPost(
    channel: ChannelHandle,
    post: { readonly content: string; readonly username?: string },
  ): MessageHandle
  /** Makes the next requests that match fail. */
  failNext: Faults['failNext']
  /** Resolves once every event so far has been taken in by every connected client. */
  delivered(): Promise<void>
  /** Resolves once a condition holds; it is looked at after each change. */
  until(condition: () => boolean, what: string): Promise<void>
  /** Throws with every refusal that has not been taken. */
  assertNoRefusals(): void
  /** Gives the refusals a test provoked on purpose, and forgets them. */
  takeRefusals(): Refusal[]
  /** Hangs up on everybody and frees the port. */
  stop(): Promise<void>
}

export type LoopbackOptions = {
  /** The privileged intents that are switched on for the application; none by default. */
  readonly privilegedIntents?: readonly PrivilegedIntent[]
  /** `generous` (default) never limits; `realistic` limits as Discord is known to. */
  readonly rateLimits?: RateLimitMode
  /** How often clients are asked to send a heartbeat; Discord's 41.25 s by default. */
  readonly heartbeatIntervalMs?: number
  /** Where the clock starts, in milliseconds since 1970; the present by default. */
  readonly startAt?: number
}

const discordHeartbeatMs = 41_250
/** Conditions may also look at a client's state, whose changes the loopback does not see. */
const pollMs = 10

/** What a support bot asks for in its invitation link. */
const usualBotPermissions: readonly PermissionName[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'ReadMessageHistory',
  'AddReactions',
  'AttachFiles',
  'EmbedLinks',
  'ManageThreads',
]

/** Starts an empty Discord on a free port of 127.0.0.1. */
export async function startLoopbackDiscord(options: LoopbackOptions = {}): Promise<LoopbackDiscord> {
  const {
    privilegedIntents = [],
    rateLimits = 'generous',
    heartbeatIntervalMs = discordHeartbeatMs,
  } = options
  const world = createWorld(privilegedIntents, options.startAt ?? Date.now())
  const log = createRequestLog(world.clock)
  const faults = createFaults()
  const stage = createStage(world, log)
  archiveSilentThreads(world)
  const gateway = createGatewayServer(world, { heartbeatIntervalMs, onRefusal: log.refuseConnection })
  let gatewayUrl = ''
  const server = createRestServer(world, { faults, log, rateLimits, gatewayUrl: () => gatewayUrl })

  const until = async (condition: () => boolean, what: string) => {
    const poll = setInterval(world.touch, pollMs)
    await waitFor(
      stage,
      () => condition() || undefined,
      () => `it did not come about that ${what}`,
    ).finally(() => clearInterval(poll))
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  gatewayUrl = `ws://127.0.0.1:${port}`
  world.cdnUrl = `http://127.0.0.1:${port}`
  gateway.attach(server, gatewayUrl)

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    token: world.token,
    applicationId: world.applicationId,
    botUserId: world.bot.id,
    clock: world.clock,
    gateway: createGatewayControls(gateway, until),
    requests: log.requests,
    get refusals() {
      return log.refusals
    },
    createGuild({ name, botPermissions = usualBotPermissions }) {
      return guildHandle(stage, createGuild(world, name, permissionBits(botPermissions)))
    },
    webhookPost(channel, { content, username = 'webhook' }) {
      const webhookId = world.nextId()
      const author = {
        id: webhookId,
        username,
        discriminator: '0000',
        global_name: null,
        avatar: null,
        bot: true,
      }
      return messageHandle(
        world,
        createMessage(world, channelById(world, channel.id), { author, content, webhookId }),
      )
    },
    failNext: faults.failNext,
    delivered: gateway.watch.delivered,
    until,
    assertNoRefusals() {
      if (log.refusals.length === 0) return
      const lines = log.refusals.map(
        ({ what, reason, body }) => `  ${what}\n    ${reason}\n    ${JSON.stringify(body)}`,
      )
      throw new Error(`Discord would have refused:\n${lines.join('\n')}`)
    },
    takeRefusals: log.takeRefusals,
    async stop() {
      if (!server.listening) return
      for (const backstop of stage.backstops) clearTimeout(backstop)
      gateway.close()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
