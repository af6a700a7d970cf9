import { foldCase } from './fold-case.ts'
import { completeTable, lineEnds } from './literal-table.ts'
import { buildTrie } from './literal-trie.ts'
import { classifyUnits } from './unit-classes.ts'

/** Where a literal was seen: the number of its line (from 0), and the places where that line starts and the literal ends. */
export type OnLiteral = (literal: number, line: number, lineStart: number, end: number) => void

/**
 * Finds many literals in one pass over a text as it was pasted: an Aho–Corasick automaton over UTF-16 units, in which
 * folding is part of the table: units that differ only in case are one class, and a run of blanks is one space. Cost of
 * a scan: two table look-ups a unit, whatever the number of literals; nothing is copied.
 */
export interface Automaton {
  /** Calls `onLiteral` for each literal that ends somewhere in the text, at least once for each line. */
  scan(text: string, onLiteral: OnLiteral): void
}

const lineFeed = 10
const carriageReturn = 13

/** Builds the automaton; literals must not be empty or hold blanks other than single spaces. Case is ignored. */
export function createAutomaton(literals: readonly string[]): Automaton {
  const folded = literals.map(foldCase)
  const { classOfUnit, classes } = classifyUnits(folded)
  const { table, firstOutput, nextOutput, outputLiteral } = completeTable(
    buildTrie(folded, classOfUnit),
    classes,
  )

  return {
    scan(text, onLiteral) {
      let state = 0
      let line = 0
      let lineStart = 0
      for (let at = 0; at < text.length; at++) {
        state = table[state + (classOfUnit[text.charCodeAt(at)] as number)] as number
        if (state >= 0) continue
        if (state === lineEnds) {
          if (text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at++
          state = 0
          line++
          lineStart = at + 1
          continue
        }
        state = ~state
        let output = firstOutput[state / classes] as number
        for (; output !== -1; output = nextOutput[output] as number)
          onLiteral(outputLiteral[output] as number, line, lineStart, at)
      }
    },
  }
}
