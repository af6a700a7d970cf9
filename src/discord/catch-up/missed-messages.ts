import type { Client, Message } from 'discord.js'
import type { Logger } from 'pino'
import { describeFault } from '../faults.ts'
import { messagesAfter } from '../messages-after.ts'
import { doorPolicy } from '../policy.ts'
import type { IsSupportChannel } from '../support-channels.ts'
import { channelsWithMore } from './channels-with-more.ts'
import { earliestMissed } from './earliest.ts'

export interface MissedParts {
  readonly client: Client<true>
  readonly isWatched: IsSupportChannel
  /** The message up to which all were dealt with. */
  readonly after: string
  /** Milliseconds since 1970. */
  readonly now: number
  readonly log: Logger
}

/** Messages that were written in watched channels while nobody listened, up to some hours ago, in their order. */
export async function missedMessages({
  client,
  isWatched,
  after,
  now,
  log,
}: MissedParts): Promise<readonly Message[]> {
  const earliest = earliestMissed(now)
  const from = BigInt(after) > earliest ? after : earliest.toString()
  const missed: Message[] = []
  for (const channel of channelsWithMore(client, isWatched, from))
    try {
      missed.push(...(await messagesAfter(channel, from, doorPolicy.maxMissedMessages)))
    } catch (error) {
      log.error({ channelId: channel.id, ...describeFault(error) }, 'missed messages could not be read')
    }
  if (missed.length > 0) log.info({ messages: missed.length }, 'hears what was written meanwhile')
  return missed.sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
}
