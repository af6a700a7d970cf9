import type { Grammar } from './grammar.ts'

type Role = keyof Grammar['phrases']

interface PhraseAt {
  /** The place behind its last word. */
  readonly end: number
  readonly roles: ReadonlySet<Role>
}

/** Which words of a clause belong to which phrases. */
export interface MarkedPhrases {
  /** Places of words that leave it open. */
  readonly doubtful: ReadonlySet<number>
  /** Those but the first of each doubt: no phrase begins there, such as "did it" in "i did it". */
  readonly insideDoubt: ReadonlySet<number>
  /** By place, the phrases that begin there. Fillers between their words are passed over: "it finally works". */
  readonly phrasesAt: readonly (readonly PhraseAt[])[]
}

/** Finds the phrases of a language in a clause. */
export function markPhrases(words: readonly string[], { phrases, longest }: Grammar): MarkedPhrases {
  const fillers = new Set<number>()
  const doubtful = new Set<number>()
  const insideDoubt = new Set<number>()
  const slices = (from: number): readonly (readonly [number, string])[] =>
    Array.from({ length: Math.min(longest, words.length - from) }, (_, index) => {
      const end = from + index + 1
      return [end, words.slice(from, end).join(' ')]
    })

  for (const from of words.keys())
    for (const [end, phrase] of slices(from)) {
      if (phrases.fillers.has(phrase)) for (let at = from; at < end; at++) fillers.add(at)
      if (!phrases.doubts.has(phrase)) continue
      for (let at = from; at < end; at++) doubtful.add(at)
      for (let at = from + 1; at < end; at++) insideDoubt.add(at)
    }

  const roles = Object.keys(phrases) as readonly Role[]
  const phrasesAt = words.map((_, from) =>
    slices(from).flatMap(([end, phrase]) => {
      const bare = words.slice(from, end).filter((_, index) => !fillers.has(from + index))
      const spellings = bare.length < end - from ? [phrase, bare.join(' ')] : [phrase]
      const found = roles.filter((role) => spellings.some((spelling) => phrases[role].has(spelling)))
      return found.length > 0 ? [{ end, roles: new Set(found) }] : []
    }),
  )
  return { doubtful, insideDoubt, phrasesAt }
}
