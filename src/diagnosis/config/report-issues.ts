import { expectation, typeInWords } from './check-value.ts'
import type { ConfigFinding } from './config-finding.ts'
import type { SchemaEntry } from './config-schema.ts'
import type { Issue } from './find-issues.ts'
import { mayBeShown, shownKey } from './safe-value.ts'

/** Where a key stands that is in nothing. */
const topLevel = 'top level'

const detectors = {
  misplaced: 'config.misplaced-key',
  unknown: 'config.unknown-key',
  'wrong-type': 'config.wrong-type',
} as const

/** A dotted path as it may be repeated in an answer. */
export const shownPath = (path: string): string => path.split('.').map(shownKey).join('.')

/** What stands there: the value itself where only a word or number can be meant, else its type. */
function found({ member: { value }, path }: Issue, { types, values }: SchemaEntry): string {
  const harmless = values !== undefined || !types.some((type) => type === 'string' || type === 'object')
  if (!harmless || value.kind !== 'scalar' || !mayBeShown(path.split('.'), value)) return typeInWords(value)
  return value.type === 'string' ? JSON.stringify(value.text) : value.text
}

function capturesOf(issue: Issue, issues: readonly Issue[]): Readonly<Record<string, string>> {
  if (issue.kind === 'wrong-type')
    return { expected: expectation(issue.entry), found: found(issue, issue.entry) }
  if (issue.kind === 'unknown')
    return {
      under: issue.under || topLevel,
      ...(issue.nearest && { nearest: issue.nearest }),
      ...(issue.otherVersions.length > 0 && { other_versions: issue.otherVersions.join(', ') }),
    }
  const together = issues.filter((other) => other.kind === 'misplaced' && other.target === issue.target)
  return {
    belongs_under: issue.target || topLevel,
    keys: together.map(({ path }) => shownPath(path)).join(', '),
  }
}

/** The findings for what schemas agree is wrong with a document's keys. */
export const reportIssues = (issues: readonly Issue[]): readonly ConfigFinding[] =>
  issues.map((issue) => ({
    detector: detectors[issue.kind],
    line: issue.member.line,
    captures: { key: shownPath(issue.path), ...capturesOf(issue, issues) },
  }))
