import type { Block, Pattern, Signature } from '../../../src/diagnosis/signature.ts'
import { type Captures, type ObviousHit, obviousHits } from './obvious-hits.ts'

export interface Text {
  readonly title?: string
  readonly text: string
}

export interface ObviousFinding {
  readonly id: string
  readonly confidence: 'certain' | 'possible'
  readonly captures: Captures
  readonly evidence: readonly { readonly line: number; readonly text: string }[]
}

export interface ObviousDiagnosis {
  readonly findings: readonly ObviousFinding[]
  /** Ids, and why each was silenced. */
  readonly ruledOut: readonly { readonly id: string; readonly detail: string }[]
}

const evidenceChars = 300

/** What a report shows, by the plainest way there is: each signature alone, each of its lines on each line. */
export function obviousDiagnosis(signatures: readonly Signature[], report: Text): ObviousDiagnosis {
  const hasTitle = report.title !== undefined
  const body = report.text.split(/\r\n|\r|\n/)
  const lines = hasTitle ? [report.title.split(/\r\n|\r|\n/).join(' '), ...body] : body
  const known = new Map<Pattern, ObviousHit[]>()
  const hitsOf = (pattern: Pattern) => {
    const hits = known.get(pattern) ?? obviousHits(pattern, lines, hasTitle)
    known.set(pattern, hits)
    return hits
  }
  const evidenceOf = (hits: readonly ObviousHit[]) =>
    lines.flatMap((line, at) =>
      hits.some((hit) => at >= hit.line && at < hit.line + hit.rows)
        ? [{ line: hasTitle ? at : at + 1, text: quoted(line) }]
        : [],
    )
  const findings: ObviousFinding[] = []
  const ruledOut: { id: string; detail: string }[] = []
  for (const { id, match, not } of signatures) {
    // What more lines say comes first.
    const finds = match.map((block) => find(block, hitsOf)).sort((a, b) => b.hits.length - a.hits.length)
    const whole = finds.filter((found) => found.whole)
    const silencing = not.map((block) => find(block, hitsOf)).find((found) => found.whole)
    if (whole.length > 0 && silencing) {
      const numbers = evidenceOf(silencing.hits).map(({ line }) => line)
      ruledOut.push({ id, detail: `line ${numbers.join(', ')} speaks against it` })
    } else if (whole.length > 0) {
      findings.push({ id, confidence: 'certain', ...tell(whole.flatMap(({ hits }) => hits)) })
    } else {
      const part = finds.find(({ first }) => first !== undefined && sharedBy(first, signatures) <= 2)
      if (part) findings.push({ id, confidence: 'possible', ...tell(part.hits) })
    }
  }
  return { findings, ruledOut }

  /** The first line of a block that captures a name gives its value. */
  function tell(hits: readonly ObviousHit[]) {
    const captures = Object.assign({}, ...hits.toReversed().map((hit) => hit.captures)) as Captures
    return { captures, evidence: evidenceOf(hits) }
  }
}

function find(block: Block, hitsOf: (pattern: Pattern) => readonly ObviousHit[]) {
  const lists = block.patterns.map(hitsOf)
  const found = block.patterns.filter((_, index) => lists[index]?.length !== 0)
  const firsts = lists.flatMap((hits) => hits.slice(0, 1))
  const first = lists[0]?.length === 0 ? undefined : block.patterns[0]
  const { near } = block
  if (found.length < lists.length) return { whole: false, first, hits: firsts }
  if (near === undefined) return { whole: true, first, hits: firsts }
  for (const { line } of lists.flat().sort((a, b) => a.line - b.line)) {
    const close = lists.map((hits) => hits.find((hit) => hit.line >= line && hit.line <= line + near))
    if (close.every((hit) => hit !== undefined)) return { whole: true, first, hits: close }
  }
  return { whole: false, first, hits: firsts }
}

const sharedBy = (pattern: Pattern, signatures: readonly Signature[]): number =>
  signatures.filter(({ match }) =>
    match.some(({ patterns }) => patterns.some((other) => JSON.stringify(other) === JSON.stringify(pattern))),
  ).length

/** As written, trimmed, cut between characters where it is long. */
function quoted(line: string): string {
  const text = line.trim()
  if (text.length <= evidenceChars) return text
  const head = text.slice(0, evidenceChars)
  const breaksPair = /[\ud800-\udbff]$/.test(head) && /^[\udc00-\udfff]/.test(text.slice(evidenceChars))
  return `${breaksPair ? head.slice(0, -1) : head}…`
}
