import type { IntakeNote } from './report.ts'

/** A text that was found in what was sent. */
export interface FoundText {
  readonly name: string
  readonly text: string
  /** Bytes that it was decoded from. */
  readonly bytes: number
  /** It was read in a picture. */
  readonly isPicture?: true
}

/** The texts of a message, of a file or of an archive. */
export interface FoundTexts {
  /** Of what was sent, clean. */
  readonly name: string
  readonly texts: readonly FoundText[]
  /** What the asker should know. */
  readonly notes: readonly IntakeNote[]
}
