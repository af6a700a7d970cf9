import { diagnose } from '../diagnosis/diagnose.ts'
import { isSure, speaks } from '../diagnosis/diagnosis.ts'
import type { Steps } from '../diagnosis/steps.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import type { UnitProblem } from './problem.ts'
import type { PackParts } from './read-pack-parts.ts'

/** Diagnoses the ordinary output of all packs: a signature that would speak there is wrong. A file a step. */
export function* checkingCorpus(
  knowledge: KnowledgeBase,
  parts: readonly PackParts[],
): Steps<readonly UnitProblem[]> {
  const problems: UnitProblem[] = []
  const folderOf = new Map(
    parts.flatMap(({ signatures }) => signatures.map(({ unit, read }) => [read.id, unit])),
  )
  for (const { file, text } of parts.flatMap(({ corpus }) => corpus)) {
    const diagnosis = diagnose(knowledge.compiled, { text })
    yield
    if (!speaks(diagnosis)) continue
    for (const { id, evidence } of diagnosis.findings.filter(isSure))
      problems.push({
        unit: folderOf.get(id) ?? file,
        file,
        line: evidence[0]?.line ?? 1,
        what: `${id} is found here, in ordinary output`,
        mend: 'make its Match more precise, or remove these lines if something is wrong in them',
        culprit: file,
      })
  }
  return problems
}
