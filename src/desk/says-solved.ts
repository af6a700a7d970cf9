import { clausesOf } from './solved/clauses-of.ts'
import { createGrammar, type Grammar } from './solved/grammar.ts'
import { solvedPhrases } from './solved/phrases/languages.ts'
import { readClause } from './solved/read-clause.ts'

/** Who says more has more to say. */
const maxChars = 200
/** Characters of scripts without blanks count as words, and one character may stand for a whole phrase. */
const maxWords = 60
const grammars: readonly Grammar[] = solvedPhrases.map(createGrammar)

/**
 * Whether a message says that the problem of its author is gone. In one of the languages every clause must be understood,
 * one must say it, and none may leave it open, so that "solved the first part, but …" does not.
 */
export function saysSolved(text: string): boolean {
  if (text.length > maxChars) return false
  const clauses = clausesOf(text)
  if (clauses.flat().length > maxWords) return false
  return grammars.some((grammar) => saysSolvedIn(grammar, clauses))
}

function saysSolvedIn(grammar: Grammar, clauses: readonly (readonly string[])[]): boolean {
  let solved = false
  for (const clause of clauses) {
    const meaning = readClause(clause, grammar)
    if (meaning === 'unclear') return false
    solved ||= meaning === 'solved'
  }
  return solved
}
