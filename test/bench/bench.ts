import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Contenders, createContenders } from './contenders.ts'
import type { BenchText } from './designs/design.ts'
import { makeLog } from './generate.ts'
import { inFreshProcesses } from './in-fresh-processes.ts'
import { measureGrowth } from './measure-growth.ts'
import { measureSpeed } from './measure-speed.ts'
import { printTable } from './print-table.ts'
import type { PartResult, Report } from './report.ts'
import { targetTable } from './targets.ts'

// How fast a report is read, and what it takes to be ready for it. `--json` prints one object, `--only growth,memory` runs parts.

interface Bench {
  readonly contenders: Contenders
  readonly oneMegabyte: BenchText
  readonly tenMegabytes: BenchText
}

const parts: Readonly<Record<string, (bench: Bench) => Promise<PartResult>>> = {
  start: () => inFreshProcesses({ script: 'measure-start.ts', runs: 3, figures: ['buildMs', 'firstScanMs'] }),
  message: () => inFreshProcesses({ script: 'measure-message.ts', runs: 3, figures: ['messageMs'] }),
  memory: () =>
    inFreshProcesses({
      script: 'measure-memory.ts',
      runs: 3,
      figures: ['memoryMB'],
      also: {
        afterScanMB: 'Memory after a scan of 1 MB, MB',
        residentMB: 'What the process has grown by (RSS), MB',
      },
    }),
  reload: () =>
    inFreshProcesses({
      script: 'measure-reload.ts',
      runs: 1,
      figures: ['reloadMs', 'reloadBlockMs'],
      also: { openMs: 'Opening the folder of 10,000 signatures, ms' },
    }),
  'look-up': () =>
    inFreshProcesses({
      script: 'measure-look-up.ts',
      runs: 1,
      figures: ['lookUpMs'],
      also: {
        nearestMs: 'Looking up what is nearest to a report, ms',
        lookUpBuildMs: 'Building the look-up, ms',
        lookUpBlockMs: 'Longest block of the event loop meanwhile, ms',
      },
    }),
  growth: ({ contenders, tenMegabytes }) => measureGrowth(contenders, tenMegabytes),
  speed: ({ contenders, oneMegabyte }) => measureSpeed(contenders, oneMegabyte),
}

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string' } },
})
const chosen = values.only?.split(',') ?? Object.keys(parts)
const unknown = chosen.filter((name) => !Object.hasOwn(parts, name))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. The parts are ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}

const folder = await mkdtemp(join(tmpdir(), 'bench-'))
try {
  const oneMegabyte = await makeText('1mb.log', 1_000_000)
  const tenMegabytes = await makeText('10mb.log', 10_000_000)
  const contenders = createContenders([oneMegabyte, tenMegabytes])
  let report: Report = {}
  for (const [name, measure] of Object.entries(parts)) {
    if (!chosen.includes(name)) continue
    console.error(`Measuring ${name} …`)
    const result = await measure({ contenders, oneMegabyte, tenMegabytes })
    report = { ...report, ...result.report }
    for (const table of result.tables ?? []) show(`\n${printTable(table)}`)
    for (const note of result.notes ?? []) tell(note)
  }
  for (const reason of contenders.skipped()) tell(reason)
  contenders.close()
  console.log(values.json ? JSON.stringify(report, rounded) : `\n${printTable(targetTable(report))}`)
} finally {
  await rm(folder, { recursive: true })
}

async function makeText(name: string, bytes: number): Promise<BenchText> {
  const file = join(folder, name)
  const text = makeLog(bytes)
  await writeFile(file, text)
  return { text, file }
}

function show(text: string): void {
  if (!values.json) console.log(text)
}

/** What a reader should know also where only the object is printed. */
function tell(note: string): void {
  if (values.json) console.error(note)
  else console.log(note)
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(4)) : value
}
