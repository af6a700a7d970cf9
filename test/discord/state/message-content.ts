import type { Id, MessageRecord } from './records.ts'
import type { World } from './world.ts'

/** Whether a message concerns the bot so much that it sees the content without the MESSAGE_CONTENT intent. */
function isContentOpen(world: World, message: MessageRecord): boolean {
  const { body } = message
  return (
    message.guildId === undefined ||
    body.author.id === world.bot.id ||
    body.application_id === world.applicationId ||
    body.mentions.some((user) => user.id === world.bot.id)
  )
}

/** Takes out of an encoded message what the MESSAGE_CONTENT intent protects, in a referenced message too. */
function blankContent(world: World, payload: object): object {
  const { poll: _, ...rest } = payload as Record<string, unknown>
  const referenced = rest.referenced_message as { channel_id: Id; id: Id } | null | undefined
  return {
    ...rest,
    content: '',
    embeds: [],
    attachments: [],
    components: [],
    ...(referenced ? { referenced_message: blankReferenced(world, referenced) } : {}),
  }
}

/** Blanks only the message that an otherwise visible one refers to, if that one is protected. */
function blankReferenced(world: World, referenced: { channel_id: Id; id: Id }): object {
  const record = world.channels.get(referenced.channel_id)?.messages.get(referenced.id)
  return record === undefined || isContentOpen(world, record) ? referenced : blankContent(world, referenced)
}

/** The form of a message for a reader with or without the intent. */
export function contentFor(
  world: World,
  message: MessageRecord,
  payload: object,
  hasIntent: boolean,
): object {
  if (hasIntent) return payload
  if (!isContentOpen(world, message)) return blankContent(world, payload)
  const referenced = (payload as { referenced_message?: { channel_id: Id; id: Id } | null })
    .referenced_message
  return referenced ? { ...payload, referenced_message: blankReferenced(world, referenced) } : payload
}
