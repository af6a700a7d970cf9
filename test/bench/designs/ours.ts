import { compileKnowledge } from '../../../src/diagnosis/compile-knowledge.ts'
import { diagnose } from '../../../src/diagnosis/diagnose.ts'
import type { Signature } from '../../../src/diagnosis/signature.ts'
import { definitionOf } from '../generate.ts'
import { timed } from '../rounds.ts'
import type { Design } from './design.ts'

/** Sawbones, as the bot runs it. */
export function prepareOurs(signatures: readonly Signature[]): Design {
  const { ms: buildMs, value: knowledge } = timed(() => compileKnowledge(definitionOf(signatures)))
  return {
    name: 'Sawbones',
    buildMs,
    scan({ text }) {
      const { ms, value: diagnosis } = timed(() => diagnose(knowledge, { text }))
      const certain = diagnosis.findings.filter(({ confidence }) => confidence === 'certain')
      return { ms, found: new Set(certain.map(({ id }) => id)), partial: diagnosis.partial }
    },
    close() {},
  }
}
