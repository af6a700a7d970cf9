import type { Condition } from '../diagnosis/condition.ts'
import type { Finding } from '../diagnosis/diagnosis.ts'
import type { Template } from './template.ts'

/** A piece of advice, for everybody or only where a condition holds. */
export interface Section {
  readonly condition?: Condition
  readonly template: Template
}

/** A fact worth asking for. */
export interface AskableFact {
  readonly name: string
  readonly description: string
  /** The command that shows it, or the question to put, as Markdown. */
  readonly ask?: string
}

/** What a signature says when it is found. */
export interface Advice {
  readonly id: string
  readonly title: string
  readonly cause: Template
  readonly fix: readonly Section[]
  readonly stillFailing: readonly Section[]
  /** How to see that it worked. */
  readonly check?: readonly Section[]
  readonly asks: readonly AskableFact[]
  /** Absolute address. */
  readonly docs?: string
}

/** A finding and what is to be said about it. */
export interface AnswerPart {
  readonly finding: Finding
  readonly advice: Advice
}
