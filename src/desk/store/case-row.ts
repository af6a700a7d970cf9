import { z } from 'zod'
import { hasUnposted } from '../answers.ts'
import type { Answer, Case, Reading, RememberedMatch } from '../case.ts'
import { parseJson } from './parse-json.ts'
import type { Tables } from './tables.ts'

type CaseRow = Tables['cases']

/** What stands in columns of its own. */
type Content = Omit<Case, 'id' | 'askerId' | 'touchedAt'>

/** A schema for each key, so that none is forgotten when a case gets a new one. */
type SchemaOf<T> = Readonly<Record<keyof T, z.ZodType>>

const texts = z.array(z.string())
const pairs = z.record(z.string(), z.string())

/**
 * All that is stored of a case. What is not named here is left out, in writing and in reading: no text of a message can
 * get in by being handed on. A key that is added later needs a default, for the cases that were stored before.
 */
const contentSchema = z.object({
  readings: z.array(
    z.object({
      messageId: z.string(),
      facts: pairs,
      matches: z.array(
        z.object({
          id: z.string(),
          whole: z.boolean(),
          captures: pairs,
        } satisfies SchemaOf<RememberedMatch>),
      ),
    } satisfies SchemaOf<Reading>),
  ),
  answers: z.array(
    z.object({
      questionId: z.string(),
      guestId: z.string().exactOptional(),
      messageIds: texts,
      told: texts,
      kind: z.enum(['answer', 'refinement', 'still-failing', 'human-call', 'at-a-loss', 'guest', 'nudge']),
      dismissed: z.boolean(),
      unposted: z.number().exactOptional(),
    } satisfies SchemaOf<Answer>),
  ),
  othersSpoke: z.boolean(),
  nudged: z.boolean(),
  nudgeAt: z.number().exactOptional(),
  solved: z.boolean(),
} satisfies SchemaOf<Content>)

export const rowOf = (kept: Case): CaseRow => ({
  id: kept.id,
  asker_id: kept.askerId,
  touched_at: kept.touchedAt,
  unposted: hasUnposted(kept) ? 1 : 0,
  due_at: kept.nudgeAt ?? null,
  content: JSON.stringify(contentSchema.parse(kept)),
})

/** The case of a row; undefined where the row is not one that this version can read. */
export function caseOf({
  id,
  asker_id,
  touched_at,
  content,
}: Pick<CaseRow, 'id' | 'asker_id' | 'touched_at' | 'content'>): Case | undefined {
  const parsed = contentSchema.safeParse(parseJson(content))
  return parsed.success ? { id, askerId: asker_id, touchedAt: touched_at, ...parsed.data } : undefined
}
