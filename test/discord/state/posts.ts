import { MessageFlags, MessageReferenceType, MessageType } from 'discord.js'
import type { ThreadChannel } from './lookups.ts'
import { announceChange, createMessage } from './messages.ts'
import type { ChannelRecord, MessageRecord } from './records.ts'
import { createThread, type ThreadDraft } from './threads.ts'
import type { World } from './world.ts'

/** Grows a thread from a message: it takes the message's id, and the message says that it has one. */
export function startThreadFromMessage(
  world: World,
  parent: ChannelRecord,
  message: MessageRecord,
  draft: ThreadDraft,
): ThreadChannel {
  const thread = createThread(world, parent, { ...draft, id: message.id })
  message.body.flags = (message.body.flags ?? 0) | MessageFlags.HasThread
  announceChange(world, message)
  const owner = world.users.get(draft.ownerId) ?? world.bot
  createMessage(world, thread, {
    author: owner,
    type: MessageType.ThreadStarterMessage,
    extra: {
      message_reference: {
        type: MessageReferenceType.Default,
        channel_id: parent.id,
        message_id: message.id,
        guild_id: parent.guildId ?? '',
      },
    },
  })
  return thread
}
