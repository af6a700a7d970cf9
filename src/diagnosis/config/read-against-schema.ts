import type { ConfigDocument, Member } from './config-document.ts'
import { findMoves, type Move } from './find-moves.ts'
import type { SchemaIndex } from './schema-index.ts'
import { type Placed, type Unplaced, walkFrom, walkMoved } from './walk-config.ts'

/** A document held against one schema. */
export interface Reading {
  readonly index: SchemaIndex
  /** Keys in their place, apart from those that only moving brought there. */
  readonly placed: readonly Placed[]
  readonly moves: readonly Move[]
  /** Keys whose value is of the wrong type, where they stand or where they belong. */
  readonly wrong: readonly Placed[]
  readonly unknown: readonly Unplaced[]
}

/** More keys than this out of place, and it is no configuration of this product. */
const maxUnplaced = 100

/** Holds a document against one of `indexes`; the others tell which keys another version would know. */
export function readAgainstSchema(
  document: ConfigDocument,
  index: SchemaIndex,
  indexes: readonly SchemaIndex[],
): Reading | undefined {
  const walk = walkFrom(document.root, index.root)
  if (walk.unplaced.length > maxUnplaced) return undefined
  const { moves, unknown } = findMoves(walk.unplaced, index, indexes)
  const moved = new Set<Member>(moves.map(({ key }) => key.member))
  const after = moves.map(({ key, place }) =>
    walkMoved({ member: key.member, path: key.path, node: place.node, within: key.within }),
  )
  return {
    index,
    placed: walk.placed.filter(({ member }) => !moved.has(member)),
    moves,
    wrong: [...walk.wrong, ...after.flatMap(({ wrong }) => wrong)],
    unknown: [...unknown, ...after.flatMap(({ unplaced }) => unplaced)],
  }
}
