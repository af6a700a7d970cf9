import type { SolvedPhrases } from './phrases/solved-phrases.ts'
import { folded, wordsOf } from './words-of.ts'

/** The phrases of a language, spelled out: their folded words with one blank between them. */
export interface Grammar {
  readonly phrases: Readonly<Record<keyof Omit<SolvedPhrases, 'slots'>, ReadonlySet<string>>>
  /** Words of the longest phrase. */
  readonly longest: number
}

const listed = (list: string): readonly string[] => list.split(',')

/** Spells out the phrases of a language. Throws if one names a slot that is not there. */
export function createGrammar({ slots, ...language }: SolvedPhrases): Grammar {
  const slotsSpelledOut = new Map<string, readonly string[]>()
  const spellSlotOut = (name: string): readonly string[] => {
    const known = slotsSpelledOut.get(name)
    if (known) return known
    const words = slots[name]
    if (words === undefined) throw new Error(`A phrase names the slot "${name}", which is not there.`)
    const spelledOut = listed(words).flatMap(spellOut)
    slotsSpelledOut.set(name, spelledOut)
    return spelledOut
  }
  const spellOut = (phrase: string): readonly string[] =>
    phrase
      // Words and the names of slots take turns.
      .split(/\{(\w+)\}/)
      .map((part, index) => (index % 2 === 0 ? [wordsOf(folded(part)).join(' ')] : spellSlotOut(part)))
      .reduce((begun, next) => begun.flatMap((words) => next.map((more) => `${words} ${more}`.trim())))
  const allOf = (list: string): ReadonlySet<string> =>
    new Set(
      listed(list)
        .flatMap(spellOut)
        .filter((phrase) => phrase !== ''),
    )

  const phrases = {
    solved: allOf(language.solved),
    solvedBy: allOf(language.solvedBy),
    mended: allOf(language.mended),
    tells: allOf(language.tells),
    thanks: allOf(language.thanks),
    fillers: allOf(language.fillers),
    doubts: allOf(language.doubts),
  }
  const lengths = Object.values(phrases).flatMap((list) =>
    [...list].map((phrase) => phrase.split(' ').length),
  )
  return { phrases, longest: lengths.reduce((longest, length) => Math.max(longest, length), 0) }
}
