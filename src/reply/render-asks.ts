import type { Facts } from '../diagnosis/facts.ts'
import type { AnswerPart, AskableFact } from './advice.ts'
import { listMaxEntries } from './limits.ts'
import { texts } from './texts.ts'

/** The facts these parts ask for that nobody has read yet, each once. */
export function openAsks(parts: readonly AnswerPart[], facts: Facts): readonly AskableFact[] {
  const asks = new Map(parts.flatMap(({ advice }) => advice.asks).map((ask) => [ask.name, ask]))
  return [...asks.values()].filter((ask) => !Object.hasOwn(facts, ask.name)).slice(0, listMaxEntries)
}

/** A list of questions under an introduction, each with the command that shows the answer. Empty for no question. */
export function renderAsks(asks: readonly AskableFact[], intro: string): string {
  if (asks.length === 0) return ''
  const entries = asks.map(
    ({ description, ask }) => `- ${texts.asks.entry(description.trim().replace(/[.:]$/, ''), ask?.trim())}`,
  )
  return [intro, ...entries].join('\n')
}
