const mebibyte = 1024 * 1024

/** The policy numbers of this room, and the limits of Discord that it keeps. */
export const doorPolicy = {
  /** How far Discord's clock and ours may lie apart. */
  clockToleranceSeconds: 60,
  typingAfterMs: 300,
  /** Discord shows it for ten seconds. */
  typingAgainMs: 8_000,
  busyNoticeMinutes: 10,

  maxReportsWithFilesAtOnce: 1,
  maxReportsWithFilesWaiting: 100,
  maxDownloadsAtOnce: 2,
  downloadSeconds: 30,
  /** Of more than this nothing is read but the beginning and end of a text. */
  maxFileBytes: 25 * mebibyte,
  /** Files of one report beyond this are not fetched. */
  maxReportBytes: 32 * mebibyte,

  /** What is remembered of messages, threads and reports; the oldest go first. */
  maxQuestions: 10_000,
  maxAskers: 10_000,
  maxChannelsWithoutPermission: 1_000,
  maxReports: 100,
  maxReportChars: 4_000_000,

  /** Messages that are looked through for the answer to one that is not remembered. */
  maxMessagesSearched: 500,
  /** What Discord gives at once. */
  messagesAPage: 100,
  /** What was written longer ago while the bot was away is not answered any more. */
  catchUpHours: 12,
  /** In one channel; of more, the earlier part is heard. */
  maxMissedMessages: 1_000,

  /** Discord allows so many tags on a post. */
  maxPostTags: 5,
  /** A link to a message is no longer. */
  linkMaxChars: 120,
  customIdMaxChars: 100,
  buttonLabelMaxChars: 80,
  /** Options of a select menu, and what can be picked from one. */
  maxMenuOptions: 25,
  menuLabelMaxChars: 100,
  menuPlaceholderMaxChars: 150,
  formTextMaxChars: 4_000,
} as const
