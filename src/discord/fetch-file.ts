import type { FetchRule } from '../fetching/fetch-rule.ts'
import type { Fetched } from '../fetching/fetched.ts'
import type { Fetcher } from '../fetching/fetcher.ts'
import { needsWhole } from '../intake/needs-whole.ts'
import { intakePolicy } from '../intake/policy.ts'
import { doorPolicy } from './policy.ts'

/** A file and where it may be had. */
export interface FileSource {
  readonly name: string
  readonly address: string
  readonly rule: FetchRule
  /** Its size in bytes, where it is known before. */
  readonly size?: number
}

/** What there is of a file to be read; of one that is longer, its beginning and end. */
export type FetchedFile =
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly fullSize: number }
  | { readonly kind: 'too-large' }
  | Exclude<Fetched, { kind: 'fetched' }>

const { headBytes, tailBytes } = intakePolicy
const { maxFileBytes } = doorPolicy
/** Two bytes more than head and tail tell intake that something is missing between. */
const headEnd = headBytes + 2

/** Fetches of a file what intake reads: of a long text its beginning and end, anything else whole. Never throws. */
export async function fetchFile(
  fetcher: Fetcher,
  { address, rule, size }: FileSource,
  signal: AbortSignal,
): Promise<FetchedFile> {
  const get = (range?: string) =>
    fetcher.fetch(address, rule, { maxBytes: maxFileBytes, signal, ...(range !== undefined && { range }) })
  const isLong = size !== undefined && size > headBytes + tailBytes
  const head = await get(isLong ? `bytes=0-${headEnd - 1}` : undefined)
  if (head.kind !== 'fetched') return head
  // Of a file whose size nobody tells, more than is read is cut off.
  if (!isLong || !head.isPart) return fileOf(head.bytes, size ?? head.fullSize ?? head.bytes.length + 1)

  const isWhole = needsWhole(head.bytes)
  if (isWhole && size > maxFileBytes) return { kind: 'too-large' }
  // An even offset keeps the pairs of UTF-16 together.
  const from = isWhole ? head.bytes.length : size - tailBytes - ((size - tailBytes) % 2)
  const rest = await get(`bytes=${from}-`)
  if (rest.kind !== 'fetched') return rest
  return fileOf(rest.isPart ? Buffer.concat([head.bytes, rest.bytes]) : rest.bytes, size)
}

const fileOf = (bytes: Uint8Array, fullSize: number): FetchedFile => ({ kind: 'file', bytes, fullSize })
