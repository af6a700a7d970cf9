/** Policies of the look-up, each in one place. */
export const lookUpPolicy = {
  /**
   * Nothing farther is known. Of 60 damaged queries so many find what they mean among the first three, and of 60 foreign
   * ones so many are answered (test/desk/look-up/), with the project's own pack alone, and among 200 other failures:
   *
   * | nearness | alone | among others |
   * | -------- | ----- | ------------ |
   * | 0.55     | 58, 3 | 58, 4        |
   * | 0.58     | 56, 2 | 57, 2        |
   * | **0.62** | 56, 1 | 56, 2        |
   * | 0.66     | 54, 1 | 54, 2        |
   * | 0.70     | 52, 1 | 52, 1        |
   */
  minNearness: 0.62,
  /** What is read of a query and of a report's line; the rest is passed over. */
  maxQueryChars: 500,
  maxQueryWords: 12,
  /** Of a longer word only the start counts. */
  maxWordChars: 32,
  /** Shorter words have to be written as they are known. */
  minFuzzyChars: 5,
  /** Letters that may be wrong: one in five, and no more than two. */
  maxEditsPerChar: 0.2,
  maxEdits: 2,
  /** Words that are tried for one of which only the start is typed. */
  maxEndings: 100,
  /** Entries that are counted for a query, beyond those of its rarest word. */
  maxEntriesRead: 5_000,
  /** Entries that share words with a query, of which the nearest are chosen. */
  maxCandidates: 30,
  /** Entries that are indexed before others have their turn. */
  entriesAtOnce: 100,
  /** What is read of a report, and the lines of it that are looked up. */
  maxReportChars: 64 * 1024,
  maxReportLines: 3,
  /** A report's line that is only somewhat near is another problem's. */
  minReportNearness: 0.75,
  /** In a report, two words in common say nothing, unless they are nearly a whole line that is known. */
  minReportWords: 3,
  wholeLineShare: 0.75,
} as const
