import type { ConfigDocument } from './config-document.ts'
import type { Move } from './find-moves.ts'
import { versionsWith } from './known-paths.ts'
import type { Reading } from './read-against-schema.ts'
import type { SchemaIndex } from './schema-index.ts'

/** How far a document may be taken for a configuration of the product. */
export interface Weight {
  /** Names of the schema that the document has in their place, or in an object that only needs moving. */
  readonly names: number
  /** Its outermost keys are the schema's outermost keys, so that its level is known. */
  readonly rooted: boolean
  /** Enough of it is more than loose values that also happen to be this product's. */
  readonly sure: boolean
  /** `file`: this is the whole, or its outer level; `fragment`: it may have been cut out of its right place. */
  readonly certainty: 'file' | 'fragment'
}

/** A moved object that has at least one more of the schema's names in it. */
export const isSolid = ({ key, place }: Move): boolean => key.member.value.kind === 'object' && place.hits > 0

/** Weighs a reading; nothing when too little fits, as in any other software's JSON. */
export function weighReading(
  document: ConfigDocument,
  { placed, moves, unknown, index }: Reading,
  indexes: readonly SchemaIndex[],
): Weight | undefined {
  const paths = new Set(placed.filter(({ node }) => !node.path.endsWith('*')).map(({ node }) => node.path))
  const top = [...paths].filter((path) => !path.includes('.')).length
  const deep = placed.some(({ node }) => node.named && node.path.includes('.'))
  const solid = moves.filter(isSolid)
  const names = paths.size + solid.reduce((sum, { place }) => sum + 1 + place.hits, 0)
  const others = indexes.filter((other) => other !== index)
  const foreign = unknown.filter(({ under, member }) => versionsWith(others, under, member.key).length === 0)
  const sure = deep || solid.length > 0
  const together = moves.length > 1 && moves.every(({ place }) => place.parent === moves[0]?.place.parent)
  if (!(together || (sure && names > 1)) || foreign.length * 2 > Math.max(names, together ? moves.length : 0))
    return undefined
  const rooted = deep || top > 1
  const certainty = rooted || document.braced ? 'file' : 'fragment'
  return { names, rooted, sure, certainty }
}
