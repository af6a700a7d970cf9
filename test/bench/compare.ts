import type { Contenders, DesignKey } from './contenders.ts'
import type { BenchText, Scan } from './designs/design.ts'
import { figure } from './print-table.ts'
import type { PartResult, Table } from './report.ts'
import { race } from './rounds.ts'

export const counts = [100, 1_000, 10_000] as const

/** Who runs at how many signatures, and how often. */
export interface Entrant {
  readonly key: DesignKey
  readonly count: number
  readonly rounds: number
  readonly goes: number
}

/** Median milliseconds of a design at a number of signatures; undefined where it did not run. */
export type Times = (key: DesignKey, count: number) => number | undefined

/** Lets designs scan the same text in turn. */
export async function compare(
  contenders: Contenders,
  text: BenchText,
  entrants: readonly Entrant[],
): Promise<{ readonly times: Times } & Required<Pick<PartResult, 'tables' | 'notes'>>> {
  const names = new Map<DesignKey, string>()
  const scans = new Map<string, Scan>()
  const runners = []
  for (const { key, count, rounds, goes } of entrants) {
    const design = await contenders.of(key, count)
    if (!design) continue
    names.set(key, design.name)
    const name = `${key} ${count}`
    const run = async () => {
      const scan = await design.scan(text)
      scans.set(name, scan)
      return scan.ms
    }
    runners.push({ name, rounds, goes, run })
  }
  const medians = await race(runners)
  const times: Times = (key, count) => medians.get(`${key} ${count}`)
  const notes = counts.flatMap((count) => [
    ...agreement(count, names, scans),
    ...(scans.get(`ours ${count}`)?.partial ? [`✗ Sawbones read this text only in part.`] : []),
  ])
  return { times, tables: [tableOf(text, names, times)], notes }
}

const tableOf = (text: BenchText, names: ReadonlyMap<DesignKey, string>, times: Times): Table => ({
  title: `${(Buffer.byteLength(text.text) / 1e6).toFixed(0)} MB of log: ms a scan, median of the rounds`,
  head: ['signatures', ...counts.map((count) => count.toLocaleString('en-US'))],
  rows: [...names].map(([key, name]) => [
    name,
    ...counts.map((count) => {
      const ms = times(key, count)
      return ms === undefined ? '–' : figure(ms)
    }),
  ]),
})

/** A design that finds less than another is fast for the wrong reason. */
function agreement(
  count: number,
  names: ReadonlyMap<DesignKey, string>,
  scans: ReadonlyMap<string, Scan>,
): readonly string[] {
  const ours = scans.get(`ours ${count}`)?.found
  if (!ours) return []
  const others = [...names].flatMap(([key, name]) => {
    const found = scans.get(`${key} ${count}`)?.found
    return found && key !== 'ours' ? [{ name, differ: difference(ours, found) }] : []
  })
  const amount = `${count.toLocaleString('en-US')} signatures: ${ours.size} were found`
  if (others.length === 0) return [`${amount}.`]
  const apart = others.filter(({ differ }) => differ > 0)
  return apart.length === 0
    ? [`${amount}, the same ones by every design.`]
    : apart.map(({ name, differ }) => `${amount}; ✗ ${name} and Sawbones differ in ${differ}.`)
}

const difference = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number =>
  [...one].filter((item) => !other.has(item)).length + [...other].filter((item) => !one.has(item)).length
