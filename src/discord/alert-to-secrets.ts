import { ActionRowBuilder, ButtonBuilder, ButtonStyle, type Message, PermissionFlagsBits } from 'discord.js'
import type { SecretAlert } from '../desk/secret-alert.ts'
import type { CleanReport } from '../intake/report.ts'
import { texts } from '../reply/texts.ts'
import { writeDeletionId } from './delete-secret.ts'
import { isFromPerson } from './mentions.ts'
import { pingsNobody } from './message-bodies.ts'
import type { Reception } from './reception.ts'
import { removeMessages } from './remove-messages.ts'

/**
 * Tells the author of a message of secrets in it: in private, or as a reply where that fails. Each kind is told once, until
 * the secrets are edited out; a reply goes then.
 */
export async function alertToSecrets(
  { desk, questions }: Reception,
  message: Message<true>,
  report: CleanReport,
): Promise<void> {
  const { id, channel, author } = message
  const alert = isFromPerson(message) ? desk.secretAlert(report) : undefined
  const told = questions.get(id)?.alert
  if (!alert) {
    questions.alerted(id, undefined)
    return removeMessages(channel, told?.messageIds ?? [])
  }
  if (alert.kinds.every((kind) => told?.kinds.includes(kind))) return
  const kinds = [...new Set([...(told?.kinds ?? []), ...alert.kinds])]
  const messageIds = told?.messageIds ?? []
  questions.alerted(id, { kinds, messageIds })
  const body = bodyOf(message, alert)
  try {
    await author.send(body)
  } catch {
    // They take no private messages, or Discord lets no more of them be sent just now.
    const reply = await message.reply({ ...body, failIfNotExists: false }).catch((error: unknown) => {
      questions.alerted(id, told)
      throw error
    })
    // Meanwhile the message may have been deleted, or the secrets edited out.
    if (questions.isGone(id) || questions.get(id)?.alert === undefined)
      return removeMessages(channel, [reply.id])
    questions.alerted(id, { kinds, messageIds: [...messageIds, reply.id] })
  }
}

function bodyOf(message: Message<true>, alert: SecretAlert) {
  const { channel, client, url } = message
  const hasButton =
    channel.permissionsFor(client.user)?.has(PermissionFlagsBits.ManageMessages, true) === true
  return {
    content: alert.text({ messageUrl: url, hasButton }),
    components: hasButton ? [deletionButton(message)] : [],
    allowedMentions: pingsNobody,
  }
}

const deletionButton = ({ channelId, id }: Message<true>) =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder()
      .setCustomId(writeDeletionId({ channelId, messageId: id }))
      .setLabel(texts.buttons.deleteSecret)
      .setStyle(ButtonStyle.Danger),
  )
