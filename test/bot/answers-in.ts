import type { ChannelHandle } from '../discord/actors/channel-handle.ts'
import type { MessageHandle } from '../discord/actors/message-handle.ts'
import type { LoopbackDiscord } from '../discord/loopback-discord.ts'

/** What the bot wrote in a channel, as it stands there now. */
export const answersIn = (
  { discord }: { readonly discord: LoopbackDiscord },
  channel: ChannelHandle,
): readonly MessageHandle[] => channel.messages.filter(({ author }) => author.id === discord.botUserId)
