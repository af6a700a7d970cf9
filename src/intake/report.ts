import type { ReportText } from './long-text.ts'

/** A file that came with a report, or why there is none to read. */
export type Attachment =
  | {
      readonly name: string
      readonly bytes: Uint8Array
      /** Size before it was cut by whoever fetched it. */
      readonly fullSize?: number
    }
  | {
      readonly name: string
      /** What was read in it, where it is a picture. */
      readonly pictureText: string
    }
  | { readonly name: string; readonly missing: Missing }

/** Why there is nothing to read. */
export type Missing =
  | 'not-fetched'
  /** A picture in which nothing could be read. */
  | 'picture'
  /** A picture, and what reads pictures is not installed. */
  | 'no-picture-reader'
  | 'not-text'
  | 'too-large'
  /** Too much else is waiting to be read. */
  | 'busy'
  /** Reading it failed. */
  | 'not-read'

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
  /** It was read in a picture, so some of its characters may be others. */
  readonly isPicture?: true
}

/** A secret that was taken out. */
export interface Redaction {
  /** What it was, such as `telegram-bot-token`. */
  readonly kind: string
  /** Line of the cleaned text, from 1; 0 is the title or the name of a file. */
  readonly line: number
}

/** Why a file in an archive is not read. */
export type SkipReason =
  | 'not-text'
  /** A link, a device or the like. */
  | 'link'
  /** An archive in the archive. */
  | 'nested'
  | 'encrypted'
  /** Its name leads out of the archive. */
  | 'unsafe-name'
  /** It unpacks to far more than text would. */
  | 'bomb'
  /** Its bytes make no sense or are not as many as it says. */
  | 'damaged'

/** How many files of an archive were not read for each reason. */
export type SkippedFiles = Readonly<Partial<Record<SkipReason, number>>>

/** What the asker should know about how the report was read. The name of a note is that of the file that was sent. */
export type IntakeNote =
  | { readonly kind: 'cut'; readonly name: string; readonly keptBytes: number; readonly totalBytes: number }
  | { readonly kind: 'lines-cut'; readonly name: string; readonly lines: number }
  | { readonly kind: Missing | 'empty-archive'; readonly name: string }
  | { readonly kind: 'too-many-files'; readonly left: number }
  /** Of so many files in an archive only the beginning and the end were read. */
  | { readonly kind: 'files-cut'; readonly name: string; readonly files: number }
  | { readonly kind: 'files-skipped'; readonly name: string; readonly skipped: SkippedFiles }
  /** Of an archive the most telling files were read, and at least so many left out. */
  | { readonly kind: 'files-left'; readonly name: string; readonly read: number; readonly left: number }
  /** A packed file is no packed text but grows without end, or holds another archive. */
  | { readonly kind: 'not-opened'; readonly name: string; readonly because: 'bomb' | 'nested' }
  /** What comes after a place in a packed file makes no sense or is missing. */
  | { readonly kind: 'damaged'; readonly name: string; readonly isReadInPart: boolean }
  /** Unpacking all of it would come to too much or take too long. */
  | { readonly kind: 'unpacked-in-part'; readonly name: string; readonly because: 'size' | 'time' }

/** A report that is safe to look at, to show and to match. */
export interface CleanReport<Text extends ReportText = ReportText> {
  readonly title?: string
  readonly text: Text
  readonly parts: readonly ReportPart[]
  readonly redactions: readonly Redaction[]
  readonly notes: readonly IntakeNote[]
}
