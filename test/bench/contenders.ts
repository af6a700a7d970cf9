import type { BenchText, Design, DesignResult, PrepareDesign } from './designs/design.ts'
import { prepareHyperscan } from './designs/hyperscan.ts'
import { prepareOurs } from './designs/ours.ts'
import { prepareRe2Set } from './designs/re2-set.ts'
import { prepareIncludesFirst, prepareRegExpLoop } from './designs/regexp-loop.ts'
import { makeSignatures } from './generate.ts'

const always =
  (prepare: (...parameters: Parameters<PrepareDesign>) => Design): PrepareDesign =>
  (...parameters) => ({ kind: 'ready', design: prepare(...parameters) })

const designs = {
  ours: always(prepareOurs),
  loop: always(prepareRegExpLoop),
  includes: always(prepareIncludesFirst),
  re2: prepareRe2Set,
  hyperscan: prepareHyperscan,
} satisfies Record<string, PrepareDesign>

export type DesignKey = keyof typeof designs

/** Designs made ready when they are first asked for, and kept, since some take long. */
export interface Contenders {
  of(key: DesignKey, count: number): Promise<Design | undefined>
  /** Why designs were left out. */
  skipped(): readonly string[]
  close(): void
}

export function createContenders(texts: readonly BenchText[]): Contenders {
  const signatures = makeSignatures(10_000)
  const prepared = new Map<string, DesignResult>()
  return {
    async of(key, count) {
      const name = `${key} ${count}`
      const result = prepared.get(name) ?? (await designs[key](signatures.slice(0, count), texts))
      prepared.set(name, result)
      return result.kind === 'ready' ? result.design : undefined
    },
    skipped: () => [
      ...new Set(
        [...prepared.values()].flatMap((result) =>
          result.kind === 'skipped' ? [`${result.name} was left out: ${result.reason}.`] : [],
        ),
      ),
    ],
    close() {
      for (const result of prepared.values()) if (result.kind === 'ready') result.design.close()
    },
  }
}
