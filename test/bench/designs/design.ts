import type { Signature } from '../../../src/diagnosis/signature.ts'

/** A text to scan: in memory, and as a file for those that run outside. */
export interface BenchText {
  readonly text: string
  readonly file: string
}

export interface Scan {
  readonly ms: number
  /** Ids of the signatures that were found. */
  readonly found: ReadonlySet<string>
  /** Whether something was left out for the sake of time. */
  readonly partial?: boolean
}

/** A way to find signatures in a text, made ready for one set of them. */
export interface Design {
  readonly name: string
  readonly buildMs: number
  scan(text: BenchText): Scan | Promise<Scan>
  close(): void
}

/** A design, or why it cannot be measured here. */
export type DesignResult =
  | { readonly kind: 'ready'; readonly design: Design }
  | { readonly kind: 'skipped'; readonly name: string; readonly reason: string }

export type PrepareDesign = (
  signatures: readonly Signature[],
  texts: readonly BenchText[],
) => DesignResult | Promise<DesignResult>
