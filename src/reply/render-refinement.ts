import type { Facts } from '../diagnosis/facts.ts'
import type { AnswerPart } from './advice.ts'
import { inlineCode } from './escape.ts'
import { openAsks, renderAsks } from './render-asks.ts'
import { factWords } from './render-conditions.ts'
import { renderHeadline } from './render-headline.ts'
import { renderSections } from './render-sections.ts'
import { splitMessages } from './split-messages.ts'
import { texts } from './texts.ts'

interface Refinement {
  readonly part: AnswerPart
  /** All that is known of the case. */
  readonly facts: Facts
  /** What the last report added. */
  readonly learned: Facts
}

/** The fix of an earlier answer once more, with the values that are known now. */
export function renderRefinement({ part, facts, learned }: Refinement): readonly string[] {
  const known = { ...facts, ...learned }
  const pairs = Object.entries(learned).map(([name, value]) =>
    texts.again.pair(factWords(name), inlineCode(value)),
  )
  // What the asker answers counts for more than what was read from the first report.
  const fix = renderSections(part.advice.fix, known, { ...facts, ...part.finding.captures, ...learned })
  const blocks = [
    pairs.length > 0 ? texts.again.learned(pairs) : renderHeadline(part),
    fix,
    renderAsks(openAsks([part], known), texts.asks.intro),
  ]
  return splitMessages(blocks.filter((block) => block !== '').join('\n\n'))
}
