import type { Signature } from '../../../src/diagnosis/signature.ts'
import { timed } from '../rounds.ts'
import type { DesignResult } from './design.ts'
import { expressionsOf } from './expressions.ts'

const name = "node-re2's RE2.Set"
/** With the default of 8 MiB it refuses 1,000 signatures. */
const maxMem = 4 * 1024 ** 3

/** The part of the package `re2` that is used here. */
interface Re2 {
  readonly Set: new (
    sources: readonly string[],
    flags: string,
    options: { readonly maxMem: number },
  ) => { match(text: string): readonly number[] }
}

/** All expressions as one set of RE2, where the native package `re2` is installed. */
export async function prepareRe2Set(signatures: readonly Signature[]): Promise<DesignResult> {
  // Not written into the import itself: the package is no dependency, and is only looked for.
  const specifier: string = 're2'
  let re2: Re2
  try {
    re2 = ((await import(specifier)) as { readonly default: Re2 }).default
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND'
    const reason = missing
      ? 'the package re2 is not installed (npm install --no-save re2)'
      : 'the package re2 was built for another version of Node'
    return { kind: 'skipped', name, reason }
  }
  const { expressions, signaturesFound } = expressionsOf(signatures)
  const { ms: buildMs, value: set } = timed(() => new re2.Set(expressions, 'i', { maxMem }))
  const scan = ({ text }: { readonly text: string }) => {
    const { ms, value } = timed(() => set.match(text))
    return { ms, found: signaturesFound(value) }
  }
  return { kind: 'ready', design: { name, buildMs, scan, close() {} } }
}
