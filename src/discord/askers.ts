import { type AnyThreadChannel, type GuildTextBasedChannel, RESTJSONErrorCodes } from 'discord.js'
import { createBoundedMap } from './bounded-map.ts'
import { faultCode } from './faults.ts'
import { doorPolicy } from './policy.ts'

/** Knows whose question a thread is. */
export interface Askers {
  /** The asker of a thread; undefined in a plain channel, and where a bot opened the thread. */
  of(channel: GuildTextBasedChannel): Promise<string | undefined>
}

const missing = new Set<unknown>([
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownUser,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
])

const orNone = (error: unknown): undefined => {
  if (!missing.has(faultCode(error))) throw error
}

/** Remembers the latest threads, so that each costs one look. */
export function createAskers(): Askers {
  const known = createBoundedMap<string>(doorPolicy.maxAskers)
  return {
    async of(channel) {
      if (!channel.isThread()) return undefined
      const asker = known.get(channel.id) ?? (await findAsker(channel))
      if (asker !== undefined) known.set(channel.id, asker)
      return asker
    },
  }
}

/** A thread that grew from a message belongs to that message's author, whoever opened it. */
async function findAsker(thread: AnyThreadChannel): Promise<string | undefined> {
  const starter = thread.parent?.isThreadOnly() ? undefined : await thread.fetchStarterMessage().catch(orNone)
  if (starter && !starter.author.bot) return starter.author.id
  const owner = thread.ownerId ? await thread.client.users.fetch(thread.ownerId).catch(orNone) : undefined
  return owner && !owner.bot ? owner.id : undefined
}
