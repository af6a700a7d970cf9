import { type AnyThreadChannel, MessageFlags } from 'discord.js'
import type { Logger } from 'pino'
import type { ServerSettings } from '../../desk/settings/server-settings.ts'
import type { MarkTraces } from '../../desk/solutions/solution.ts'
import type { Marked } from '../../desk/solutions/solutions.ts'
import { inlineCode } from '../../reply/escape.ts'
import { messageLink } from '../../reply/render-similar.ts'
import { texts } from '../../reply/texts.ts'
import { ignoreGone } from '../faults.ts'
import { pingsNobody } from '../message-bodies.ts'
import { doorPolicy } from '../policy.ts'
import { type Attempts, createAttempts } from './attempts.ts'
import { putCheck, takeCheck } from './own-reaction.ts'
import { appliedTags, solvedTagOf, tagToDrop } from './solved-tag.ts'

/** A mark that is recorded, and where it is shown. */
export interface MarkJob extends Pick<Marked, 'solution' | 'before'> {
  readonly thread: AnyThreadChannel
  readonly settings: ServerSettings
  /** What it is done on, such as the id of a command: what is sent on the same occasion appears once. */
  readonly occasion: string
  readonly log: Logger
  /** Is told what was done, as soon as it was. */
  readonly onTraces: (traces: MarkTraces) => Promise<void>
}

const { what, why } = texts.solutions

/**
 * Shows a mark on Discord: ✅ on the message, the forum's tag, a link, and at last, since nothing can be done in a closed
 * thread, what the server wants to become of it. Each is tried on its own; gives a sentence for each that did not work.
 */
export async function putMark(job: MarkJob): Promise<readonly string[]> {
  const { thread, solution, before, settings, log, onTraces } = job
  const attempts = createAttempts(thread, log)
  const { attempt } = attempts
  const openingNeeds = [thread.locked ? 'ManageThreads' : 'SendMessagesInThreads'] as const
  const isOpen = !thread.archived || (await attempt(what.open, openingNeeds, () => thread.setArchived(false)))
  if (!isOpen) return attempts.troubles
  if (before && before.messageId !== solution.messageId) {
    await attempt(what.unreact, ['ReadMessageHistory'], () =>
      takeCheck(thread, before.messageId).catch(ignoreGone),
    )
    const { jumpMessageId } = before.traces
    if (jumpMessageId !== undefined)
      await attempt(what.unjump, [], () => thread.messages.delete(jumpMessageId).catch(ignoreGone))
  }
  await attempt(what.react, ['AddReactions', 'ReadMessageHistory'], () =>
    putCheck(thread, solution.messageId),
  )
  const traces = { ...solution.traces, ...(await putTag(job, attempts)), ...(await postLink(job, attempts)) }
  await onTraces(traces)
  if (settings.solvedThreads === 'archive')
    await attempt(what.archive, ['ManageThreads'], () => thread.setArchived(true))
  if (settings.solvedThreads === 'lock-and-archive') {
    const wasLocked = thread.locked === true
    const change = { locked: true, archived: true }
    if ((await attempt(what.lock, ['ManageThreads'], () => thread.edit(change))) && !wasLocked)
      await onTraces({ ...traces, isLocked: true })
  }
  return attempts.troubles
}

/** No tag is dropped for it: which one, people know better. */
async function putTag({ thread, settings }: MarkJob, { attempt, fail }: Attempts): Promise<MarkTraces> {
  const tag = solvedTagOf(thread.parent, settings)
  if (!tag || thread.appliedTags.includes(tag.id)) return {}
  const name = inlineCode(tag.name)
  if (thread.appliedTags.length >= doorPolicy.maxPostTags) {
    const tags = appliedTags(thread)
    const drop = tagToDrop(tags)
    const names = tags.map((applied) => inlineCode(applied.name))
    fail(what.tag(name), why.fullTags(names, drop && inlineCode(drop.name)))
    return {}
  }
  const isTagged = await attempt(what.tag(name), ['ManageThreads'], () =>
    thread.setAppliedTags([...thread.appliedTags, tag.id]),
  )
  return isTagged ? { tagId: tag.id } : {}
}

async function postLink({ thread, solution, occasion }: MarkJob, { attempt }: Attempts): Promise<MarkTraces> {
  const { serverId, threadId, messageId, traces } = solution
  if (traces.jumpMessageId !== undefined) return {}
  let link: MarkTraces = {}
  const needs = ['SendMessagesInThreads', 'ReadMessageHistory'] as const
  await attempt(what.jump, thread.locked ? [...needs, 'ManageThreads'] : needs, async () => {
    const { id } = await thread.send({
      content: texts.notices.solutionMarked(messageLink(serverId, threadId, messageId)),
      reply: { messageReference: messageId, failIfNotExists: false },
      flags: MessageFlags.SuppressEmbeds,
      allowedMentions: pingsNobody,
      nonce: `${occasion}-s`,
      enforceNonce: true,
    })
    link = { jumpMessageId: id }
  })
  return link
}
