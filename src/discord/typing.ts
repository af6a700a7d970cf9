import type { GuildTextBasedChannel } from 'discord.js'
import type { Boundary } from './boundary.ts'
import { doorPolicy } from './policy.ts'
import type { Timers } from './timers.ts'

/** Shows "is typing…" in a channel while work takes longer than a moment; once, however much work that is. */
export type WhileTyping = <T>(channel: GuildTextBasedChannel, work: () => Promise<T>) => Promise<T>

interface Typing {
  works: number
  cancel: () => void
}

export function createTyping(timers: Timers, boundary: Boundary): WhileTyping {
  const typingIn = new Map<string, Typing>()

  function typeAfter(ms: number, channel: GuildTextBasedChannel, typing: Typing): void {
    typing.cancel = timers.after(ms, () => {
      boundary.run({ event: 'typing', channelId: channel.id }, () => channel.sendTyping())
      typeAfter(doorPolicy.typingAgainMs, channel, typing)
    })
  }

  function begin(channel: GuildTextBasedChannel): Typing {
    const typing: Typing = { works: 0, cancel: () => {} }
    typingIn.set(channel.id, typing)
    typeAfter(doorPolicy.typingAfterMs, channel, typing)
    return typing
  }

  return async (channel, work) => {
    const typing = typingIn.get(channel.id) ?? begin(channel)
    typing.works++
    try {
      return await work()
    } finally {
      typing.works--
      if (typing.works === 0) {
        typing.cancel()
        typingIn.delete(channel.id)
      }
    }
  }
}
