import { type ButtonInteraction, MessageFlags, PermissionFlagsBits, RESTJSONErrorCodes } from 'discord.js'
import { texts } from '../reply/texts.ts'
import { faultCode, faultKind, ignoreGone } from './faults.ts'
import { findMessage } from './find-message.ts'
import { pingsNobody } from './message-bodies.ts'

/** The message that a button under an alert deletes. */
export interface Deletion {
  readonly channelId: string
  readonly messageId: string
}

const shape = /^delete-secret\|(?<channelId>\d{15,20})\|(?<messageId>\d{15,20})$/

export const writeDeletionId = ({ channelId, messageId }: Deletion): string =>
  `delete-secret|${channelId}|${messageId}`

/** Reads a custom id; undefined unless it is exactly what `writeDeletionId` writes. */
export function readDeletionId(customId: string): Deletion | undefined {
  const { channelId, messageId } = shape.exec(customId)?.groups ?? {}
  return channelId !== undefined && messageId !== undefined ? { channelId, messageId } : undefined
}

/** Deletes the message with the secret, for its author and for moderators. The button may stand in a private message. */
export async function deleteSecret(interaction: ButtonInteraction, deletion: Deletion): Promise<void> {
  await interaction.deferUpdate()
  const content = await outcomeOf(interaction, deletion)
  const isDone = content === texts.secretAlert.deleted || content === texts.secretAlert.alreadyGone
  if (isDone && !interaction.inGuild()) await interaction.editReply({ components: [] })
  await interaction.followUp({ content, allowedMentions: pingsNobody, flags: MessageFlags.Ephemeral })
}

async function outcomeOf(interaction: ButtonInteraction, deletion: Deletion): Promise<string> {
  const { client, user, memberPermissions } = interaction
  const words = texts.secretAlert
  const channel = await client.channels.fetch(deletion.channelId).catch(ignoreGone)
  if (!channel?.isTextBased() || channel.isDMBased()) return words.alreadyGone
  const message = await findMessage(channel, deletion.messageId)
  if (!message) return words.alreadyGone
  if (message.author.id !== user.id && !memberPermissions?.has(PermissionFlagsBits.ManageMessages))
    return words.notYours
  try {
    await message.delete()
    return words.deleted
  } catch (error) {
    const code = faultCode(error)
    if (code === RESTJSONErrorCodes.UnknownMessage || code === RESTJSONErrorCodes.UnknownChannel)
      return words.alreadyGone
    // Also in a thread that is archived or locked.
    if (faultKind(error) !== 'fault') return words.mayNotDelete
    throw error
  }
}
