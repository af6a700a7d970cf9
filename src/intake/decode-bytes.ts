import { decodeNarrow, strictUtf8 } from './decode-narrow.ts'
import { utf16Stretches } from './utf16-stretches.ts'

type MarkedEncoding = 'utf-16le' | 'utf-16be'

// UTF-16 of any script has bytes that are no sound UTF-8 or stand for controls; a longer stretch with neither was appended.
const minAppendedBytes = 16
const noText = /[\p{Cc}--[\t\n\r]]/v
const escapeSign = '\u001b'
function isAppended(stretch: Uint8Array): boolean {
  if (stretch.length < minAppendedBytes) return false
  const text = strictUtf8(stretch)
  return text !== undefined && !noText.test(text.replaceAll(escapeSign, ''))
}

/** The encoding that a UTF-16 byte order mark at the start names. */
export function markedEncoding(bytes: Uint8Array): MarkedEncoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/**
 * Decodes text of unknown encoding: by its byte order mark, by its zero bytes, as UTF-8, or by its letters. A character cut
 * at either end is dropped. Never throws.
 * @param marked what the mark said, for a piece that does not start with it
 */
export function decodeBytes(bytes: Uint8Array, marked = markedEncoding(bytes)): string {
  return utf16Stretches(bytes)
    .map(({ width, start, end }) => {
      const stretch = bytes.subarray(start, end)
      if (width === 'narrow' && (!marked || isAppended(stretch))) return decodeNarrow(stretch)
      return new TextDecoder(marked ?? width).decode(stretch)
    })
    .join('')
}
