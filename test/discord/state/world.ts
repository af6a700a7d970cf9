import type { APIUser } from 'discord.js'
import { type Clock, createClock } from './clock.ts'
import type { InteractionRecord } from './interaction-records.ts'
import type {
  AttachmentRecord,
  ChannelRecord,
  CommandRecord,
  GuildRecord,
  Id,
  MessageRecord,
} from './records.ts'
import { createSnowflakes, type Snowflakes } from './snowflakes.ts'

/** Something that happened, as the gateway would tell it. */
export type WorldEvent = {
  readonly t: string
  readonly d: object
  readonly guildId?: Id | undefined
  /** The bot hears of it only if it may view this channel. */
  readonly channelId?: Id | undefined
  /** For events about a message, so that its content can be blanked for whom it does not concern. */
  readonly message?: MessageRecord | undefined
}

export type World = {
  readonly clock: Clock
  readonly nextId: Snowflakes
  readonly token: string
  readonly applicationId: Id
  readonly bot: APIUser
  readonly privilegedIntents: ReadonlySet<string>
  readonly users: Map<Id, APIUser>
  readonly guilds: Map<Id, GuildRecord>
  readonly channels: Map<Id, ChannelRecord>
  readonly attachments: Map<Id, AttachmentRecord & { readonly channelId: Id }>
  readonly commands: Map<Id, CommandRecord>
  readonly interactions: Map<Id, InteractionRecord>
  /** People whom the bot cannot write to. */
  readonly closedDirectMessages: Set<Id>
  /** Where attachments are served from; known once the server listens. */
  cdnUrl: string
  publish(event: WorldEvent): void
  /** Hears every event, whoever may see it, until the returned function is called. */
  listen(listener: (event: WorldEvent) => void): () => void
  /** Says that something is no longer as it was, for whoever waits for a change. */
  touch(): void
  /** Hears of every change until the returned function is called. */
  watch(watcher: () => void): () => void
}

export type PrivilegedIntent = 'MessageContent' | 'GuildMembers' | 'GuildPresences'

/** An empty Discord with one application and its bot user. */
export function createWorld(privilegedIntents: readonly PrivilegedIntent[], startAt: number): World {
  const clock = createClock(startAt)
  const nextId = createSnowflakes(clock)
  const applicationId = nextId()
  const bot: APIUser = {
    id: applicationId,
    username: 'sawbones',
    discriminator: '0000',
    global_name: null,
    avatar: null,
    bot: true,
  }
  const listeners = new Set<(event: WorldEvent) => void>()
  const watchers = new Set<() => void>()
  const touch = () => {
    for (const watcher of watchers) watcher()
  }

  clock.onAdvance(touch)

  return {
    clock,
    nextId,
    token: `${Buffer.from(applicationId).toString('base64url')}.loopback.discord`,
    applicationId,
    bot,
    privilegedIntents: new Set(privilegedIntents),
    users: new Map([[bot.id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    attachments: new Map(),
    commands: new Map(),
    interactions: new Map(),
    closedDirectMessages: new Set(),
    cdnUrl: '',
    publish(event) {
      for (const listener of listeners) listener(event)
      touch()
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    touch,
    watch(watcher) {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
  }
}
