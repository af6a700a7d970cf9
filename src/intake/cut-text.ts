import { trimUnfinishedWord } from './bound-lines.ts'
import { decodeBytes, markedEncoding } from './decode-bytes.ts'
import { intakePolicy } from './policy.ts'

/** Text of a file and how much of the file that is. */
export interface KeptText {
  readonly text: string
  readonly keptBytes: number
  readonly totalBytes: number
}

const cutMark = (bytes: number): string => `[... ${bytes} bytes cut ...]`

function wholeLinesOf(head: string): string {
  const end = head.lastIndexOf('\n')
  return end >= 0 ? head.slice(0, end) : trimUnfinishedWord(head)
}

function joinAroundCut(head: string, leftOutBytes: number, tail = ''): string {
  const lines = [wholeLinesOf(head), cutMark(leftOutBytes)]
  const firstLineEnd = tail.indexOf('\n')
  if (firstLineEnd >= 0) lines.push(tail.slice(firstLineEnd + 1))
  return lines.join('\n')
}

/**
 * Decodes a file; of one that is too long the beginning and the end, cut at line ends around a mark.
 * @param fullSize its size in bytes before it was fetched, when its end was not
 */
export function decodeWithinLimits(bytes: Uint8Array, fullSize: number = bytes.length): KeptText {
  const { headBytes, tailBytes } = intakePolicy
  const totalBytes = Math.max(fullSize, bytes.length)
  if (bytes.length <= headBytes + tailBytes) {
    const text = decodeBytes(bytes)
    const leftOut = totalBytes - bytes.length
    return { text: leftOut > 0 ? joinAroundCut(text, leftOut) : text, keptBytes: bytes.length, totalBytes }
  }
  // An even offset keeps the pairs of UTF-16 together.
  const tailStart = (bytes.length - tailBytes) & ~1
  const keptBytes = headBytes + bytes.length - tailStart
  const head = decodeBytes(bytes.subarray(0, headBytes))
  const tail = decodeBytes(bytes.subarray(tailStart), markedEncoding(bytes))
  return { text: joinAroundCut(head, totalBytes - keptBytes, tail), keptBytes, totalBytes }
}
