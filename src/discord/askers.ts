import type { AnyThreadChannel, GuildTextBasedChannel, Message } from 'discord.js'
import { createBoundedMap } from './bounded-map.ts'
import { faultKind } from './faults.ts'
import { findMessage } from './find-message.ts'
import { doorPolicy } from './policy.ts'

/** Knows whose question a thread is. */
export interface Askers {
  /** The asker of a thread; undefined in a plain channel, and where a bot opened the thread. */
  of(channel: GuildTextBasedChannel): Promise<string | undefined>
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
  const starter = await findStarter(thread).catch(ignoreForeseen)
  if (starter && !starter.author.bot) return starter.author.id
  const owner = thread.ownerId
    ? await thread.client.users.fetch(thread.ownerId).catch(ignoreForeseen)
    : undefined
  return owner && !owner.bot ? owner.id : undefined
}

async function findStarter({ parent, id }: AnyThreadChannel): Promise<Message | undefined> {
  return parent && !parent.isThreadOnly() ? findMessage(parent, id) : undefined
}

/** What is gone or may not be seen is not known. */
const ignoreForeseen = (error: unknown): undefined => {
  if (faultKind(error) === 'fault') throw error
}
