import { basename } from 'node:path'
import { suggest, type UnitProblem } from './problem.ts'
import type { PackParts, ReadSignature } from './read-pack-parts.ts'
import type { PackSource } from './sources.ts'

/** Checks what files say of one another: ids, facts, superseded signatures, variables of templates. */
export function checkLinks(
  parts: readonly PackParts[],
  factNames: readonly string[],
  sources: readonly PackSource[],
): readonly UnitProblem[] {
  const signatures = parts.flatMap((part) => part.signatures)
  // Signatures that could not be read still exist: naming them is not a second mistake.
  const ids = sources.flatMap((source) => source.signatures.map(({ folder }) => basename(folder)))
  return signatures.flatMap((signature, index) => [
    ...duplicateOf(signature, signatures.slice(0, index)),
    ...unknownFacts(signature, factNames),
    ...unknownIds(signature, ids),
    ...unknownVariables(signature, factNames),
  ])
}

const problemOf = (signature: ReadSignature, line: number, what: string, mend: string): UnitProblem => ({
  unit: signature.unit,
  file: signature.read.file,
  line,
  what,
  mend,
})

function duplicateOf(signature: ReadSignature, earlier: readonly ReadSignature[]): readonly UnitProblem[] {
  const { id } = signature.read.signature
  const twin = earlier.find(({ read }) => read.signature.id === id)
  return twin
    ? [problemOf(signature, 1, `the id "${id}" is taken by ${twin.read.file}`, 'name the folder differently')]
    : []
}

function unknownFacts(signature: ReadSignature, known: readonly string[]): readonly UnitProblem[] {
  const { signature: own, advice, lineOf } = signature.read
  const inHeadings = [...advice.fix, ...(advice.check ?? []), ...advice.stillFailing].flatMap(
    ({ condition }) => condition?.fact ?? [],
  )
  const used = [
    ...own.when.map(({ fact }) => ({ fact, line: lineOf('when') })),
    ...own.asks.map((fact) => ({ fact, line: 1 })),
    ...inHeadings.map((fact) => ({ fact, line: 1 })),
  ]
  return used
    .filter(({ fact }) => !known.includes(fact))
    .map(({ fact, line }) => problemOf(signature, line, `there is no fact "${fact}"`, suggest(fact, known)))
}

function unknownIds(signature: ReadSignature, known: readonly string[]): readonly UnitProblem[] {
  const { supersedes } = signature.read.signature
  const line = signature.read.lineOf('supersedes')
  return supersedes
    .filter((id) => !known.includes(id))
    .map((id) => problemOf(signature, line, `there is no signature "${id}"`, suggest(id, known)))
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
