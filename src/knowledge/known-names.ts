import { posix } from 'node:path'
import type { Memo } from './memo.ts'
import { readFactsUnit } from './read-unit.ts'
import type { PackSource } from './sources.ts'

/** Names that are on disk, in files that may not be in force: naming them is not a mistake. */
export interface KnownNames {
  readonly facts: ReadonlySet<string>
  readonly ids: ReadonlySet<string>
}

/** The facts and signatures that packs name, whether or not they are right. */
export function namesIn(some: readonly PackSource[], others: readonly PackSource[], memo: Memo): KnownNames {
  const packs = some === others ? some : [...some, ...others]
  return {
    facts: new Set(packs.flatMap(({ facts }) => (facts ? readFactsUnit(facts, memo).result.names : []))),
    ids: new Set(packs.flatMap(({ signatures }) => signatures.map(({ folder }) => posix.basename(folder)))),
  }
}
