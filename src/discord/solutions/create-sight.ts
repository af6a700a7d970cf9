import {
  type AnyThreadChannel,
  ChannelType,
  type GuildMember,
  type GuildTextBasedChannel,
  type NonThreadGuildBasedChannel,
  PermissionFlagsBits,
  type PermissionResolvable,
  ThreadChannel,
} from 'discord.js'
import type { Sight } from '../../desk/solutions/find-similar.ts'
import type { Solution } from '../../desk/solutions/solution.ts'
import { faultKind } from '../faults.ts'

/** Who will read an answer. */
export interface Readers {
  /** The channel in which everybody reads it; absent where only its person does. */
  readonly channel?: GuildTextBasedChannel
  /** Who asked; undefined where they have left. */
  readonly asker: () => Promise<GuildMember | undefined>
}

const reading: PermissionResolvable = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.ReadMessageHistory,
]

/**
 * Whether all readers of an answer can see a solved thread: its asker, and everybody who can see the channel of a public
 * answer by the roles they have. A private thread is shown to nobody.
 */
export const createSight =
  ({ channel: place, asker }: Readers, look: (threadId: string) => Promise<AnyThreadChannel | undefined>) =>
  async ({ threadId }: Solution): Promise<Sight> => {
    const thread = await look(threadId).catch((error: unknown) => {
      // What may not be seen by the bot is not shown, nor what could not be looked at.
      return faultKind(error) === 'gone' ? ('gone' as const) : undefined
    })
    if (thread === 'gone') return 'gone'
    const parent = thread?.parent
    if (!parent || thread.type === ChannelType.PrivateThread) return 'hidden'
    // It may be remembered from before it was taken out of the bot's sight.
    if (!parent.permissionsFor(parent.client.user)?.has(reading)) return 'hidden'
    const here = place instanceof ThreadChannel ? place.parent : place
    if (place && (!here || !everybodySees(here, parent))) return 'hidden'
    const member = await asker()
    return member && parent.permissionsFor(member).has(reading) ? 'seen' : 'hidden'
  }

/** Whether each role that can read one channel can read another. */
const everybodySees = (here: NonThreadGuildBasedChannel, there: NonThreadGuildBasedChannel): boolean =>
  here.id === there.id ||
  here.guild.roles.cache.every(
    (role) => !here.permissionsFor(role).has(reading) || there.permissionsFor(role).has(reading),
  )
