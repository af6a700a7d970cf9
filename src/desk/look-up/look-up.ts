import type { Entry } from './entry.ts'
import { lookUpPolicy } from './policy.ts'
import { type Ranked, rank } from './rank.ts'
import { tellingLines } from './telling-lines.ts'
import { indexWords } from './word-index.ts'
import { wordsOf } from './words-of.ts'

/** Finds known failures by words that are misspelt, cut off, out of order or among others. It takes any text of any length. */
export interface LookUp {
  /**
   * What somebody typed, be it half a word: those whose id begins like that, then the nearest first, none where nothing is
   * near. Cost at 10,000 entries: 3 ms, at most 10.
   */
  search(query: string, limit: number): readonly Entry[]
  /**
   * A whole report in which no failure was found: its telling lines are looked up, more strictly. Cost at 10,000 entries:
   * 8 ms, at most 20.
   */
  nearest(report: string, limit: number): readonly Entry[]
}

/**
 * Makes entries ready to be looked up, with pauses in which messages are answered. Cost for 10,000 entries: 0.3 s, in steps
 * of less than 15 ms, and 15 MB.
 */
export async function createLookUp(entries: Iterable<Entry>): Promise<LookUp> {
  const index = await indexWords(entries)

  function near(query: string): readonly Ranked[] {
    const words = [...new Set(wordsOf(query.slice(0, lookUpPolicy.maxQueryChars)))]
    const ranked = rank(words.slice(0, lookUpPolicy.maxQueryWords), index)
    return ranked.filter(({ nearness }) => nearness >= lookUpPolicy.minNearness)
  }

  return {
    search(query, limit) {
      const found = near(query).map(({ entry }) => entry)
      const typedId = query.trim().toLowerCase().replaceAll(' ', '-')
      const isTyped = ({ id }: Entry) => id.startsWith(typedId)
      return [...found.filter(isTyped), ...found.filter((entry) => !isTyped(entry))].slice(0, limit)
    },
    nearest(report, limit) {
      const found = tellingLines(report)
        .flatMap(near)
        .filter(isNearReport)
        .sort((a, b) => b.nearness - a.nearness)
      return [...new Set(found.map(({ entry }) => entry))].slice(0, limit)
    },
  }
}

const isNearReport = ({ nearness, wordsInCommon, lineShare }: Ranked): boolean =>
  nearness >= lookUpPolicy.minReportNearness &&
  wordsInCommon >= (lineShare >= lookUpPolicy.wholeLineShare ? 2 : lookUpPolicy.minReportWords)
