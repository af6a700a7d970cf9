import type { ConfigObject, Member } from './config-document.ts'

/** Members with each key once, where it first stood: of two objects both are kept, of other values the last. */
export function mergeMembers(members: readonly Member[]): readonly Member[] {
  const merged = new Map<string, Member>()
  for (const member of members) {
    const known = merged.get(member.key)
    const both = known?.value.kind === 'object' && member.value.kind === 'object'
    const value: Member['value'] = both
      ? { kind: 'object', members: mergeMembers([...membersOf(known), ...membersOf(member)]) }
      : member.value
    merged.set(member.key, { ...member, value })
  }
  return [...merged.values()]
}

const membersOf = ({ value }: Member): ConfigObject['members'] =>
  value.kind === 'object' ? value.members : []
