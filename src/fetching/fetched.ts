/** What came of a download. */
export type Fetched =
  | {
      readonly kind: 'fetched'
      readonly bytes: Uint8Array
      /** The server gave the range that was asked for (206); without it, the bytes begin at the file's start. */
      readonly isPart: boolean
      /**
       * Size of the whole file in bytes: counted, or of a part, as the server says. Absent where it is not known: then
       * the file is longer than what was read of it, or a part came without its size.
       */
      readonly fullSize?: number
    }
  | { readonly kind: 'refused'; readonly reason: RefusalReason }
  | FailedDownload

/**
 * Why something is not downloaded: `address`, `redirect` may not be asked; `private-address` is where the name leads;
 * `not-text` is a page for people; `encoding` is none that can be read.
 */
export type RefusalReason =
  | 'address'
  | 'redirect'
  | 'too-many-redirects'
  | 'private-address'
  | 'not-text'
  | 'encoding'

export type FailedDownload =
  | { readonly kind: 'failed'; readonly reason: 'cancelled' | 'too-slow' }
  | { readonly kind: 'failed'; readonly reason: 'status'; readonly status: number }
  /** `code` is the system's or the library's name for it, such as `ECONNREFUSED`. */
  | { readonly kind: 'failed'; readonly reason: 'broken'; readonly code: string }
