import { trimUnfinishedWord } from './bound-lines.ts'
import { decodeBytes, markedEncoding } from './decode-bytes.ts'
import { intakePolicy } from './policy.ts'

/** Beginning and end of a file; the whole file is all beginning. */
export interface FileEnds {
  readonly head: Uint8Array
  /** Starts at an even offset of the file, which keeps the pairs of UTF-16 together. */
  readonly tail: Uint8Array
  /** Bytes of the file, as far as they were seen. */
  readonly totalBytes: number
}

/** Text of a file and how much of the file that is. */
export interface KeptText {
  readonly text: string
  readonly keptBytes: number
  readonly totalBytes: number
}

const cutMark = (bytes: number): string => `[... ${bytes} bytes cut ...]`
const brokenOffMark = '[... the rest is missing ...]'

function wholeLinesOf(head: string): string {
  const end = head.lastIndexOf('\n')
  return end >= 0 ? head.slice(0, end) : trimUnfinishedWord(head)
}

function joinAroundCut(head: string, leftOutBytes: number, tail: string): string {
  const lines = [wholeLinesOf(head), cutMark(leftOutBytes)]
  const firstLineEnd = tail.indexOf('\n')
  if (firstLineEnd >= 0) lines.push(tail.slice(firstLineEnd + 1))
  return lines.join('\n')
}

/** How much of the beginning and of the end of a file is kept where there is room for so many bytes. */
export function roomForEnds(maxBytes: number): { readonly headBytes: number; readonly tailBytes: number } {
  return {
    headBytes: Math.min(intakePolicy.headBytes, Math.ceil(maxBytes / 2)),
    tailBytes: Math.min(intakePolicy.tailBytes, Math.floor(maxBytes / 2)),
  }
}

/**
 * Beginning and end of a file at hand, together at most so many bytes.
 * @param fullSize its size in bytes before it was fetched, when its end was not
 */
export function endsOf(bytes: Uint8Array, maxBytes: number, fullSize: number = bytes.length): FileEnds {
  const { headBytes, tailBytes } = roomForEnds(maxBytes)
  const totalBytes = Math.max(fullSize, bytes.length)
  if (bytes.length <= headBytes + tailBytes) return { head: bytes, tail: new Uint8Array(), totalBytes }
  const tailStart = (bytes.length - tailBytes) & ~1
  return { head: bytes.subarray(0, headBytes), tail: bytes.subarray(tailStart), totalBytes }
}

/**
 * Decodes what was kept of a file, cut at line ends around a mark.
 * @param isBrokenOff whether the file goes on after what was seen of it
 */
export function decodeEnds({ head, tail, totalBytes }: FileEnds, isBrokenOff = false): KeptText {
  const keptBytes = head.length + tail.length
  const start = decodeBytes(head)
  const text =
    keptBytes < totalBytes
      ? joinAroundCut(start, totalBytes - keptBytes, decodeBytes(tail, markedEncoding(head)))
      : start
  return { text: isBrokenOff ? `${wholeLinesOf(text)}\n${brokenOffMark}` : text, keptBytes, totalBytes }
}
