import type { Issue, Judgement } from './find-issues.ts'

const sameKey = (a: Issue, b: Issue): boolean => a.member === b.member && a.path === b.path

/** Whether the one says at least what the other says: a key that belongs elsewhere is also unknown where it stands. */
function bearsOut(claim: Issue, other: Issue): boolean {
  if (!sameKey(claim, other)) return false
  if (claim.kind === 'unknown') return other.kind !== 'wrong-type'
  if (claim.kind === 'misplaced') return other.kind === 'misplaced' && other.target === claim.target
  return other.kind === 'wrong-type'
}

/** What all schemas find wrong; of two claims about a key, the weaker one. The newest schema is the last. */
export function agreeOnIssues(judgements: readonly (Judgement | undefined)[]): readonly Issue[] {
  const agreed: Issue[] = []
  for (const claim of judgements.flatMap((judgement) => judgement?.issues ?? []).toReversed()) {
    const isShared = judgements.every((judgement) =>
      judgement?.issues.some((other) => bearsOut(claim, other)),
    )
    if (isShared && !agreed.some((known) => sameKey(known, claim))) agreed.push(claim)
  }
  return agreed.toSorted((a, b) => a.member.line - b.member.line)
}
