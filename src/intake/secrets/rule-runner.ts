import type { Candidate, SecretFinder, SecretRule, SecretSpan } from './secret-rule.ts'
import { windowsAround } from './windows-around.ts'
import { createWordFinder } from './word-finder.ts'
import { openingQuote } from './written-value.ts'

const trailingPunctuation = /[.,;:!?)\]}]{1,3}$/
const afterChars = 60
// Longer than any match that a rule without a reach of its own may find.
const reachBefore = 1000
const reachAfter = 5000
const cutMark = /^(?:\.{2}|…|\*{3})/
const minCutChars = 12
const markStart = '[redacted:'

function candidateOf(
  match: RegExpExecArray,
): { readonly candidate: Candidate; readonly start: number } | undefined {
  const { lead = '', secret } = match.groups ?? {}
  if (secret === undefined) return undefined
  const quote = openingQuote.exec(secret)?.[0] ?? ''
  const inner = secret.slice(quote.length)
  const value = quote === '' ? inner.replace(trailingPunctuation, '') : inner
  if (value === '') return undefined
  const start = match.index + match[0].length - secret.length + quote.length
  const rest = match.input.slice(start + value.length, start + value.length + afterChars)
  const after = rest.split('\n', 1)[0] ?? ''
  return { candidate: { value, isQuoted: quote !== '', lead, after }, start }
}

const isSecret = ({ accepts }: SecretRule, candidate: Candidate): boolean => {
  const { value, after } = candidate
  if (value.includes(markStart) || (value.length < minCutChars && cutMark.test(after))) return false
  return accepts?.(candidate) !== false
}

/** Adds what a rule finds in a stretch of the text. */
function addSpans(spans: SecretSpan[], rule: SecretRule, text: string, offset: number): void {
  const { pattern } = rule
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const found = candidateOf(match)
    if (!found) continue
    if (!isSecret(rule, found.candidate)) {
      // What was taken for a value may be the next key.
      pattern.lastIndex = Math.max(found.start, match.index + 1)
      continue
    }
    const start = offset + found.start
    spans.push({ kind: rule.kind, start, end: start + found.candidate.value.length })
  }
}

/** Makes a search by rules. Each rule's pattern is tried only around the rule's keywords, which are found in one pass. */
export function createRuleRunner(rules: readonly SecretRule[]): SecretFinder {
  const keywords = [...new Set(rules.flatMap((rule) => rule.keywords ?? []))]
  const rulesOf = keywords.map((keyword) =>
    rules.flatMap((rule, number) => (rule.keywords?.includes(keyword) ? [number] : [])),
  )
  const findKeywords = createWordFinder(keywords)

  return (text) => {
    const lowered = text.toLowerCase()
    // A few letters are longer in lower case; then places would not agree.
    const isAligned = lowered.length === text.length
    const places: (number[] | undefined)[] = rules.map(() => undefined)
    const note = (rule: number, at: number): void => {
      const known = places[rule]
      if (known) known.push(at)
      else places[rule] = [at]
    }
    if (isAligned)
      findKeywords(lowered, (keyword, at) => {
        for (const rule of rulesOf[keyword] ?? []) note(rule, at)
      })

    const spans: SecretSpan[] = []
    for (const [number, rule] of rules.entries()) {
      if (!rule.keywords || !isAligned) {
        addSpans(spans, rule, text, 0)
        continue
      }
      const { reach } = rule
      for (const { start, end } of windowsAround(
        places[number] ?? [],
        reach ?? reachBefore,
        reach ?? reachAfter,
      ))
        addSpans(spans, rule, text.slice(start, end), start)
    }
    return spans
  }
}
