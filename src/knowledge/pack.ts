import type { Block } from '../diagnosis/signature.ts'

/** One product: its name, documentation, the order of its causes, and how to see that a report is about it. */
export interface Pack {
  /** Name of its folder. */
  readonly id: string
  readonly product: string
  readonly docs: string
  /** From the first cause to the last. */
  readonly stages: readonly string[]
  /** The fact that holds the product's version. */
  readonly versionFact?: string
  /** Line of `version_fact` in `pack.yaml`. */
  readonly versionFactLine: number
  readonly anchors: readonly Block[]
  /** How a secret is made worthless, as Markdown, by its kind: `telegram-bot-token`. */
  readonly revoke: ReadonlyMap<string, string>
}
