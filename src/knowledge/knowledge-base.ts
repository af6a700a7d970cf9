import type { CompiledKnowledge } from '../diagnosis/compile-knowledge.ts'
import type { FactDefinition } from '../diagnosis/signature.ts'
import type { Advice } from '../reply/advice.ts'
import type { Pack } from './pack.ts'

/** All packs, checked and compiled: what a report is diagnosed and answered with. Never changed, only replaced whole. */
export interface KnowledgeBase {
  readonly packs: ReadonlyMap<string, Pack>
  readonly compiled: CompiledKnowledge
  /** What each signature says, by its id. */
  readonly adviceOf: ReadonlyMap<string, Advice>
  readonly factOf: ReadonlyMap<string, FactDefinition>
}

/** The titles of all signatures, by their ids. */
export const titlesOf = ({ adviceOf }: KnowledgeBase): Readonly<Record<string, string>> =>
  Object.fromEntries([...adviceOf].map(([id, { title }]) => [id, title]))
