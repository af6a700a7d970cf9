import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { figure } from './print-table.ts'
import type { PartResult, Report } from './report.ts'
import { median } from './rounds.ts'

const execute = promisify(execFile)

/** A script that measures something in a process of its own, and prints its figures as one JSON object. */
export interface ProcessPart {
  readonly script: string
  /** How many processes; the medians of their figures count. */
  readonly runs: number
  readonly figures: readonly (keyof Report)[]
  /** Words for what is printed beside the figures. */
  readonly also?: Readonly<Record<string, string>>
}

const maxMs = 170_000

export async function inFreshProcesses({
  script,
  runs,
  figures,
  also = {},
}: ProcessPart): Promise<PartResult> {
  const results: Readonly<Record<string, number>>[] = []
  for (let run = 0; run < runs; run++) {
    const path = new URL(`process/${script}`, import.meta.url).pathname
    try {
      const { stdout } = await execute(process.execPath, ['--expose-gc', path], { timeout: maxMs })
      results.push(JSON.parse(stdout) as Readonly<Record<string, number>>)
    } catch (error) {
      const { killed, stderr = '' } = error as { readonly killed?: boolean; readonly stderr?: string }
      const why = killed
        ? `it took longer than ${maxMs / 1000} s`
        : (stderr.match(/^\w*Error: .*/m)?.[0] ?? stderr)
      const report = Object.fromEntries(figures.map((name) => [name, null]))
      return { report, notes: [`${figures.join(', ')} could not be measured: ${why}.`] }
    }
  }
  const middle = (name: string) => median(results.map((result) => result[name] ?? Number.NaN))
  return {
    report: Object.fromEntries(figures.map((name) => [name, middle(name)])),
    notes: Object.entries(also).map(([name, words]) => `${words}: ${figure(middle(name))}.`),
  }
}
