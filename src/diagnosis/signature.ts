import type { Condition } from './condition.ts'

/** What a placeholder such as `{port:number}` may stand for; `word` when no type is given. */
export const placeholderTypes = [
  'word',
  'number',
  'url',
  'host',
  'path',
  'version',
  'line',
  'quoted',
] as const
export type PlaceholderType = (typeof placeholderTypes)[number]

/** A built-in look at pasted configuration, named in a ```` ```detector ```` block. */
export const detectorNames = [
  'config.syntax',
  'config.smart-quotes',
  'config.unknown-key',
  'config.misplaced-key',
  'config.wrong-type',
] as const
export type DetectorName = (typeof detectorNames)[number]

/** One line of a block as its author wrote it. */
export type Pattern =
  | { readonly kind: 'text'; readonly source: string }
  | { readonly kind: 'regex'; readonly source: string }
  | {
      readonly kind: 'detector'
      readonly name: DetectorName
      readonly where: Readonly<Record<string, string>>
    }

/** One way to recognise something: every pattern must be found, within `near` lines of each other where given. */
export interface Block {
  readonly patterns: readonly Pattern[]
  readonly near?: number
}

export const statuses = ['live', 'shadow', 'retired'] as const
/** `shadow` matches and counts but never speaks; `retired` only keeps its id reserved. */
export type Status = (typeof statuses)[number]

/** A known failure: how it is recognised and where it stands among the others. */
export interface Signature {
  readonly id: string
  readonly pack: string
  readonly title: string
  /** Place of its stage in the pack's order of causes; an earlier stage is fixed first. */
  readonly stage: string
  readonly stageRank: number
  readonly status: Status
  readonly when: readonly Condition[]
  /** Versions that have this failure; an unknown version does not count against it. */
  readonly affects?: Condition
  readonly supersedes: readonly string[]
  /** The words could come from other software too: they count only where the pack's product is in the report. */
  readonly anchored: boolean
  readonly match: readonly Block[]
  readonly not: readonly Block[]
  /** Facts worth asking for. */
  readonly asks: readonly string[]
}

/** A fact and how it is read. */
export interface FactDefinition {
  readonly name: string
  readonly description: string
  /** The command that shows it, or the question to put. */
  readonly ask?: string
  readonly readings: readonly FactReading[]
}

/** A block that proves a fixed `value`, or captures it by a placeholder named `value`. */
export interface FactReading {
  readonly value?: string
  readonly block: Block
}

/** Words that show that an error is quoted, not suffered, such as a feature request; they keep the bot silent. */
export interface Silencer {
  readonly reason: string
  readonly blocks: readonly Block[]
}
