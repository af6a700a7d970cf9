import { strictUtf8 } from './decode-narrow.ts'
import { intakePolicy } from './policy.ts'

type Width = 'narrow' | 'utf-16le' | 'utf-16be'

/** Bytes from `start` up to `end` that are written the same way. */
export interface Stretch {
  readonly width: Width
  readonly start: number
  readonly end: number
}

interface WideSpan {
  readonly start: number
  readonly end: number
  readonly zeroSide: number
}

// In UTF-16 the zero bytes of Latin letters, digits and line ends stand on one side of their pairs, and there are many.
const minZeros = 4
const minOneSidedShare = 0.7
const minDensity = 0.02
const lineFeed = 0x0a

const minNarrowBytes = 8

/** Whether bytes beside UTF-16 are a line or more of something else, not UTF-16 without a zero byte. */
const isNarrow = (bytes: Uint8Array): boolean =>
  (bytes.length >= minNarrowBytes || bytes.at(-1) === lineFeed) && strictUtf8(bytes) !== undefined

const ruleByte = 0x25

/** How many zero bytes stand first in a pair, and how many second. In rules (`──`, U+2500) they stand on the other side. */
function countZeros(block: Uint8Array): readonly [first: number, second: number] {
  const counts: [number, number] = [0, 0]
  for (let at = 0; at < block.length; at++) {
    const isInRule = block[at - 1] === ruleByte && block[at + 1] === ruleByte
    if (block[at] === 0 && !isInRule) counts[at % 2 === 0 ? 0 : 1]++
  }
  return counts
}

/** By its mark, or by zero bytes first in their pairs with nothing before them that would have moved the pairs. */
function isBigEndian(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return true
  const block = bytes.subarray(0, intakePolicy.charsetBlockBytes)
  const [first, second] = countZeros(block)
  if (first < (first + second) * minOneSidedShare) return false
  const head = block.subarray(0, Math.max(0, block.indexOf(0)))
  return first > 0 && !isNarrow(head)
}

/** The part of a block that reads as UTF-16, if there is one. */
function wideSpan(bytes: Uint8Array, blockStart: number, bigEndian: boolean): WideSpan | undefined {
  const block = bytes.subarray(blockStart, blockStart + intakePolicy.charsetBlockBytes)
  const counts = countZeros(block)
  const zeros = counts[0] + counts[1]
  const [first, last] = [block.indexOf(0), block.lastIndexOf(0)]
  if (zeros < minZeros || zeros / (last - first + 1) < minDensity) return undefined
  const zeroSide = counts[0] > counts[1] ? 0 : 1
  if (counts[zeroSide] / zeros < minOneSidedShare) return undefined
  const zeroInPair = bigEndian ? 0 : 1
  const [headEnd, tailStart] = [first - zeroInPair, last - zeroInPair + 2]
  const hasNarrowHead = headEnd > 0 && isNarrow(block.subarray(0, headEnd))
  const hasNarrowTail = tailStart < block.length && isNarrow(block.subarray(tailStart))
  return {
    start: blockStart + (hasNarrowHead ? headEnd : 0),
    end: blockStart + (hasNarrowTail ? tailStart : block.length),
    zeroSide: (blockStart + zeroSide) % 2,
  }
}

/** Whether a block after UTF-16 goes on in it: of box drawing, with zeros on both sides, or of a script without any. */
function goesOn(bytes: Uint8Array, blockStart: number): boolean {
  const block = bytes.subarray(blockStart, blockStart + intakePolicy.charsetBlockBytes)
  return block.includes(0) || strictUtf8(block) === undefined
}

function wideSpans(bytes: Uint8Array, bigEndian: boolean): WideSpan[] {
  const spans: WideSpan[] = []
  for (let start = 0; start < bytes.length; start += intakePolicy.charsetBlockBytes) {
    const span = wideSpan(bytes, start, bigEndian)
    const before = spans.at(-1)
    const end = span?.end ?? Math.min(bytes.length, start + intakePolicy.charsetBlockBytes)
    const follows = before?.end === (span?.start ?? start)
    if (before && follows && (span ? span.zeroSide === before.zeroSide : goesOn(bytes, start))) {
      spans[spans.length - 1] = { ...before, end }
    } else if (span) {
      spans.push(span)
    }
  }
  return spans
}

/**
 * Tells UTF-16 without a byte order mark from text in bytes, also where a shell appended the one to the other. Only a file
 * that starts in UTF-16 can be big-endian; what gets appended comes from Windows.
 */
export function utf16Stretches(bytes: Uint8Array): Stretch[] {
  const stretches: Stretch[] = []
  const bigEndian = isBigEndian(bytes)
  const width = bigEndian ? 'utf-16be' : 'utf-16le'
  let end = 0
  for (const span of wideSpans(bytes, bigEndian)) {
    if (span.start > end) stretches.push({ width: 'narrow', start: end, end: span.start })
    stretches.push({ width, start: span.start, end: span.end })
    end = span.end
  }
  if (end < bytes.length) stretches.push({ width: 'narrow', start: end, end: bytes.length })
  return stretches
}
