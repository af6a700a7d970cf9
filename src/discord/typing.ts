import type { GuildTextBasedChannel } from 'discord.js'
import type { Boundary } from './boundary.ts'
import { doorPolicy } from './policy.ts'
import type { Timers } from './timers.ts'

/** Shows "is typing…" in a channel while work takes longer than a moment. */
export type WhileTyping = <T>(channel: GuildTextBasedChannel, work: () => Promise<T>) => Promise<T>

export const createTyping =
  (timers: Timers, boundary: Boundary): WhileTyping =>
  async (channel, work) => {
    let cancel = () => {}
    const typeAfter = (ms: number) => {
      cancel = timers.after(ms, () => {
        boundary.run({ event: 'typing', channelId: channel.id }, () => channel.sendTyping())
        typeAfter(doorPolicy.typingAgainMs)
      })
    }
    typeAfter(doorPolicy.typingAfterMs)
    return work().finally(() => cancel())
  }
