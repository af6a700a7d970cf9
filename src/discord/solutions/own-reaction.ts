import { type AnyThreadChannel, Routes } from 'discord.js'

const routeOf = (thread: AnyThreadChannel, messageId: string) =>
  Routes.channelMessageOwnReaction(thread.id, messageId, encodeURIComponent('✅'))

/** Puts the bot's ✅ on a message, which may have it already. */
export const putCheck = (thread: AnyThreadChannel, messageId: string): Promise<unknown> =>
  thread.client.rest.put(routeOf(thread, messageId))

export const takeCheck = (thread: AnyThreadChannel, messageId: string): Promise<unknown> =>
  thread.client.rest.delete(routeOf(thread, messageId))
