import type { Steps } from '../diagnosis/steps.ts'
import { keepFile, keepSignature } from './same-source.ts'
import type { PackSource, SignatureSource, TextFile } from './sources.ts'

/** What stays or falls as a whole: one file of a pack, or a signature's folder. */
export type Unit = { readonly name: string; readonly pack: string } & (
  | { readonly part: 'pack' | 'facts' | 'silence' | 'schema' | 'corpus'; readonly source: TextFile }
  | { readonly part: 'signature'; readonly source: SignatureSource }
)

/** Units by their names. */
export type Units = ReadonlyMap<string, Unit>

/** Takes packs apart. */
export function unitsOf(packs: readonly PackSource[]): Units {
  const units = packs.flatMap(({ id, pack, facts, silence, schemas, corpus, signatures }): Unit[] => [
    fileUnit(id, 'pack', pack),
    ...(facts ? [fileUnit(id, 'facts', facts)] : []),
    ...(silence ? [fileUnit(id, 'silence', silence)] : []),
    ...schemas.map((schema) => fileUnit(id, 'schema', schema)),
    ...corpus.map((file) => fileUnit(id, 'corpus', file)),
    ...signatures.map((source): Unit => ({ name: source.folder, pack: id, part: 'signature', source })),
  ])
  return new Map(units.map((unit) => [unit.name, unit]))
}

const fileUnit = (pack: string, part: Exclude<Unit['part'], 'signature'>, source: TextFile): Unit => ({
  name: source.file,
  pack,
  part,
  source,
})

/** Puts packs together again, in the order of their names; a pack without its `pack.yaml` is none. */
export function packsOf(units: Iterable<Unit>): readonly PackSource[] {
  const sorted = [...units].sort((a, b) => (a.name < b.name ? -1 : 1))
  return [...Map.groupBy(sorted, ({ pack }) => pack)].flatMap(([id, own]) => {
    const file = (part: Unit['part']) => own.find((unit) => unit.part === part)?.source
    const [pack, facts, silence] = [file('pack'), file('facts'), file('silence')]
    if (pack === undefined) return []
    return [
      {
        id,
        pack,
        ...(facts && { facts }),
        ...(silence && { silence }),
        schemas: own.flatMap((unit) => (unit.part === 'schema' ? [unit.source] : [])),
        corpus: own.flatMap((unit) => (unit.part === 'corpus' ? [unit.source] : [])),
        signatures: own.flatMap((unit) => (unit.part === 'signature' ? [unit.source] : [])),
      },
    ]
  })
}

/** The same units; where one is as it was before, it is the very one from before, with all that was made of it. */
export function* withKnown(units: Units, ...before: readonly Units[]): Steps<Units> {
  const kept = new Map<string, Unit>()
  for (const [name, unit] of units) {
    const known = before.map((earlier) => earlier.get(name)).find((same) => same && isSame(same, unit))
    kept.set(name, known ?? unit)
    yield
  }
  return kept
}

const isSame = (known: Unit, now: Unit): boolean =>
  known.part === 'signature' && now.part === 'signature'
    ? keepSignature(known.source, now.source) === known.source
    : known.part === now.part && keepFile(known.source, now.source) === known.source
