import { figure } from './print-table.ts'
import type { Report, Table } from './report.ts'

interface Target {
  readonly what: string
  readonly value: number | null | undefined
  readonly unit: string
  readonly atLeast?: number
  readonly atMost?: number
}

const targetsOf = (report: Report): readonly Target[] => [
  {
    what: '1 MB, 1,000 signatures: faster than the loop',
    value: report.speedupVsLoop?.['1000'],
    unit: '×',
    atLeast: 200,
  },
  {
    what: '1 MB, 10,000 signatures: faster than the loop',
    value: report.speedupVsLoop?.['10000'],
    unit: '×',
    atLeast: 500,
  },
  { what: '10 MB: cost at 1,000 against 100', value: report.growth?.['100to1000'], unit: '×', atMost: 1.3 },
  {
    what: '10 MB: cost at 10,000 against 1,000',
    value: report.growth?.['1000to10000'],
    unit: '×',
    atMost: 2.5,
  },
  ...['100', '1000', '10000'].map((count) => ({
    what: `10 MB, ${Number(count).toLocaleString('en-US')} signatures: time against Hyperscan`,
    value: report.vsHyperscan === null ? null : report.vsHyperscan?.[count],
    unit: '×',
    atMost: 3,
  })),
  { what: 'first scan of a process, 100 KB', value: report.firstScanMs, unit: 'ms', atMost: 60 },
  { what: 'message of 2 KB, warm', value: report.messageMs, unit: 'ms', atMost: 0.3 },
  { what: 'building', value: report.buildMs, unit: 'ms', atMost: 2_000 },
  { what: 'a saved file is in force', value: report.reloadMs, unit: 'ms', atMost: 300 },
  { what: 'longest block of the event loop meanwhile', value: report.reloadBlockMs, unit: 'ms', atMost: 50 },
  { what: 'looking up what somebody typed', value: report.lookUpMs, unit: 'ms', atMost: 20 },
  { what: 'memory', value: report.memoryMB, unit: 'MB', atMost: 60 },
]

/** The figures that were measured, each beside what it should be. */
export const targetTable = (report: Report): Table => ({
  title: 'Targets (at 10,000 signatures where nothing else is said)',
  head: ['figure', 'measured', 'target', ''],
  rows: targetsOf(report).flatMap(({ what, value, unit, atLeast, atMost }) => {
    if (value === undefined) return []
    const target = atLeast === undefined ? `≤ ${atMost} ${unit}` : `≥ ${atLeast} ${unit}`
    if (value === null) return [[what, '–', target, ' ']]
    const met = atLeast === undefined ? value <= (atMost ?? Number.NaN) : value >= atLeast
    return [[what, `${figure(value)} ${unit}`, target, met ? '✓' : '✗']]
  }),
})
