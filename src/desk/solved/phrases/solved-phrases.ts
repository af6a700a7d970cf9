/**
 * How people of one language say that their problem is gone: lists of phrases, parted by commas. Case, accents, apostrophes,
 * emoji and drawn-out letters make no difference. `{name}` stands for each of the words of that slot, `-` for none.
 */
export interface SolvedPhrases {
  readonly slots: Readonly<Record<string, string>>
  /** Says by itself that the problem is gone: "works now" */
  readonly solved: string
  /** Says so, and tells by what: "fixed it by …" */
  readonly solvedBy: string
  /** Says so of what stands before it: "… did the trick" */
  readonly mended: string
  /** Begins to tell what it was or what was done, and says nothing about how it is now: "it was …", "removing …" */
  readonly tells: string
  /** Thanks, which a name or a reason may follow: "thank you …" */
  readonly thanks: string
  /** Words that change nothing, wherever they stand: "now", "finally", "oh" */
  readonly fillers: string
  /** Words that leave it open in what is told: no, but, if, when, will, how, still, yesterday, error */
  readonly doubts: string
}
