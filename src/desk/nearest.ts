import Fuse from 'fuse.js'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { deskPolicy } from './policy.ts'

const telling =
  /error|fail|cannot|can't|unable|denied|refused|invalid|missing|not found|unexpected|mismatch|closed|timeout/i
const maxWords = 12

/** Known problems whose titles are nearest to what a report says; none where nothing is near. */
export function nearestSignatures(
  knowledge: KnowledgeBase,
  text: string,
): readonly { readonly id: string; readonly title: string }[] {
  const lines = text.split('\n').filter((line) => telling.test(line))
  const words = new Set((lines.length > 0 ? lines.join(' ') : text).match(/[\p{L}][\p{L}\d-]{3,}/gu) ?? [])
  const query = [...words].slice(0, maxWords).join(' | ')
  if (query === '') return []
  const entries = [...knowledge.adviceOf.values()].map(({ id, title }) => ({ id, title }))
  const fuse = new Fuse(entries, {
    keys: ['title', 'id'],
    ignoreLocation: true,
    threshold: 0.2,
    useExtendedSearch: true,
    includeScore: true,
  })
  return fuse.search(query, { limit: deskPolicy.nearestTitles }).map(({ item }) => item)
}
