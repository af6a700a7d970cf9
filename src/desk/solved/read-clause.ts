import type { Grammar } from './grammar.ts'
import { markPhrases } from './mark-phrases.ts'

/** What a clause says about the problem: that it is gone, nothing about it, or something that is not understood. */
export type ClauseMeaning = 'solved' | 'neutral' | 'unclear'

/**
 * How the words so far were read: as phrases only, as telling what was done, or as naming what mended it. Only in the
 * latter two may unknown words follow.
 */
type Mode = 'phrases' | 'telling' | 'naming'

/**
 * Reads a clause as phrases of a language that stand one after the other, with unknown words only where something is told.
 * Of all ways to read it, one that says solved counts. The work is words times the longest phrase.
 */
export function readClause(words: readonly string[], grammar: Grammar): ClauseMeaning {
  const { doubtful, insideDoubt, phrasesAt } = markPhrases(words, grammar)
  /** By place, the modes in which it is reached, and whether solved was said before. */
  const reached = Array.from({ length: words.length + 1 }, () => new Map<Mode, boolean>())
  const reach = (at: number, mode: Mode, solved: boolean): void => {
    reached[at]?.set(mode, solved || reached[at].get(mode) === true)
  }

  reach(0, 'phrases', false)
  for (const [from, modes] of reached.entries())
    for (const [mode, solved] of modes) {
      if (!doubtful.has(from) && mode !== 'phrases') reach(from + 1, mode, solved)
      if (!doubtful.has(from) && mode === 'phrases' && !solved) reach(from + 1, 'naming', false)
      if (insideDoubt.has(from)) continue
      for (const { end, roles } of phrasesAt[from] ?? []) {
        if (mode !== 'phrases' && roles.has('mended')) reach(end, 'phrases', true)
        if (mode === 'naming') continue
        if (roles.has('solved')) reach(end, 'phrases', true)
        if (roles.has('solvedBy')) reach(end, 'telling', true)
        if (roles.has('tells') && !solved) reach(end, 'telling', false)
        if (roles.has('thanks')) {
          reach(end, 'phrases', solved)
          reach(end, 'telling', solved)
        }
        if (roles.has('fillers')) reach(end, 'phrases', solved)
      }
    }

  const atEnd = reached[words.length]
  if (atEnd?.get('phrases') === true || atEnd?.get('telling') === true) return 'solved'
  return atEnd?.has('phrases') || atEnd?.has('telling') ? 'neutral' : 'unclear'
}
