import Fuse from 'fuse.js'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { deskPolicy } from './policy.ts'

interface Entry {
  readonly id: string
  readonly title: string
}

const telling =
  /error|fail|cannot|can't|unable|denied|refused|invalid|missing|not found|unexpected|mismatch|closed|timeout/i
const wordPattern = /(?<![\p{L}\d])\p{L}[\p{L}\d-]{3,31}(?![\p{L}\d-])/gu
const maxCharsRead = 64 * 1024
const maxWords = 12
/** One word in common says nothing. */
const minWordsInCommon = 2

const indexOf = new WeakMap<KnowledgeBase, Fuse<Entry>>()

/** Known problems whose titles share words with the telling lines of a report, nearest first; none where none is near. */
export function nearestSignatures(knowledge: KnowledgeBase, text: string): readonly Entry[] {
  const lines = text
    .slice(0, maxCharsRead)
    .split('\n')
    .filter((line) => telling.test(line))
  const words = [...new Set(lines.join(' ').toLowerCase().match(wordPattern))].slice(0, maxWords)
  const index = titleIndex(knowledge)
  const common = new Map<Entry, number>()
  for (const word of words)
    for (const { item } of index.search(word)) common.set(item, (common.get(item) ?? 0) + 1)
  return [...common]
    .filter(([, count]) => count >= minWordsInCommon)
    .sort(([, a], [, b]) => b - a)
    .slice(0, deskPolicy.nearestTitles)
    .map(([entry]) => entry)
}

function titleIndex(knowledge: KnowledgeBase): Fuse<Entry> {
  const known = indexOf.get(knowledge)
  if (known) return known
  const entries = [...knowledge.adviceOf.values()].map(({ id, title }) => ({ id, title }))
  const index = new Fuse(entries, { keys: ['title'], ignoreLocation: true, threshold: 0.15 })
  indexOf.set(knowledge, index)
  return index
}
