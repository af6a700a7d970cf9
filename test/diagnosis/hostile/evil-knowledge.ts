import { compileKnowledge } from '../../../src/diagnosis/compile-knowledge.ts'
import { readPattern, type WrittenPattern } from '../../../src/diagnosis/read-pattern.ts'
import type { Signature } from '../../../src/diagnosis/signature.ts'

/** Knowledge of nothing but regular expressions, each a signature. */
export const knowledgeOf = (regexes: readonly { readonly name: string; readonly source: string }[]) =>
  compileKnowledge({
    signatures: regexes.map(({ name, source }) => signatureOf(name, { kind: 'regex', source })),
    ...{ facts: [], silencers: [], anchors: [], schemas: [] },
  })

const signatureOf = (id: string, pattern: WrittenPattern): Signature => ({
  ...{ id, pack: 'evil', title: id, stage: 'network', stageRank: 0, status: 'live' },
  ...{ when: [], supersedes: [], anchored: false, not: [], asks: [] },
  match: [{ patterns: [pattern] }],
})

/** All literals that some signatures look for. */
export const literalsOf = (signatures: readonly Signature[]): readonly string[] =>
  signatures
    .flatMap(({ match }) => match.flatMap(({ patterns }) => patterns))
    .flatMap((pattern) => {
      const read = pattern.kind === 'detector' ? undefined : readPattern(pattern)
      return read?.kind === 'ok' ? read.pattern.literals : []
    })

/** A line again and again. */
export const fillWith = (line: string, chars: number): string =>
  `${line}\n`.repeat(Math.ceil(chars / (line.length + 1)))
