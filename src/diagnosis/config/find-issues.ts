import { isBesideDamage } from './beside-damage.ts'
import type { ConfigDocument, Member } from './config-document.ts'
import type { SchemaEntry } from './config-schema.ts'
import type { Move } from './find-moves.ts'
import { fitsDeeper, versionsWith } from './known-paths.ts'
import { nearestKey } from './nearest-key.ts'
import { type Reading, readAgainstSchema } from './read-against-schema.ts'
import { lookUp, type SchemaIndex, type SchemaNode } from './schema-index.ts'
import type { Placed, Unplaced } from './walk-config.ts'
import { isSolid, type Weight, weighReading } from './weigh-reading.ts'
import { isSaidToBeFrom } from './words-before.ts'

/** Something wrong with a key of a document, as one version of the schema sees it. */
export type Issue = { readonly member: Member; readonly path: string } & (
  | { readonly kind: 'misplaced'; readonly target: string }
  | {
      readonly kind: 'unknown'
      readonly under: string
      readonly nearest?: string
      readonly otherVersions: readonly string[]
    }
  | { readonly kind: 'wrong-type'; readonly entry: SchemaEntry }
)

/** What one schema makes of a document that fits it. */
export interface Judgement {
  readonly weight: Weight
  readonly issues: readonly Issue[]
}

/** Unless it looks like a slip of the pen, a key is called unknown only beside this many known ones. */
const minNames = 3

/** In a document whose end is missing, a brace may be missing too: then a key of an outer level may seem to stand in an inner one. */
function mayBeOuter({ under, member }: Unplaced): boolean {
  for (let node: SchemaNode | undefined = under.parent; node !== undefined; node = node.parent)
    if (lookUp(node, member.key) !== undefined) return true
  return false
}

function keptMoves(
  document: ConfigDocument,
  { moves }: Reading,
  { rooted }: Weight,
  before: string,
): readonly Move[] {
  const sound = document.braces === 'open' ? moves.filter(({ key }) => !mayBeOuter(key)) : moves
  if (rooted) return sound
  // Loose values in braces are what a command prints of one place, not a file.
  if (document.braced && sound.some(({ key }) => key.member.value.kind !== 'object')) return []
  const solid = sound.filter(isSolid)
  const targets = new Set(solid.map(({ place }) => place.parent.path))
  const [target] = targets
  if (targets.size !== 1 || target === undefined || isSaidToBeFrom(before, target)) return []
  return sound.filter(({ place }) => place.parent.path === target)
}

function unknownIssues(
  document: ConfigDocument,
  { unknown, index, moves }: Reading,
  { names, rooted }: Weight,
  indexes: readonly SchemaIndex[],
): readonly Issue[] {
  return unknown.flatMap((key) => {
    const { member, path, under } = key
    const moved = moves.some((move) => path.startsWith(`${move.key.path}.`))
    if (!rooted && !moved) return []
    if (document.braces === 'open' && mayBeOuter(key)) return []
    if (!document.braced && !moved && fitsDeeper(indexes, path, member.value)) return []
    const nearest = nearestKey(under, member.key)
    const otherVersions = versionsWith(indexes, under, member.key).filter(
      (version) => version !== index.version,
    )
    if (names < minNames && nearest === undefined && otherVersions.length === 0) return []
    return [{ kind: 'unknown', member, path, under: under.path, otherVersions, ...(nearest && { nearest }) }]
  })
}

function wrongTypeIssues(
  document: ConfigDocument,
  { wrong }: Reading,
  { rooted }: Weight,
  indexes: readonly SchemaIndex[],
): readonly Issue[] {
  return wrong
    .filter(({ path, member }) => {
      if (!path.includes('.') && !rooted) return false
      return document.braced || !fitsDeeper(indexes, path, member.value)
    })
    .map(({ member, path, node }) => ({ kind: 'wrong-type', member, path, entry: node.entry }))
}

/** Judges a document by one schema; nothing when it does not fit. `before` are the words that led up to it. */
export function findIssues(
  document: ConfigDocument,
  index: SchemaIndex,
  indexes: readonly SchemaIndex[],
  before: string,
): Judgement | undefined {
  const reading = readAgainstSchema(document, index, indexes)
  const weight = reading && weighReading(document, reading, indexes)
  if (reading === undefined || weight === undefined) return undefined
  if (document.inside || document.braces === 'broken') return { weight, issues: [] }
  const moves = keptMoves(document, reading, weight, before)
  const dropped = reading.moves.filter((move) => !moves.includes(move))
  const isSettled = ({ path }: Unplaced | Placed): boolean =>
    dropped.every(({ key }) => !`${path}.`.startsWith(`${key.path}.`))
  const { wrong, unknown } = reading
  const kept = { ...reading, moves, wrong: wrong.filter(isSettled), unknown: unknown.filter(isSettled) }
  const misplaced = moves.map(({ key: { member, path }, place }): Issue => {
    const target = place.parent.path
    return { kind: 'misplaced', member, path, target }
  })
  const issues = [
    ...misplaced,
    ...unknownIssues(document, kept, weight, indexes),
    ...wrongTypeIssues(document, kept, weight, indexes),
  ]
  return { weight, issues: issues.filter(({ member }) => !isBesideDamage(document, member.line)) }
}
