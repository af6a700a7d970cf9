import { z } from 'zod'
import type { MarkTraces, Solution } from '../solutions/solution.ts'
import { parseJson } from './parse-json.ts'
import type { Tables } from './tables.ts'

type SolutionRow = Tables['solutions']

const signatureIds = z.array(z.string())
const facts = z.record(z.string(), z.string())
/** All that is kept of it; a key that is added later has to be one that can be absent. */
const traces = z.object({
  jumpMessageId: z.string().exactOptional(),
  tagId: z.string().exactOptional(),
  isLocked: z.boolean().exactOptional(),
} satisfies Readonly<Record<keyof MarkTraces, z.ZodType>>)

export const rowOfSolution = (solution: Solution): SolutionRow => ({
  thread_id: solution.threadId,
  server_id: solution.serverId,
  parent_id: solution.parentId,
  asker_id: solution.askerId,
  title: solution.title,
  signature_ids: JSON.stringify(solution.signatureIds),
  facts: JSON.stringify(solution.facts),
  message_id: solution.messageId,
  marked_by: solution.markedBy,
  marked_at: solution.markedAt,
  traces: JSON.stringify(traces.parse(solution.traces)),
})

/** The solution of a row; undefined where the row is not one that this version can read. */
export function solutionOf(row: SolutionRow): Solution | undefined {
  const known = {
    ids: signatureIds.safeParse(parseJson(row.signature_ids)).data,
    facts: facts.safeParse(parseJson(row.facts)).data,
    traces: traces.safeParse(parseJson(row.traces)).data,
  }
  if (!known.ids || !known.facts || !known.traces) return undefined
  return {
    serverId: row.server_id,
    threadId: row.thread_id,
    parentId: row.parent_id,
    askerId: row.asker_id,
    title: row.title,
    signatureIds: known.ids,
    facts: known.facts,
    messageId: row.message_id,
    markedBy: row.marked_by,
    markedAt: row.marked_at,
    traces: known.traces,
  }
}
