import { Client, GatewayIntentBits, Options, Partials } from 'discord.js'
import { pingsNobody } from './message-bodies.ts'

export interface ClientSettings {
  /** Base of the REST API, such as `https://discord.com/api`. */
  readonly apiUrl: string
  /** Whether Discord lets the bot see what people write without naming it. */
  readonly readsMessages: boolean
}

/** A client that listens to guild messages only and remembers no messages, so that its memory stays flat. */
export function createClient({ apiUrl, readsMessages }: ClientSettings): Client {
  const { Guilds, GuildMessages, MessageContent } = GatewayIntentBits
  const client: Client = new Client({
    intents: [Guilds, GuildMessages, ...(readsMessages ? [MessageContent] : [])],
    // Edits and deletions of messages that are not remembered.
    partials: [Partials.Message],
    rest: { api: apiUrl },
    shards: 'auto',
    allowedMentions: pingsNobody,
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      ThreadMemberManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildScheduledEventManager: 0,
      StageInstanceManager: 0,
      GuildInviteManager: 0,
      GuildBanManager: 0,
      AutoModerationRuleManager: 0,
      // Of people only the bot itself is remembered: its permissions are looked at.
      GuildMemberManager: { maxSize: 0, keepOverLimit: ({ id }) => id === client.user?.id },
      UserManager: { maxSize: 0, keepOverLimit: ({ id }) => id === client.user?.id },
    }),
    sweepers: Options.DefaultSweeperSettings,
  })
  return client
}
