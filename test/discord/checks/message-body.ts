import { MessageFlags, type RESTPostAPIChannelMessageJSONBody } from 'discord.js'
import { apiError, formError } from './api-error.ts'
import { checkMessageComponents, type WireComponent } from './components.ts'

/** A message body that has passed its schema. Null and absent both mean "not given". */
export type MessageBody = {
  [Field in keyof RESTPostAPIChannelMessageJSONBody]?: RESTPostAPIChannelMessageJSONBody[Field] | null
}

const maxContent = 2000
const maxEmbedSum = 6000

/**
 * Holds a message to the limits its schema leaves out.
 * `flags` are those the message will have, which for an edit includes what it already has.
 */
export function checkMessageBody(body: MessageBody, flags: number): void {
  const { content, components } = body
  if (content && content.length > maxContent) {
    throw formError(['content'], 'BASE_TYPE_MAX_LENGTH', `Must be ${maxContent} or fewer in length.`)
  }
  checkEmbeds(body)
  checkAllowedMentions(body)
  const isV2 = (flags & MessageFlags.IsComponentsV2) !== 0
  if (isV2) {
    for (const field of ['content', 'embeds', 'sticker_ids', 'poll'] as const) {
      const value = body[field]
      if (Array.isArray(value) ? value.length > 0 : value) {
        throw formError(
          [field],
          'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
          `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
        )
      }
    }
  }
  if (components) checkMessageComponents(components as unknown as readonly WireComponent[], isV2)
}

/** Refuses a message that would show nothing at all. */
export function checkNotEmpty(body: MessageBody, fileCount: number): void {
  const { content, embeds, components, sticker_ids: stickers, poll } = body
  const hasText = content !== undefined && content !== null && content.trim() !== ''
  const lists = [embeds, components, stickers]
  if (!hasText && fileCount === 0 && !poll && lists.every((list) => !list || list.length === 0)) {
    throw apiError('emptyMessage')
  }
}

function checkEmbeds({ embeds }: MessageBody): void {
  let sum = 0
  for (const [index, embed] of (embeds ?? []).entries()) {
    const texts = [
      embed.title,
      embed.description,
      embed.footer?.text,
      embed.author?.name,
      ...(embed.fields ?? []).flatMap(({ name, value }) => [name, value]),
    ]
    const hasPicture = embed.image ?? embed.thumbnail ?? embed.video
    if (texts.every((text) => !text) && !hasPicture) {
      throw formError(['embeds', index, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required')
    }
    sum += texts.reduce((length, text) => length + (text?.length ?? 0), 0)
  }
  if (sum > maxEmbedSum) {
    throw formError(
      ['embeds'],
      'MAX_EMBED_SIZE_EXCEEDED',
      `Embed size exceeds maximum size of ${maxEmbedSum}`,
    )
  }
}

function checkAllowedMentions({ allowed_mentions: allowed }: MessageBody): void {
  for (const kind of ['users', 'roles'] as const) {
    if (allowed?.parse?.some((name) => name === kind) && (allowed[kind]?.length ?? 0) > 0) {
      throw formError(
        ['allowed_mentions'],
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      )
    }
  }
}
