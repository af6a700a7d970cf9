import type { Judgement, Verdict } from './judge-sample.ts'
import type { UnitProblem } from './problem.ts'
import type { PackParts, ReadSignature } from './read-pack-parts.ts'

/** Makes problems of what was found of a signature's samples, one judgement a sample. */
export type SampleTeller = (
  signature: ReadSignature,
  judgements: readonly Judgement[],
) => readonly UnitProblem[]

/** Tells problems with the unit that got in the way, where there is one. */
export function createTeller(
  signatures: readonly ReadSignature[],
  parts: readonly PackParts[],
): SampleTeller {
  const unitOf = (id: string | undefined) => signatures.find(({ read }) => read.id === id)?.unit
  const culpritOf = ({ silence, rival }: Verdict) =>
    silence === undefined ? unitOf(rival) : silencerOf(silence, parts)

  return ({ unit, read, source }, judgements) => {
    const problems: UnitProblem[] = []
    if (!source.samples.some(({ kind }) => kind === 'hit')) problems.push(missingHit(unit, read.file))
    for (const [index, { verdict }] of judgements.entries()) {
      if (verdict === undefined) continue
      const { rival: _, silence: __, ...told } = verdict
      const culprit = culpritOf(verdict)
      const file = source.samples[index]?.file ?? read.file
      problems.push({ unit, file, line: 1, ...told, ...(culprit !== undefined && { culprit }) })
    }
    return problems
  }
}

const missingHit = (unit: string, file: string): UnitProblem => ({
  unit,
  file,
  line: 1,
  what: 'no sample shows that this signature matches',
  mend: 'add a file hit-….txt with a paste that shows this failure',
  alone: true,
})

/** The file that gives a reason to stay silent. */
const silencerOf = (reason: string, parts: readonly PackParts[]): string | undefined =>
  parts.find(({ silencers }) => silencers.some((silencer) => silencer.reason === reason))?.source.silence
    ?.file
