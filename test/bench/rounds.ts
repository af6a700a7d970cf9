export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** Milliseconds that something takes, and what it gave. */
export function timed<T>(run: () => T): { readonly ms: number; readonly value: T } {
  const start = performance.now()
  const value = run()
  return { ms: performance.now() - start, value }
}

/** A contender of a race: what it is called, and how long one go of it takes. */
export interface Runner {
  readonly name: string
  readonly rounds: number
  /** In one round, one after the other. */
  readonly goes: number
  run(): number | Promise<number>
}

/**
 * Median milliseconds of each runner. The runners take turns, so that what else the machine does strikes all of them
 * alike. Those that go more than once do so before, uncounted, to be warm, as a bot is that has run for a while.
 */
export async function race(runners: readonly Runner[]): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number[]>(runners.map(({ name }) => [name, []]))
  for (const { rounds, goes, run } of runners) if (rounds > 1) for (let go = 0; go < goes; go++) await run()
  for (let round = 0; round < Math.max(...runners.map(({ rounds }) => rounds)); round++)
    for (const { name, rounds, goes, run } of runners)
      for (let go = 0; round < rounds && go < goes; go++) times.get(name)?.push(await run())
  return new Map([...times].map(([name, taken]) => [name, median(taken)]))
}
