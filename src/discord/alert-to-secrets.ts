import { ActionRowBuilder, ButtonBuilder, ButtonStyle, type Message, PermissionFlagsBits } from 'discord.js'
import type { CleanReport } from '../intake/report.ts'
import { texts } from '../reply/texts.ts'
import { writeDeletionId } from './delete-secret.ts'
import { faultKind } from './faults.ts'
import { isFromPerson } from './mentions.ts'
import { pingsNobody } from './message-bodies.ts'
import type { Reception } from './reception.ts'
import { removeMessages } from './remove-messages.ts'

/**
 * Tells the author of a message of secrets in it: in private, or as a reply where they take no private messages. Each kind
 * is told once. A reply goes when the secrets are edited out.
 */
export async function alertToSecrets(
  { desk, questions }: Reception,
  message: Message<true>,
  report: CleanReport,
): Promise<void> {
  const alert = isFromPerson(message) ? desk.secretAlert(report) : undefined
  const told = questions.get(message.id)?.alert
  if (!alert && told?.messageId !== undefined) await removeMessages(message.channel, [told.messageId])
  if (!alert || alert.kinds.every((kind) => told?.kinds.includes(kind))) return
  const kinds = [...new Set([...(told?.kinds ?? []), ...alert.kinds])]
  questions.alerted(message.id, { ...told, kinds })
  const { channel, author, client } = message
  const hasButton =
    channel.permissionsFor(client.user)?.has(PermissionFlagsBits.ManageMessages, true) === true
  const body = {
    content: alert.text({ messageUrl: message.url, hasButton }),
    components: hasButton ? [deletionButton(message)] : [],
    allowedMentions: pingsNobody,
  }
  try {
    await author.send(body)
  } catch (error) {
    if (faultKind(error) !== 'unreachable') throw error
    const reply = await message.reply({ ...body, failIfNotExists: false })
    questions.alerted(message.id, { kinds, messageId: reply.id })
    if (questions.isGone(message.id)) await removeMessages(channel, [reply.id])
  }
}

const deletionButton = ({ channelId, id }: Message<true>) =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder()
      .setCustomId(writeDeletionId({ channelId, messageId: id }))
      .setLabel(texts.buttons.deleteSecret)
      .setStyle(ButtonStyle.Danger),
  )
