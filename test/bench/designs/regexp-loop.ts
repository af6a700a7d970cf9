import type { Signature } from '../../../src/diagnosis/signature.ts'
import { timed } from '../rounds.ts'
import type { Design } from './design.ts'
import { expressionsOf } from './expressions.ts'

/** Every expression after the other over the whole text, as bots do it that have no engine. */
export const prepareRegExpLoop = (signatures: readonly Signature[]): Design =>
  prepareLoop(signatures, 'loop of RegExp.test', (expressions) => (text) => {
    const found: number[] = []
    for (let number = 0; number < expressions.length; number++)
      if ((expressions[number] as RegExp).test(text)) found.push(number)
    return found
  })

/** The same loop, where the expression only runs if its longest literal stands in the text. */
export const prepareIncludesFirst = (signatures: readonly Signature[]): Design =>
  prepareLoop(signatures, 'includes(), then RegExp', (expressions, literals) => (text) => {
    const small = text.toLowerCase()
    const found: number[] = []
    for (let number = 0; number < expressions.length; number++)
      if (small.includes(literals[number] as string) && (expressions[number] as RegExp).test(text))
        found.push(number)
    return found
  })

function prepareLoop(
  signatures: readonly Signature[],
  name: string,
  createFind: (
    expressions: readonly RegExp[],
    literals: readonly string[],
  ) => (text: string) => readonly number[],
): Design {
  const { expressions: sources, literals, signaturesFound } = expressionsOf(signatures)
  const { ms: buildMs, value: find } = timed(() =>
    createFind(
      sources.map((source) => new RegExp(source, 'i')),
      literals,
    ),
  )
  return {
    name,
    buildMs,
    scan({ text }) {
      const { ms, value } = timed(() => find(text))
      return { ms, found: signaturesFound(value) }
    },
    close() {},
  }
}
