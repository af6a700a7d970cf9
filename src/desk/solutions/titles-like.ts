import { createLookUp } from '../look-up/look-up.ts'
import { compareWords } from '../look-up/word-nearness.ts'
import { wordsOf } from '../look-up/words-of.ts'
import { deskPolicy } from '../policy.ts'
import type { Clues } from './rank-similar.ts'
import type { Solution } from './solution.ts'

/** Words of titles that say nothing of the problem. */
const glue =
  /^(?:a|an|and|any|anyone|bug|can|cannot|do|does|error|errors|fail|failed|fails|for|get|getting|have|help|how|i|in|is|issue|issues|it|keep|keeps|me|my|need|no|not|of|on|please|problem|problems|question|still|the|this|to|trouble|urgent|what|when|why|with|work|working|works|anybody|somebody|someone|after|doesn|t|won|again|stopped|support|broken|s)$/

/** The ids of the threads whose titles are like this thread's title, or like what was sent; at most so many as are shown. */
export async function titlesLike(
  solutions: readonly Solution[],
  { title, text }: Pick<Clues, 'title' | 'text'>,
): Promise<ReadonlySet<string>> {
  const entries = solutions.flatMap(({ threadId, title: known }) => {
    const telling = tellingWords(known)
    return telling.length < deskPolicy.minTitleWords
      ? []
      : [{ id: threadId, title: telling.join(' '), lines: [] }]
  })
  if (entries.length === 0) return new Set()
  const lookUp = await createLookUp(entries)
  const words = tellingWords(title)
  const byTitle =
    words.length < deskPolicy.minTitleWords
      ? []
      : lookUp.search(words.join(' '), deskPolicy.maxThreadsLookedAt)
  const byText = lookUp.nearest(text, deskPolicy.maxThreadsLookedAt)
  const isLike = compareWords(words, [...new Set(byTitle.flatMap((entry) => wordsOf(entry.title)))])
  // One word in common is a topic, not a problem.
  const shared = (title: string) =>
    words.filter((word) => wordsOf(title).some((other) => isLike(word, other) > 0))
  const alike = byTitle.filter((entry) => shared(entry.title).length >= deskPolicy.minTitleWords)
  return new Set([...alike, ...byText].map(({ id }) => id))
}

const tellingWords = (title: string): readonly string[] => wordsOf(title).filter((word) => !glue.test(word))
