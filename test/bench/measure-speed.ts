import { compare, type Entrant } from './compare.ts'
import type { Contenders } from './contenders.ts'
import type { BenchText } from './designs/design.ts'
import type { PartResult } from './report.ts'

const often = { rounds: 5, goes: 30 }
/** A scan takes seconds. */
const seldom = { rounds: 3, goes: 1 }
/** A scan takes up to a third of a minute. */
const once = { rounds: 1, goes: 1 }

const entrants: readonly Entrant[] = [
  { key: 'ours', count: 1_000, ...often },
  { key: 'ours', count: 10_000, ...often },
  { key: 'loop', count: 1_000, ...seldom },
  { key: 'loop', count: 10_000, ...once },
  { key: 'includes', count: 1_000, ...seldom },
  { key: 'includes', count: 10_000, ...once },
  { key: 're2', count: 1_000, ...often },
  { key: 're2', count: 10_000, ...often },
  { key: 'hyperscan', count: 1_000, ...often },
  { key: 'hyperscan', count: 10_000, ...often },
]

/** How much faster a log of 1 MB is read than by trying each expression. */
export async function measureSpeed(contenders: Contenders, text: BenchText): Promise<PartResult> {
  const { times, ...shown } = await compare(contenders, text, entrants)
  const speedup = (count: number) =>
    (times('loop', count) ?? Number.NaN) / (times('ours', count) ?? Number.NaN)
  return { report: { speedupVsLoop: { 1000: speedup(1_000), 10000: speedup(10_000) } }, ...shown }
}
