import { type Assembly, assemble } from './assemble.ts'
import type { UnitProblem } from './problem.ts'
import type { PackSource, SignatureSource, TextFile } from './sources.ts'

/** Remembers what was last right, so that a bad file changes nothing but a report. */
export interface LastGood {
  /** Assembles the sources; units with problems are replaced by their last good version, or left out. */
  accept(sources: readonly PackSource[]): Assembly
}

/** Starts with nothing remembered. */
export function createLastGood(): LastGood {
  let good: readonly PackSource[] = []
  return {
    accept(sources) {
      const problems: UnitProblem[] = []
      const bad = new Set<string>()
      const changed = changedUnits(sources, good)
      for (;;) {
        const candidate = withoutBad(sources, good, bad)
        const assembly = assemble(candidate, new Set([...changed].filter((unit) => !bad.has(unit))))
        const fresh = assembly.problems.filter(({ unit }) => !bad.has(unit))
        problems.push(...fresh)
        if (fresh.length === 0) {
          good = candidate
          return { ...assembly, problems }
        }
        for (const { unit } of fresh) bad.add(unit)
      }
    },
  }
}

/** Signatures that are new or differ from their last good version. */
function changedUnits(sources: readonly PackSource[], good: readonly PackSource[]): ReadonlySet<string> {
  const before = new Map(
    good.flatMap(({ signatures }) => signatures.map((s) => [s.folder, JSON.stringify(s)] as const)),
  )
  const now = sources.flatMap(({ signatures }) => signatures)
  return new Set(now.filter((s) => before.get(s.folder) !== JSON.stringify(s)).map((s) => s.folder))
}

function withoutBad(
  sources: readonly PackSource[],
  good: readonly PackSource[],
  bad: ReadonlySet<string>,
): readonly PackSource[] {
  return sources.flatMap((source) => {
    const last = good.find(({ id }) => id === source.id)
    if (bad.has(source.pack.file)) return last ? [last] : []
    const { facts, silence, ...rest } = source
    const keptFacts = keep(facts, last?.facts, bad)
    const keptSilence = keep(silence, last?.silence, bad)
    return [
      {
        ...rest,
        ...(keptFacts && { facts: keptFacts }),
        ...(keptSilence && { silence: keptSilence }),
        schemas: source.schemas.flatMap(
          (schema) =>
            keep(
              schema,
              last?.schemas.find(({ file }) => file === schema.file),
              bad,
            ) ?? [],
        ),
        signatures: source.signatures.flatMap((signature) =>
          keepSignature(
            signature,
            last?.signatures.find(({ folder }) => folder === signature.folder),
            bad,
          ),
        ),
      },
    ]
  })
}

/** Without a last good version, a file of the pack still gives what can be read of it. */
const keep = (file: TextFile | undefined, last: TextFile | undefined, bad: ReadonlySet<string>) =>
  file && bad.has(file.file) ? (last ?? file) : file

const keepSignature = (
  signature: SignatureSource,
  last: SignatureSource | undefined,
  bad: ReadonlySet<string>,
): readonly SignatureSource[] => (bad.has(signature.folder) ? (last ? [last] : []) : [signature])
