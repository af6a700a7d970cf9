import type { AnyThreadChannel, GuildMember, GuildTextBasedChannel } from 'discord.js'
import type { ServerView } from '../../desk/server-view.ts'
import { ignoreGone } from '../faults.ts'
import type { Reception } from '../reception.ts'
import { createSight } from './create-sight.ts'

interface Question {
  readonly channel: GuildTextBasedChannel
  /** The message with the question; absent where a command brings it. */
  readonly messageId?: string
  /** Who asks, as a member where they are at hand. */
  readonly asker: GuildMember | string
  /** Whether all in the channel will read the answer. */
  readonly isPublic: boolean
}

/** The server in which something is asked, for the eyes of the desk. */
export function serverView(
  { solutions, settings }: Pick<Reception, 'solutions' | 'settings'>,
  { channel, messageId, asker, isPublic }: Question,
): ServerView {
  const { guild, guildId } = channel
  let fetched: Promise<GuildMember | undefined> | undefined
  const member = () => {
    fetched ??=
      typeof asker === 'string'
        ? guild.members.fetch({ user: asker, cache: false }).catch(ignoreGone)
        : Promise.resolve(asker)
    return fetched
  }
  const { solutions: solutionKeeper, nudges } = settings.of(guildId)
  const isPost = channel.isThread() && channel.parent?.isThreadOnly() === true
  return {
    solutionKeeper,
    nudges,
    title: channel.isThread() ? channel.name : '',
    opensPost: isPost && messageId === channel.id,
    similar: (clues) =>
      solutions.similar(clues, {
        serverId: guildId,
        channelId: channel.id,
        sight: createSight({ ...(isPublic && { channel }), asker: member }, (threadId) =>
          findThread(channel, threadId),
        ),
      }),
  }
}

/** A thread of the same server, from Discord where it is archived. */
async function findThread(
  { client, guild }: GuildTextBasedChannel,
  threadId: string,
): Promise<AnyThreadChannel | undefined> {
  const known =
    guild.channels.cache.get(threadId) ??
    (await client.channels.fetch(threadId, { cache: false, force: true }))
  return known?.isThread() && known.guildId === guild.id ? known : undefined
}
