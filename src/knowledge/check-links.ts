import { isDeepStrictEqual } from 'node:util'
import type { Steps } from '../diagnosis/steps.ts'
import { checkPackLinks } from './check-pack-links.ts'
import { checkSignatureLinks, type Nameable } from './check-signature-links.ts'
import { checkSupersedes } from './check-supersedes.ts'
import { fixedValues } from './check-values.ts'
import { sameItems } from './keep-same.ts'
import type { KnownNames } from './known-names.ts'
import { createMemo } from './memo.ts'
import type { Pack } from './pack.ts'
import type { UnitProblem } from './problem.ts'
import type { PackParts, ReadSignature } from './read-pack-parts.ts'

/** Checks what files say of one another: ids, stages, facts, superseded signatures, variables of templates. */
export interface LinkCheck {
  /** Looks again only at signatures that changed, unless what they may name did. */
  checking(parts: readonly PackParts[], known: KnownNames): Steps<readonly UnitProblem[]>
}

/** All that a signature's links hang on beside itself. */
interface Surroundings extends Nameable {
  readonly packs: readonly Pack[]
  readonly factFiles: readonly string[]
}

/** Starts with nothing remembered. */
export function createLinkCheck(): LinkCheck {
  let memo = createMemo()
  let last: Surroundings | undefined

  return {
    *checking(parts, known) {
      const now: Surroundings = {
        facts: known.facts,
        values: fixedValues(parts),
        packs: parts.map(({ pack }) => pack),
        factFiles: parts.map(({ source }) => source.facts?.file ?? `${source.id}/facts.md`),
      }
      if (!last || !isSame(last, now)) memo = createMemo()
      last = now
      yield
      const signatures = parts.flatMap((part) => part.signatures)
      const problems = [...checkPackLinks(parts, known.facts), ...duplicates(signatures)]
      yield
      problems.push(...(yield* checkSupersedes(signatures, known.ids)))
      for (const [index, { source, signatures }] of parts.entries()) {
        const files = { pack: source.pack.file, facts: now.factFiles[index] ?? '' }
        for (const signature of signatures) {
          problems.push(...memo(signature.read, () => checkSignatureLinks(signature, now, files)))
          yield
        }
      }
      return problems
    },
  }
}

const isSame = (a: Surroundings, b: Surroundings): boolean =>
  sameItems(a.packs, b.packs) &&
  sameItems(a.factFiles, b.factFiles) &&
  isDeepStrictEqual(a.facts, b.facts) &&
  isDeepStrictEqual(a.values, b.values)

/** Of two folders with one name, the later is told. */
function duplicates(signatures: readonly ReadSignature[]): readonly UnitProblem[] {
  const first = new Map<string, ReadSignature>()
  const problems: UnitProblem[] = []
  for (const signature of signatures) {
    const { unit, read } = signature
    const twin = first.get(read.id)
    if (twin === undefined) {
      first.set(read.id, signature)
      continue
    }
    const what = `the id "${read.id}" is taken by ${twin.read.file}`
    problems.push({
      unit,
      file: read.file,
      line: 1,
      what,
      mend: 'name the folder differently',
      culprit: twin.unit,
    })
  }
  return problems
}
