import Fuse from 'fuse.js'
import type { SchemaNode } from './schema-index.ts'

const maxScore = 0.51

/** The key of this place that was most likely meant, if any comes near. */
export function nearestKey(under: SchemaNode, key: string): string | undefined {
  const names = [...under.children.keys()]
  const plain = key.toLowerCase().replace(/[^a-z0-9]/g, '')
  const same = names.find((name) => name.toLowerCase().replace(/[^a-z0-9]/g, '') === plain)
  if (same !== undefined || key.length < 3 || key.length > 60) return same
  const close = names.filter((name) => Math.abs(name.length - key.length) <= Math.max(2, key.length / 3))
  const [best] = new Fuse(close, { includeScore: true, threshold: 0.6, distance: 20 }).search(key)
  return best?.score !== undefined && best.score <= maxScore ? best.item : undefined
}
