import type { ValueType } from './config-schema.ts'

/** `unknown` is a value that was left out, masked or damaged beyond reading; it is never judged. */
export interface Scalar {
  readonly kind: 'scalar'
  readonly type: Exclude<ValueType, 'any' | 'array' | 'object'> | 'unknown'
  readonly text: string
}

export interface ConfigArray {
  readonly kind: 'array'
  readonly items: readonly ConfigValue[]
}

export interface ConfigObject {
  readonly kind: 'object'
  readonly members: readonly Member[]
}

export type ConfigValue = Scalar | ConfigArray | ConfigObject

/** A key with its value; `line` is the 1-based line of the key. */
export interface Member {
  readonly key: string
  readonly line: number
  readonly value: ConfigValue
}

/** What is wrong with the writing; the names are what a signature may ask for. */
export type ProblemKind =
  | 'backslash'
  | 'bare-value'
  | 'duplicate-key'
  | 'equals-sign'
  | 'missing-brace'
  | 'missing-bracket'
  | 'missing-colon'
  | 'missing-comma'
  | 'missing-quote'
  | 'missing-value'
  | 'semicolon'
  | 'surplus-brace'
  | 'surplus-comma'
  | 'unreadable'
  | 'wrong-comment'
  | 'wrong-quote'

export interface Problem {
  readonly what: ProblemKind
  readonly line: number
  readonly column: number
  readonly key?: string
}

/** One configuration, or a piece of one, as far as it can be read. Lines count from 1. */
export interface ConfigDocument {
  readonly root: ConfigObject
  readonly text: string
  readonly line: number
  readonly lastLine: number
  /** Its outer braces are there. */
  readonly braced: boolean
  /** It shows by its closing braces or its indentation that it was cut out of something. */
  readonly inside: boolean
  /** How braces come out: `open` ends before they are closed, `broken` has one too many or too few within. */
  readonly braces: 'balanced' | 'open' | 'broken'
  /** A part was left out by the asker, or masked. */
  readonly elided: boolean
  readonly problems: readonly Problem[]
  /** Lines whose values or keys stand in typographic quotes. */
  readonly smartQuoteLines: readonly number[]
}
