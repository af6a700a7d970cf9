import { isDeepStrictEqual } from 'node:util'
import type { PackSource, SignatureSource, TextFile } from './sources.ts'

/** What stays or falls as a whole: one file of a pack, or a signature's folder. */
export type Unit = { readonly name: string; readonly pack: string } & (
  | { readonly part: 'pack' | 'facts' | 'silence' | 'schema'; readonly source: TextFile }
  | { readonly part: 'signature'; readonly source: SignatureSource }
)

/** Units by their names. */
export type Units = ReadonlyMap<string, Unit>

/** Takes packs apart. */
export function unitsOf(packs: readonly PackSource[]): Units {
  const units = packs.flatMap(({ id, pack, facts, silence, schemas, signatures }): Unit[] => [
    fileUnit(id, 'pack', pack),
    ...(facts ? [fileUnit(id, 'facts', facts)] : []),
    ...(silence ? [fileUnit(id, 'silence', silence)] : []),
    ...schemas.map((schema) => fileUnit(id, 'schema', schema)),
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
        signatures: own.flatMap((unit) => (unit.part === 'signature' ? [unit.source] : [])),
      },
    ]
  })
}

/** The same units; where one is as it was before, it is the very one from before, with all that was made of it. */
export function withKnown(units: Units, ...before: readonly Units[]): Units {
  return new Map(
    [...units].map(([name, unit]) => {
      const same = before.map((known) => known.get(name)).find((known) => isDeepStrictEqual(known, unit))
      return [name, same ?? unit]
    }),
  )
}
