import type { AnyThreadChannel } from 'discord.js'
import type { Logger } from 'pino'
import type { Solution } from '../../desk/solutions/solution.ts'
import { inlineCode } from '../../reply/escape.ts'
import { texts } from '../../reply/texts.ts'
import { ignoreGone } from '../faults.ts'
import { createAttempts } from './attempts.ts'
import { takeCheck } from './own-reaction.ts'
import { appliedTags } from './solved-tag.ts'

const { what } = texts.solutions

/**
 * Undoes on Discord what was done for a mark: the thread is open again, ✅, tag and link go. Each is tried on its own; gives a
 * sentence for each that did not work.
 */
export async function takeMark(
  thread: AnyThreadChannel,
  { messageId, traces }: Solution,
  log: Logger,
): Promise<readonly string[]> {
  const { attempt, troubles } = createAttempts(thread, log)
  const { jumpMessageId, tagId, isLocked = false } = traces
  if (thread.archived) {
    const needs = [thread.locked ? 'ManageThreads' : 'SendMessagesInThreads'] as const
    if (!(await attempt(what.reopen, needs, () => thread.setArchived(false)))) return troubles
  }
  if (isLocked && thread.locked) await attempt(what.unlock, ['ManageThreads'], () => thread.setLocked(false))
  await attempt(what.unreact, ['ReadMessageHistory'], () => takeCheck(thread, messageId).catch(ignoreGone))
  const tag = appliedTags(thread).find(({ id }) => id === tagId)
  if (tag)
    await attempt(what.untag(inlineCode(tag.name)), ['ManageThreads'], () =>
      thread.setAppliedTags(thread.appliedTags.filter((id) => id !== tag.id)),
    )
  if (jumpMessageId !== undefined)
    await attempt(what.unjump, [], () => thread.messages.delete(jumpMessageId).catch(ignoreGone))
  return troubles
}
