import { compileKnowledge } from '../diagnosis/compile-knowledge.ts'
import { diagnose } from '../diagnosis/diagnose.ts'
import { readPattern } from '../diagnosis/read-pattern.ts'
import type { Pattern } from '../diagnosis/signature.ts'
import { gramsOf, mayHold, type TextPrint } from './text-print.ts'

/** Where so much changed, looking for it costs as much as looking at everything again. */
const maxPatterns = 1_000

/** Whether one of some patterns may be found in a text. */
export type IsTouched = (text: string, print: TextPrint) => boolean

/**
 * Tells in which texts one of the patterns may be found; undefined patterns may be found anywhere. Most texts are told
 * by their print in less than a microsecond; the rest are looked at with these patterns alone.
 */
export function findTouched(patterns: readonly Pattern[] | undefined): IsTouched {
  if (patterns === undefined || patterns.length > maxPatterns) return () => true
  const gramsOfPatterns = patterns.map(gramsOfPattern)
  const only = compileKnowledge({
    signatures: [],
    facts: [],
    silencers: [{ reason: 'touched', blocks: patterns.map((pattern) => ({ patterns: [pattern] })) }],
    anchors: [],
    schemas: [],
  })
  return (text, print) => {
    if (!gramsOfPatterns.some((grams) => mayHold(print, grams))) return false
    const { silence, partial } = diagnose(only, { text })
    return silence !== undefined || partial
  }
}

/** Every match of a pattern holds all of its literals. */
function gramsOfPattern(pattern: Pattern): readonly number[] {
  const read = pattern.kind === 'detector' ? undefined : readPattern(pattern)
  return read?.kind === 'ok' ? read.pattern.literals.flatMap(gramsOf) : []
}
