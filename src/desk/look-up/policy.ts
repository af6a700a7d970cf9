/** Policies of the look-up, each in one place. */
export const lookUpPolicy = {
  /**
   * Nothing farther is known. Of 60 damaged queries so many find what they mean among the first three, and of 60 foreign
   * ones so many are answered (test/desk/look-up/), with the OpenClaw pack alone, and among 200 other failures:
   *
   * | nearness | alone | among others |
   * | -------- | ----- | ------------ |
   * | 0.50     | 60, 5 | 60, 6        |
   * | 0.55     | 58, 4 | 59, 4        |
   * | 0.60     | 58, 4 | 58, 3        |
   * | **0.63** | 56, 2 | 58, 3        |
   * | 0.66     | 52, 2 | 55, 2        |
   * | 0.70     | 50, 1 | 50, 2        |
   */
  minNearness: 0.63,
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
  /** In a report, one word in common says nothing. */
  minReportWords: 2,
} as const
