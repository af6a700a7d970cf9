import { intended } from './check-value.ts'
import type { ConfigObject, ConfigValue, Member, Scalar } from './config-document.ts'
import type { Issue } from './find-issues.ts'
import { mergeMembers } from './merge-members.ts'

interface Edits {
  readonly left: ReadonlySet<Member>
  readonly values: ReadonlyMap<Member, Scalar>
}

/** A value that only the asker can fill in. */
const toBeFilledIn: Scalar = { kind: 'scalar', type: 'unknown', text: '' }

function editsOf(issues: readonly Issue[]): Edits {
  const values = new Map<Member, Scalar>()
  for (const issue of issues)
    if (issue.kind === 'wrong-type')
      values.set(issue.member, intended(issue.entry, issue.member.value) ?? toBeFilledIn)
  return {
    left: new Set(issues.filter(({ kind }) => kind !== 'wrong-type').map(({ member }) => member)),
    values,
  }
}

const isEmpty = (value: ConfigValue): boolean => value.kind === 'object' && value.members.length === 0

function edited(value: ConfigValue, edits: Edits): ConfigValue {
  if (value.kind === 'scalar') return value
  if (value.kind === 'array') return { kind: 'array', items: value.items.map((item) => edited(item, edits)) }
  return editedObject(value, edits)
}

function editedObject({ members }: ConfigObject, edits: Edits): ConfigObject {
  const kept = members.filter((member) => !edits.left.has(member))
  return { kind: 'object', members: mergeMembers(kept.flatMap((member) => editedMember(member, edits))) }
}

/** The member with its edits; nothing when they leave nothing of it. */
function editedMember(member: Member, edits: Edits): readonly Member[] {
  const value = edits.values.get(member) ?? edited(member.value, edits)
  return isEmpty(value) && !isEmpty(member.value) ? [] : [{ ...member, value }]
}

const wrapped = (path: string, member: Member): Member =>
  (path === '' ? [] : path.split('.')).reduceRight<Member>(
    (inner, key) => ({ key, line: member.line, value: { kind: 'object', members: [inner] } }),
    member,
  )

/** Keys that were moved, where they belong, and nothing else. */
export function movedMembers(issues: readonly Issue[]): readonly Member[] {
  const edits = editsOf(issues)
  return issues.flatMap((issue) =>
    issue.kind === 'misplaced'
      ? editedMember(issue.member, edits).map((member) => wrapped(issue.target, member))
      : [],
  )
}

/** Members without what is out of place or unknown, and with the types mended that plainly can be. */
export const keptMembers = (root: ConfigObject, issues: readonly Issue[]): readonly Member[] =>
  editedObject(root, editsOf(issues)).members
