import { codeRules } from './code-rules.ts'
import { commandRules } from './command-rules.ts'
import { entryRules } from './entry-rules.ts'
import { findHexTokens } from './find-hex-tokens.ts'
import { findInColumns } from './find-in-columns.ts'
import { findProviderKeys, providerKeyKinds } from './find-provider-keys.ts'
import { headerRules } from './header-rules.ts'
import { labelRules } from './label-rules.ts'
import { looseRules } from './loose-rules.ts'
import { ownKind, ownKinds } from './own-kind.ts'
import { phraseRules } from './phrase-rules.ts'
import { createRuleRunner } from './rule-runner.ts'
import type { SecretFinder, SecretRule, SecretSpan } from './secret-rule.ts'
import { settingRules } from './setting-rules.ts'
import { shapeRules } from './shape-rules.ts'
import { toolRules } from './tool-rules.ts'
import { urlRules } from './url-rules.ts'
import { variableRules } from './variable-rules.ts'

// The most telling first: where two find the same secret, the first names it.
const rules: readonly SecretRule[] = [
  ...shapeRules,
  ...urlRules,
  ...headerRules,
  ...phraseRules,
  ...labelRules,
  ...variableRules,
  ...commandRules,
  ...entryRules,
  ...settingRules,
  ...codeRules,
  ...toolRules,
  ...looseRules,
]
const finders: readonly SecretFinder[] = [
  findProviderKeys,
  createRuleRunner(rules),
  findHexTokens,
  findInColumns,
]

/** Every kind of secret that is told apart. */
export const secretKinds: ReadonlySet<string> = new Set([
  ...providerKeyKinds,
  ...ownKinds,
  ...rules.map(({ kind }) => kind),
])

/** Spans in their order and apart from each other: those that overlap become one. */
export function mergeSpans(spans: readonly SecretSpan[]): readonly SecretSpan[] {
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
export const findSecrets = (text: string): readonly SecretSpan[] =>
  mergeSpans(finders.flatMap((find) => find(text))).map((span) => ({ ...span, kind: ownKind(text, span) }))
