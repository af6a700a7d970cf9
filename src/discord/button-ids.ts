import type { Button } from '../desk/decision.ts'
import { isPrivateCase } from './case-of-message.ts'
import { doorPolicy } from './policy.ts'

/** What a button carries: what it does, and for which answer. */
export interface ButtonId {
  readonly caseId: string
  readonly questionId: string
  readonly button: Button
}

const kinds = ['solved', 'still-failing', 'why', 'dismiss', 'works-now', 'still-broken'] as const
const shape =
  /^(?:(?<kind>[a-z-]+)|fact:(?<fact>[a-z][a-z0-9_]*)=(?<value>.+))\|(?<caseId>(?:p:)?\d{15,20}(?::\d{15,20})?)\|(?<questionId>\d{15,20})$/s

/** The custom id of a button; undefined where it would be longer than Discord allows. */
export function writeButtonId({ caseId, questionId, button }: ButtonId): string | undefined {
  const what = button.kind === 'fact' ? `fact:${button.fact}=${button.value}` : button.kind
  const id = `${what}|${caseId}|${questionId}`
  return id.length <= doorPolicy.customIdMaxChars ? id : undefined
}

/** Reads a custom id; undefined unless it is exactly what `writeButtonId` writes. */
export function readButtonId(customId: string): ButtonId | undefined {
  const { kind, fact, value, caseId, questionId } = shape.exec(customId)?.groups ?? {}
  if (caseId === undefined || questionId === undefined) return undefined
  if (fact !== undefined && value !== undefined)
    return { caseId, questionId, button: { kind: 'fact', fact, value } }
  const known = kinds.find((name) => name === kind)
  return known && { caseId, questionId, button: { kind: known } }
}

/** Whether a case can have buttons in a channel, clicked by this person. */
export function isCaseOf(caseId: string, channelId: string, userId: string): boolean {
  if (isPrivateCase(caseId)) return caseId.startsWith(`p:${userId}:`)
  return caseId === channelId || caseId.startsWith(`${channelId}:`)
}
