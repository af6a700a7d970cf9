import { GatewayIntentBits, type Guild } from 'discord.js'
import type { ServerSettings } from '../../desk/settings/server-settings.ts'
import type { Reception } from '../reception.ts'
import { type MissingPermission, missingPermissions } from './missing-permissions.ts'
import { type Forum, forumsAmong, type SupportPlace, supportPlaces } from './support-places.ts'
import { type Gone, whatIsGone } from './what-is-gone.ts'

/** All that the panel shows of a server. */
export interface ServerView {
  readonly guild: Guild
  /** The name under which Discord lists the bot's permissions. */
  readonly roleName: string
  readonly settings: ServerSettings
  /** The products that are known, by the names of their packs. */
  readonly products: ReadonlyMap<string, string>
  readonly places: readonly SupportPlace[]
  readonly forums: readonly Forum[]
  /** The forum whose solved tag can be chosen. */
  readonly forum?: Forum | undefined
  readonly gone: Gone
  readonly missing: readonly MissingPermission[]
  /** Whether Discord lets the bot see what people write without naming it. */
  readonly readsMessages: boolean
  /** Why the last choice does not hold. */
  readonly refusal?: string | undefined
}

/** Looks at a server as it is now. */
export async function viewServer(
  { settings, desk, isSupportChannel }: Reception,
  guild: Guild,
  { forumId, refusal }: { readonly forumId?: string | undefined; readonly refusal?: string | undefined } = {},
): Promise<ServerView> {
  const me = guild.members.me ?? (await guild.members.fetchMe())
  const chosen = settings.of(guild.id)
  const products = desk.products()
  const places = supportPlaces(guild, isSupportChannel)
  const forums = forumsAmong(places)
  return {
    guild,
    roleName: me.roles.botRole?.name ?? me.displayName,
    settings: chosen,
    products,
    places,
    forums,
    forum: forums.find(({ id }) => id === forumId) ?? forums[0],
    gone: whatIsGone(chosen, guild, products.keys()),
    missing: missingPermissions(me, chosen, places),
    readsMessages: guild.client.options.intents.has(GatewayIntentBits.MessageContent),
    refusal,
  }
}
