import type { ConfigDocument } from './config-document.ts'
import { keptMembers, movedMembers } from './edit-config.ts'
import type { Issue } from './find-issues.ts'
import { mergeMembers } from './merge-members.ts'
import { printConfig, printMembers } from './print-config.ts'

const maxLength = 900

/**
 * The asker's own snippet put right, as JSON: keys moved to their place, quotes made straight, obvious types mended, unknown
 * keys left out. When that is too long, only what was moved; when that is too long as well, nothing.
 */
export function correctConfig(document: ConfigDocument, issues: readonly Issue[]): string | undefined {
  const moved = movedMembers(issues)
  const kept = document.braces === 'balanced' ? keptMembers(document.root, issues) : undefined
  for (const members of [kept && [...kept, ...moved], moved]) {
    if (members === undefined || members.length === 0) continue
    const root = { kind: 'object', members: mergeMembers(members) } as const
    const text = document.braced || moved.length > 0 ? printConfig(root) : printMembers(root)
    if (text.length <= maxLength) return text
  }
  return undefined
}
