import type { PlaceholderType } from '../signature.ts'
import { baseWork, compileExpression } from './expression.ts'
import { foldCase, hasAstralCase } from './fold-case.ts'
import { expressionOfPlaceholder, type LinePart } from './placeholder.ts'

/** What an expression costs, see `Expression`. */
export interface Cost {
  readonly instructions: number
  readonly workPerChar: number
}

/** A part of a line as an expression. */
export const expressionOfPart = (part: LinePart): string =>
  part.kind === 'words'
    ? part.text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    : expressionOfPlaceholder(part.name, part.type)

/** The texts that stand in every line that holds some words, folded by case. */
export function literalsInWords(words: string): readonly string[] {
  if (!beyondBasicPlane.test(words)) return [foldCase(words)]
  const literals = ['']
  for (const character of words)
    if (hasAstralCase(character)) literals.push('')
    else literals.push((literals.pop() ?? '') + foldCase(character))
  return literals.filter((literal) => literal !== '')
}
const beyondBasicPlane = /[\ud800-\udfff]/

/** What the expression of some parts costs, near enough, without compiling it. */
export function costOfParts(parts: readonly LinePart[]): Cost {
  let instructions = 0
  for (const part of parts)
    instructions += part.kind === 'words' ? part.text.length : costOfType(part.type).instructions
  const placeholders = parts.filter((part) => part.kind === 'placeholder')
  const extra = placeholders.reduce((sum, { type }) => sum + costOfType(type).extraWork, 0)
  return { instructions, workPerChar: baseWork + instructions + extra }
}

const costs = new Map<PlaceholderType, { readonly instructions: number; readonly extraWork: number }>()

function costOfType(type: PlaceholderType) {
  const known = costs.get(type)
  if (known) return known
  const compiled = compileExpression(expressionOfPlaceholder('x', type))
  if (compiled.kind === 'error') throw new Error(`The expression of ${type} is wrong: ${compiled.what}`)
  const { instructions, workPerChar } = compiled.expression
  const cost = { instructions, extraWork: workPerChar - baseWork - instructions }
  costs.set(type, cost)
  return cost
}
