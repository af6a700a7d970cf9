import { checkPackLinks } from './check-pack-links.ts'
import { checkSupersedes } from './check-supersedes.ts'
import { checkValues } from './check-values.ts'
import { suggest, type UnitProblem } from './problem.ts'
import { faultOfVersions } from './read-condition.ts'
import type { KnownNames, PackParts, ReadSignature } from './read-pack-parts.ts'

/** Checks what files say of one another: ids, stages, facts, superseded signatures, variables of templates. */
export function checkLinks(parts: readonly PackParts[], known: KnownNames): readonly UnitProblem[] {
  const signatures = parts.flatMap((part) => part.signatures)
  const factsFileOf = new Map(
    parts.map(({ pack, source }) => [pack.id, source.facts?.file ?? `${source.id}/facts.md`]),
  )
  const packFileOf = new Map(parts.map(({ pack, source }) => [pack.id, source.pack.file]))
  return [
    ...checkPackLinks(parts, known.facts),
    ...duplicates(signatures),
    ...checkSupersedes(signatures, known.ids),
    ...checkValues(parts),
    ...signatures.flatMap((signature) => {
      const { pack } = signature
      const inPack = { culprit: packFileOf.get(pack.id) ?? '' }
      const inFacts = { culprit: factsFileOf.get(pack.id) ?? '' }
      return [
        ...checkPlace(signature).map((problem) => ({ ...problem, ...inPack })),
        ...unknownFacts(signature, known.facts).map((problem) => ({ ...problem, ...inFacts })),
        ...unknownVariables(signature, known.facts).map((problem) => ({ ...problem, ...inFacts })),
      ]
    }),
  ]
}

const problemOf = (
  { unit, read: { file } }: ReadSignature,
  line: number,
  what: string,
  mend: string,
): UnitProblem => ({ unit, file, line, what, mend })

/** Of two folders with one name, the later is told. */
function duplicates(signatures: readonly ReadSignature[]): readonly UnitProblem[] {
  const first = new Map<string, ReadSignature>()
  return signatures.flatMap((signature) => {
    const { id } = signature.read
    const twin = first.get(id)
    first.set(id, twin ?? signature)
    if (twin === undefined) return []
    const what = `the id "${id}" is taken by ${twin.read.file}`
    return [{ ...problemOf(signature, 1, what, 'name the folder differently'), culprit: twin.unit }]
  })
}

/** What a signature needs of `pack.yaml`. */
function checkPlace(signature: ReadSignature): readonly UnitProblem[] {
  const { pack, read } = signature
  const { stage, affects } = read.settings
  const problems: UnitProblem[] = []
  if (!pack.stages.includes(stage)) {
    const what = `there is no stage "${stage}"`
    problems.push(problemOf(signature, read.lineOf('stage'), what, suggest(stage, pack.stages)))
  }
  if (affects !== undefined && pack.versionFact === undefined)
    problems.push(
      problemOf(
        signature,
        read.lineOf('affects'),
        'nothing says which fact "affects" is about',
        'name the fact with the version as version_fact: in pack.yaml',
      ),
    )
  for (const { condition, line } of read.conditions) {
    const fault = condition.fact === pack.versionFact ? faultOfVersions(condition) : undefined
    if (fault) problems.push(problemOf(signature, line, fault.what, fault.mend))
  }
  return problems
}

function unknownFacts(signature: ReadSignature, known: readonly string[]): readonly UnitProblem[] {
  const { conditions, advice } = signature.read
  const used = [
    ...conditions.map(({ condition, line }) => ({ fact: condition.fact, line })),
    ...advice.asks.map(({ text, line }) => ({ fact: text, line })),
  ]
  return used
    .filter(({ fact }) => !known.includes(fact))
    .map(({ fact, line }) =>
      problemOf(signature, line, `there is no fact "${fact.slice(0, 60)}"`, suggest(fact, known)),
    )
}

function unknownVariables(signature: ReadSignature, factNames: readonly string[]): readonly UnitProblem[] {
  const known = [...signature.read.captures, ...factNames]
  return signature.read.advice.templates.flatMap(({ template, line }) =>
    template.variables
      .filter((name) => !known.includes(name))
      .map((name) =>
        problemOf(
          signature,
          line + (template.lines[name] ?? 1) - 1,
          `nothing is called {{ ${name} }}: it is neither captured nor a fact`,
          suggest(name, known),
        ),
      ),
  )
}
