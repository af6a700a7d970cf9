import { checkValues, type FixedValues } from './check-values.ts'
import { suggest, type UnitProblem } from './problem.ts'
import { faultOfVersions } from './read-condition.ts'
import type { ReadSignature } from './read-pack-parts.ts'

/** What a signature may name. */
export interface Nameable {
  readonly facts: ReadonlySet<string>
  readonly values: FixedValues
}

/** Checks the stage, facts, values and variables that a signature names. */
export function checkSignatureLinks(
  signature: ReadSignature,
  { facts, values }: Nameable,
  files: { readonly pack: string; readonly facts: string },
): readonly UnitProblem[] {
  const ofFacts = [
    ...checkValues(signature, values),
    ...unknownFacts(signature, facts),
    ...unknownVariables(signature, facts),
  ]
  return [
    ...checkPlace(signature).map((problem) => ({ ...problem, culprit: files.pack })),
    ...ofFacts.map((problem) => ({ ...problem, culprit: files.facts })),
  ]
}

const problemOf = (
  { unit, read: { file } }: ReadSignature,
  line: number,
  what: string,
  mend: string,
): UnitProblem => ({ unit, file, line, what, mend })

/** What a signature needs of `pack.yaml`. */
function checkPlace(signature: ReadSignature): readonly UnitProblem[] {
  const { pack, read } = signature
  const { stage, affects } = read.settings
  const problems: UnitProblem[] = []
  if (!pack.stages.includes(stage)) {
    const what = `there is no stage "${stage}"`
    problems.push(problemOf(signature, read.lines.stage, what, suggest(stage, pack.stages)))
  }
  if (affects !== undefined && pack.versionFact === undefined)
    problems.push(
      problemOf(
        signature,
        read.lines.affects,
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

function unknownFacts(signature: ReadSignature, known: ReadonlySet<string>): readonly UnitProblem[] {
  const { conditions, advice } = signature.read
  const used = [
    ...conditions.map(({ condition, line }) => ({ fact: condition.fact, line })),
    ...advice.asks.map(({ text, line }) => ({ fact: text, line })),
  ]
  return used
    .filter(({ fact }) => !known.has(fact))
    .map(({ fact, line }) =>
      problemOf(signature, line, `there is no fact "${fact.slice(0, 60)}"`, suggest(fact, [...known])),
    )
}

function unknownVariables(signature: ReadSignature, facts: ReadonlySet<string>): readonly UnitProblem[] {
  const { captures, advice } = signature.read
  return advice.templates.flatMap(({ template, line }) =>
    template.variables
      .filter((name) => !(facts.has(name) || captures.includes(name)))
      .map((name) =>
        problemOf(
          signature,
          line + (template.lines[name] ?? 1) - 1,
          `nothing is called {{ ${name} }}: it is neither captured nor a fact`,
          suggest(name, [...captures, ...facts]),
        ),
      ),
  )
}
