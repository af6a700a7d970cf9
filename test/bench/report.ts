/** What the benchmark measures; a figure that could not be measured is null. */
export interface Report {
  readonly speedupVsLoop?: Readonly<Record<string, number>>
  readonly growth?: Readonly<Record<string, number>>
  readonly firstScanMs?: number | null
  readonly messageMs?: number | null
  readonly buildMs?: number | null
  readonly reloadMs?: number | null
  readonly reloadBlockMs?: number | null
  readonly lookUpMs?: number | null
  readonly memoryMB?: number | null
  readonly vsHyperscan?: Readonly<Record<string, number>> | null
}

/** A part of the benchmark: figures, and what else a reader wants to see. */
export interface PartResult {
  readonly report: Report
  readonly tables?: readonly Table[]
  readonly notes?: readonly string[]
}

export interface Table {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
