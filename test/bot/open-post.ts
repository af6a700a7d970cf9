import { texts } from '../../src/reply/texts.ts'
import type { MemberHandle } from '../discord/actors/member-handle.ts'
import type { MessageHandle } from '../discord/actors/message-handle.ts'
import type { PermissionName } from '../discord/state/permissions.ts'
import { type BotOptions, openHelpDesk } from './start-bot.ts'

interface PostOptions extends BotOptions {
  readonly title?: string
  readonly forumTags?: readonly (string | { readonly name: string; readonly moderated?: boolean })[]
  readonly tags?: readonly string[]
  /** What the bot may do beyond the least that it needs. */
  readonly botMay?: readonly PermissionName[]
}

const least = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'ReadMessageHistory',
  'AddReactions',
] as const

/** A forum post of ada's in which bob wrote something helpful; what the bot may do is what its own role allows. */
export async function openPost({
  title = 'It broke',
  forumTags = ['Open', 'Solved'],
  tags = [],
  botMay = ['ManageThreads'],
  ...options
}: PostOptions = {}) {
  const desk = await openHelpDesk(options)
  const { guild, ada, bob, settle } = desk
  guild.setBotPermissions([...least, ...botMay])
  const board = guild.createForum('help-board', { tags: forumTags })
  const { thread, starter } = ada.openPost(board, { title, content: 'it broke', tags })
  const tip = bob.post(thread, 'open it')
  await settle()
  return { ...desk, board, thread, starter, tip }
}

/** Marks a message with the menu; gives what the marker is told. */
export async function markWithMenu(
  { settle }: { settle(): Promise<void> },
  who: MemberHandle,
  message: MessageHandle,
): Promise<string> {
  const seen = await (await who.useMessageMenu(texts.commands.markSolution, message)).final()
  await settle()
  return seen.content
}
