import type { CompiledKnowledge } from './compile-knowledge.ts'
import { conditionState, conditionText } from './condition.ts'
import type { ConditionResult, Confidence, Finding, Match, Suppressed } from './diagnosis.ts'
import type { Facts } from './facts.ts'
import type { Signature } from './signature.ts'

/** Findings in the order in which they would be answered, and what was ruled out. */
export interface Judgement {
  readonly findings: readonly Finding[]
  readonly suppressed: readonly Suppressed[]
}

const rank: Readonly<Record<Confidence, number>> = { certain: 0, likely: 1, possible: 2 }

/** Weighs matches with the facts known: conditions, affected versions, status, supersedes, order of causes. */
export function judge(knowledge: CompiledKnowledge, matches: readonly Match[], facts: Facts): Judgement {
  const suppressed: Suppressed[] = []
  const findings: Finding[] = []
  for (const match of matches) {
    const signature = knowledge.signatureOf.get(match.id)
    if (!signature) continue
    const conditions = signature.when.map((condition) => ({
      condition,
      state: conditionState(condition, facts),
    }))
    const against = objection(signature, conditions, facts)
    if (against) suppressed.push(against)
    else findings.push(findingOf(signature, match, conditions))
  }
  const superseded = supersededIn(knowledge, findings)
  const silenced = new Set(superseded.map(({ id }) => id))
  return {
    findings: findings.filter(({ id }) => !silenced.has(id)).sort(inOrder(knowledge)),
    suppressed: [...suppressed, ...superseded],
  }
}

function objection(
  signature: Signature,
  conditions: readonly ConditionResult[],
  facts: Facts,
): Suppressed | undefined {
  const { id, affects, status } = signature
  if (status === 'shadow') return { id, reason: 'shadow', detail: 'it is being tried out and does not speak' }
  const failed = conditions.find(({ state }) => state === 'fails')?.condition
  if (failed)
    return { id, reason: 'when', detail: `needs ${conditionText(failed)}, but it is ${facts[failed.fact]}` }
  if (affects && conditionState(affects, facts) === 'fails')
    return {
      id,
      reason: 'affects',
      detail: `only ${conditionText(affects)} has it, here it is ${facts[affects.fact]}`,
    }
  return undefined
}

function findingOf(signature: Signature, match: Match, conditions: readonly ConditionResult[]): Finding {
  const unsure = conditions.some(({ state }) => state === 'unknown')
  return {
    id: match.id,
    stage: signature.stage,
    confidence: match.whole ? (unsure ? 'likely' : 'certain') : 'possible',
    captures: match.captures,
    evidence: match.evidence,
    conditions,
  }
}

/** A more precise signature silences a more general one, once it is certain itself. */
function supersededIn(knowledge: CompiledKnowledge, findings: readonly Finding[]): readonly Suppressed[] {
  const winnerOver = new Map<string, Finding>()
  for (const finding of findings)
    if (finding.confidence === 'certain')
      for (const id of knowledge.signatureOf.get(finding.id)?.supersedes ?? [])
        if (!winnerOver.has(id)) winnerOver.set(id, finding)
  return findings.flatMap(({ id }) => {
    const winner = winnerOver.get(id)
    return winner
      ? [{ id, reason: 'superseded' as const, detail: `${winner.id} says it more precisely`, by: winner.id }]
      : []
  })
}

/** What is merely possible comes last; then earlier causes, surer findings, more evidence, earlier lines, ids. */
function inOrder(knowledge: CompiledKnowledge) {
  const stageOf = (finding: Finding) => knowledge.signatureOf.get(finding.id)?.stageRank ?? 0
  const possible = (finding: Finding) => Number(finding.confidence === 'possible')
  return (a: Finding, b: Finding): number =>
    possible(a) - possible(b) ||
    stageOf(a) - stageOf(b) ||
    rank[a.confidence] - rank[b.confidence] ||
    b.evidence.length - a.evidence.length ||
    (a.evidence[0]?.line ?? 0) - (b.evidence[0]?.line ?? 0) ||
    (a.id < b.id ? -1 : 1)
}
