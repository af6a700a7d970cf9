/** A file that came with a report, or why there is none to read. */
export type Attachment =
  | {
      readonly name: string
      readonly bytes: Uint8Array
      /** Size before it was cut by whoever fetched it. */
      readonly fullSize?: number
    }
  | { readonly name: string; readonly missing: Missing }

/**
 * Why there is nothing to read: it could not be had, is a picture, is no text, is too large, too much came at once, or
 * reading it failed.
 */
export type Missing = 'not-fetched' | 'picture' | 'not-text' | 'too-large' | 'busy' | 'not-read'

/** What somebody sent, as it came. */
export interface RawReport {
  readonly title?: string
  readonly text: string
  readonly attachments?: readonly Attachment[]
}

/** A stretch of the cleaned text and where it came from. */
export interface ReportPart {
  /** `message` or the file's name. */
  readonly name: string
  /** Line of the cleaned text where the part starts, from 1. */
  readonly firstLine: number
}

/** A secret that was taken out. */
export interface Redaction {
  /** What it was, such as `telegram-bot-token`. */
  readonly kind: string
  /** Line of the cleaned text, from 1; 0 is the title. */
  readonly line: number
}

/** What the asker should know about how the report was read. */
export type IntakeNote =
  | { readonly kind: 'cut'; readonly name: string; readonly keptBytes: number; readonly totalBytes: number }
  | { readonly kind: 'lines-cut'; readonly name: string; readonly lines: number }
  | { readonly kind: Missing; readonly name: string }
  | { readonly kind: 'too-many-files'; readonly left: number }

/** A report that is safe to look at, to show and to match. */
export interface CleanReport {
  readonly title?: string
  readonly text: string
  readonly parts: readonly ReportPart[]
  readonly redactions: readonly Redaction[]
  readonly notes: readonly IntakeNote[]
}
