import { type AnyThreadChannel, MessageFlags, PermissionFlagsBits } from 'discord.js'
import { nobody } from '../../desk/case.ts'
import type { Marker } from '../../desk/solutions/solutions.ts'
import { texts } from '../../reply/texts.ts'
import { faultKind } from '../faults.ts'
import { type Order, whisper } from '../interaction-replies.ts'
import type { Reception } from '../reception.ts'

/** Works on the thread in which a command was used, after what came before there, and tells its person what `work` gives. */
export async function inThread(
  reception: Reception,
  interaction: Order,
  work: (thread: AnyThreadChannel) => Promise<string>,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral })
  const { client, channelId } = interaction
  if (channelId === null) return whisper(interaction, texts.solutions.onlyInThreads)
  await reception.inOrder(channelId, async () => {
    // Archived threads are not remembered, and what a command tells of them is not all, such as their tags.
    const channel = await client.channels.fetch(channelId, { force: true }).catch((error: unknown) => {
      if (faultKind(error) !== 'permission') throw error
      return 'unseen' as const
    })
    if (channel === 'unseen') return whisper(interaction, texts.solutions.mayNotSee)
    if (!channel?.isThread()) return whisper(interaction, texts.solutions.onlyInThreads)
    await whisper(interaction, await work(channel))
  })
}

/** Who uses a command in a thread, and what they are there. */
export async function markerOf(
  { askers, settings }: Reception,
  { member, memberPermissions, guildId }: Order,
  thread: AnyThreadChannel,
): Promise<Marker> {
  const { helperRoleId } = settings.of(guildId)
  const isHelper = helperRoleId !== undefined && member.roles.cache.has(helperRoleId)
  return {
    threadId: thread.id,
    // Where the asker is not known, only helpers and moderators may mark.
    askerId: (await askers.of(thread)) ?? nobody,
    userId: member.id,
    isTrusted: isHelper || memberPermissions.has(PermissionFlagsBits.ManageThreads),
  }
}
