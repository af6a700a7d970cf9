import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canMatchLine } from '../../../src/diagnosis/matching/can-match-line.ts'
import { compileExpression } from '../../../src/diagnosis/matching/expression.ts'
import { foldLine } from '../../../src/diagnosis/matching/fold-line.ts'
import {
  expressionOf,
  type LinePatternResult,
  readRegexLine,
  readTextLine,
} from '../../../src/diagnosis/matching/line-pattern.ts'
import { creatingMatcher } from '../../../src/diagnosis/matching/matcher.ts'
import { wholePiece } from '../../../src/diagnosis/matching/piece.ts'
import { readReportLines } from '../../../src/diagnosis/matching/report-lines.ts'
import { runAtOnce } from '../../../src/diagnosis/steps.ts'
import { regex, textLine, withReport } from './pattern-arbitraries.ts'

/** What the engine finds on each folded line, without any literal. */
function alone(read: Extract<LinePatternResult, { kind: 'ok' }>, original: readonly string[]) {
  const expression = expressionOf(read.pattern)
  return original.flatMap((line, index) => {
    const captures = expression.match(wholePiece(foldLine(line)))
    return captures ? [{ line: index, rows: 1, captures }] : []
  })
}

describe('looking for literals first finds what the expression alone finds', () => {
  test.each([
    ['regular expressions', withReport(regex), readRegexLine, 4_000],
    ['lines with placeholders', withReport(textLine), readTextLine, 3_000],
  ] as const)(
    'for %s',
    (_, pattern, readSource, numRuns) => {
      fc.assert(
        fc.property(pattern, ({ source, text }) => {
          const read = readSource(source)
          if (read.kind === 'error') return
          const lines = readReportLines({ text })
          const { hits } = runAtOnce(creatingMatcher([read.pattern])).find(lines)
          expect((hits.get(0) ?? []).filter(({ rows }) => rows === 1)).toEqual(
            alone(read, lines.text.split('\n')),
          )
        }),
        { numRuns },
      )
    },
    60_000,
  )

  test('and what is refused as never to be found is never found', () => {
    fc.assert(
      fc.property(withReport(regex), ({ source, text }) => {
        const compiled = compileExpression(source)
        if (compiled.kind === 'error' || canMatchLine(compiled.program)) return
        for (const line of readReportLines({ text }).text.split('\n'))
          expect(compiled.expression.match(wholePiece(foldLine(line)))).toBeUndefined()
      }),
      { numRuns: 4_000 },
    )
  }, 60_000)
})
