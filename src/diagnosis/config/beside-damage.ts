import type { ConfigDocument, ProblemKind } from './config-document.ts'

/** Damage after which nobody can say what is key and what is value. */
const blurring: ReadonlySet<ProblemKind> = new Set([
  'missing-bracket',
  'missing-colon',
  'missing-quote',
  'missing-value',
  'unreadable',
])

/** Whether a line is so near to damage that its keys may be an artefact of reading. A key that only lost a quote is sure. */
export const isBesideDamage = ({ problems }: ConfigDocument, line: number): boolean =>
  problems.some(
    (problem) =>
      blurring.has(problem.what) &&
      !(problem.what === 'missing-quote' && problem.key !== undefined) &&
      (problem.line === line || problem.line === line - 1),
  )
