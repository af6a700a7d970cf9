import { compare, counts } from './compare.ts'
import type { Contenders, DesignKey } from './contenders.ts'
import type { BenchText } from './designs/design.ts'
import type { PartResult } from './report.ts'

const often = { rounds: 5, goes: 4 }
const keys: readonly DesignKey[] = ['ours', 're2', 'hyperscan']

/** How the cost of a log of 10 MB grows with the number of signatures, and how far it is from Hyperscan's. */
export async function measureGrowth(contenders: Contenders, text: BenchText): Promise<PartResult> {
  const entrants = keys.flatMap((key) => counts.map((count) => ({ key, count, ...often })))
  const { times, ...shown } = await compare(contenders, text, entrants)
  const ratio = (key: DesignKey, count: number, than: DesignKey, thanCount: number) =>
    (times(key, count) ?? Number.NaN) / (times(than, thanCount) ?? Number.NaN)
  const withHyperscan = times('hyperscan', 100) !== undefined
  return {
    report: {
      growth: {
        '100to1000': ratio('ours', 1_000, 'ours', 100),
        '1000to10000': ratio('ours', 10_000, 'ours', 1_000),
      },
      vsHyperscan: withHyperscan
        ? Object.fromEntries(counts.map((count) => [count, ratio('ours', count, 'hyperscan', count)]))
        : null,
    },
    ...shown,
  }
}
