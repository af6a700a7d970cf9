import { commandRules } from './command-rules.ts'
import { entryRules } from './entry-rules.ts'
import { headerRules } from './header-rules.ts'
import { labelRules } from './label-rules.ts'
import { looseRules } from './loose-rules.ts'
import { providerRules } from './provider-rules.ts'
import type { Candidate, SecretRule } from './secret-rule.ts'
import { shapeRules } from './shape-rules.ts'
import { urlRules } from './url-rules.ts'
import { variableRules } from './variable-rules.ts'

/** Where a secret stands in a text. */
export interface SecretSpan {
  readonly kind: string
  readonly start: number
  readonly end: number
}

// The most telling first: where two find the same secret, the first names it.
const rules: readonly SecretRule[] = [
  ...shapeRules,
  ...providerRules,
  ...urlRules,
  ...headerRules,
  ...labelRules,
  ...variableRules,
  ...commandRules,
  ...entryRules,
  ...looseRules,
]

const openingQuote = /^\\{0,7}["'“”‘’`]/
const trailingPunctuation = /[.,;:!?)\]}]{1,3}$/
const afterChars = 60
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

function* spansOf(rule: SecretRule, text: string): Generator<SecretSpan> {
  const { pattern, accepts } = rule
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const found = candidateOf(match)
    if (!found) continue
    if (found.candidate.value.includes(markStart) || accepts?.(found.candidate) === false) {
      // What was taken for a value may be the next key.
      pattern.lastIndex = Math.max(found.start, match.index + 1)
      continue
    }
    yield { kind: rule.kind, start: found.start, end: found.start + found.candidate.value.length }
  }
}

function merge(spans: readonly SecretSpan[]): SecretSpan[] {
  const merged: SecretSpan[] = []
  // Sorting is stable: of spans with the same start the more telling rule's comes first.
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const before = merged.at(-1)
    if (before && span.start < before.end) {
      merged[merged.length - 1] = { ...before, end: Math.max(before.end, span.end) }
    } else {
      merged.push(span)
    }
  }
  return merged
}

/** All secrets of a text, in order and apart from each other. */
export function findSecrets(text: string): SecretSpan[] {
  const lowered = text.toLowerCase()
  const found = rules
    .filter((rule) => rule.keywords?.some((keyword) => lowered.includes(keyword)) ?? true)
    .flatMap((rule) => [...spansOf(rule, text)])
  return merge(found)
}
