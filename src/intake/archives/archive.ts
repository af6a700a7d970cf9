import type { SkipReason } from '../report.ts'
import type { ByteStream } from './byte-stream.ts'
import type { StopReason } from './unpack-stop.ts'

/** A file in an archive, as the archive describes it. */
export interface ArchiveFile {
  /** With its folders, parted by slashes. */
  readonly name: string
  /** Bytes when unpacked, as the archive says; Infinity when it does not. */
  readonly size: number
  /** Since 1970; 0 when unknown. */
  readonly modifiedMs: number
}

/** What an archive holds besides folders. */
export interface Listing<File extends ArchiveFile> {
  readonly files: readonly File[]
  /** Why each of the others is not read. */
  readonly skipped: readonly SkipReason[]
  /** Why there may be more than this. */
  readonly stop?: StopReason | 'too-many'
}

/** A file that is being read. */
export interface OpenFile<File extends ArchiveFile> {
  readonly file: File
  readonly content: ByteStream
}

/** An archive whose files can be listed, and then read one after the other. */
export interface Archive<File extends ArchiveFile> {
  readonly list: () => Promise<Listing<File>>
  /** The files asked for, each to be read before the next comes. Throws UnpackStop where the archive ends too early. */
  readonly open: (files: readonly File[]) => AsyncIterable<OpenFile<File>>
}
