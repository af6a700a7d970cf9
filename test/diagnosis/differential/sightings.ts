import type { Case } from './cases.ts'
import type { ObviousDiagnosis } from './obvious-diagnose.ts'

/** Some of the sizes of literals that are looked for in different ways. */
export const literalSizes = [4, 5, 6, 7, 10, 11, 12, 40]
export const literalOf = (size: number): string => `a literal of ${size} characters`

/** What a case shows of all that the engine does, by name. */
export function sightingsIn(
  { signatures, report }: Case,
  { findings, ruledOut }: ObviousDiagnosis,
): readonly string[] {
  const certain = findings.filter(({ confidence }) => confidence === 'certain')
  const matched = certain.map((finding) => {
    const blocks = signatures.find(({ id }) => id === finding.id)?.match ?? []
    return { ...finding, blocks, patterns: blocks.flatMap(({ patterns }) => patterns) }
  })
  const alone = matched.filter(({ blocks }) => blocks.length === 1)
  const texts = certain.flatMap(({ evidence }) => evidence.map(({ text }) => text))
  const onLine = (wanted: number) =>
    certain.some(({ evidence }) => evidence.some(({ line }) => line === wanted))
  const words = alone.flatMap(({ patterns }) =>
    patterns.flatMap((pattern) => (pattern.kind === 'text' ? [pattern.source] : [])),
  )
  const sightings: Readonly<Record<string, boolean>> = {
    certain: certain.length > 0,
    nothing: findings.length === 0,
    possible: findings.length > certain.length,
    'ruled out': ruledOut.length > 0,
    captures: certain.some(({ captures }) => Object.keys(captures).length > 0),
    'several blocks': matched.some(({ blocks }) => blocks.length > 1),
    'in wrapped rows': matched.some(({ evidence, patterns }) => evidence.length > patterns.length),
    'lines near each other': alone.some(
      ({ blocks, patterns }) => blocks[0]?.near !== undefined && new Set(patterns).size > 1,
    ),
    'in the title': onLine(0),
    'in the first line': onLine(1),
    'in the last line': onLine(report.text.split(/\r\n|\r|\n/).length),
    'after another line end': report.text.includes('\r') && onLine(2),
    'beyond ASCII': texts.some((text) => /[^\0-\x7f]/.test(text)),
    'lone surrogates': texts.some((text) => !text.isWellFormed()),
    'evidence that is cut': texts.some((text) => text.length > 300),
  }
  return [
    ...Object.keys(sightings).filter((name) => sightings[name]),
    ...literalSizes.filter((size) => words.some((text) => text.length === size)).map(literalOf),
  ]
}
