import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  DiscordAPIError,
  InteractionContextType,
  type Message,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js'
import { nobody } from '../../desk/case.ts'
import { texts } from '../../reply/texts.ts'
import { whisper } from '../interaction-replies.ts'
import { pingsNobody } from '../message-bodies.ts'
import type { MessageMenu } from './command.ts'

/** Marks a message of a thread as what solved it. */
export const markSolution: MessageMenu = {
  definition: {
    type: ApplicationCommandType.Message,
    name: texts.commands.markSolution,
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },

  async run(interaction, { desk, askers, inOrder }) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral })
    const { channel, targetMessage, user, memberPermissions } = interaction
    if (!channel?.isThread()) return whisper(interaction, texts.discord.onlyInThreads)
    // Where the asker is not known, only moderators may mark.
    const askerId = (await askers.of(channel)) ?? nobody
    const decision = await inOrder(channel.id, () =>
      desk.mark({
        caseId: channel.id,
        askerId,
        messageId: targetMessage.id,
        questionId: channel.id,
        userId: user.id,
        messageUrl: targetMessage.url,
        isModerator: memberPermissions.has(PermissionFlagsBits.ManageThreads),
      }),
    )
    if (decision.kind === 'refused') return whisper(interaction, decision.message)
    const hasReacted = await react(targetMessage)
    await whisper(interaction, hasReacted ? texts.discord.marked : texts.discord.cannotReact)
    if (decision.kind !== 'say') return
    for (const content of decision.messages)
      await interaction.followUp({
        content,
        allowedMentions: pingsNobody,
        flags: MessageFlags.SuppressEmbeds,
      })
  },
}

/** Puts ✅ on the message; false where Discord does not let the bot. */
async function react(message: Message): Promise<boolean> {
  try {
    await message.react('✅')
    return true
  } catch (error) {
    if (error instanceof DiscordAPIError) return false
    throw error
  }
}
