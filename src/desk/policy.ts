/** Policies of the desk, each in one place. */
export const deskPolicy = {
  /** In a plain channel, a person's messages belong to one case this long after the last of them. */
  channelCaseMinutes: 60,
  /** Cases kept in memory; the oldest go first. */
  maxCasesInMemory: 10_000,
  /**
   * A case is kept this long after the last word in it: long enough for those who come back after the next release or two,
   * short enough that nothing about a person is kept for good. It counts a few hundred bytes to a few KB.
   */
  caseRetentionDays: 90,
  /**
   * Where somebody answered and the asker fell silent, they are asked once whether it is solved. Less than a day, after which
   * Discord closes threads.
   */
  nudgeAfterHours: 20,
  /**
   * A solution is kept this long after it was marked: it helps others long after its asker has left, until the software it
   * is about is another one. It holds no message text, but the thread's title without secrets.
   */
  solutionRetentionDays: 730,
  /** Solved threads that are pointed to. */
  similarThreads: 3,
  /** The latest solved threads of a server, among which similar ones are looked for. */
  maxSolutionsCompared: 1_000,
  /** Threads of which it is asked whether they may be shown; each can cost a request. */
  maxThreadsLookedAt: 8,
  /** Fewer words that tell of the problem make two titles alike by chance. */
  minTitleWords: 2,
  /** Facts in common that few others have, without which facts alone make no two threads alike. */
  minTellingFacts: 2,
  /** Cases that are removed or looked through at once; in between, messages are answered. */
  storeBatch: 200,
  /** Messages whose facts and failures a case tells apart. */
  maxReadings: 100,
  /** What people write beside a picture is no longer. */
  maxCaptionChars: 200,
  /** Titles offered when nothing fits. */
  nearestTitles: 3,
  /** Kinds of secrets that are of no use to whoever sees them. */
  harmlessSecrets: new Set(['pairing-code']),
  /** Discord allows five buttons in a row. */
  maxChoices: 5,
  /** Sentences on how a report was read. */
  maxNotes: 5,
} as const
