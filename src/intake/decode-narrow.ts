import { analyse } from 'chardet'
import { dosReaders } from './code-pages.ts'
import { howPlausible } from './how-plausible.ts'
import { intakePolicy } from './policy.ts'

const replacement = '\ufffd'
// So many whole characters to a broken one make it UTF-8 with damage rather than something else.
const minWholePerBroken = 4
// So much more plausible a reading must be than the one that letters and their frequency speak for.
const minGain = 0.3

/** Without the last character if it was cut, and without the rest of one that was cut at the start. */
function withoutCutCharacters(bytes: Uint8Array): Uint8Array {
  let start = 0
  while (start < 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start++
  for (let back = 1; back <= Math.min(3, bytes.length - start); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    if (size > back) return bytes.subarray(start, bytes.length - back)
    if ((byte & 0xc0) !== 0x80) break
  }
  return bytes.subarray(start)
}

/** The text of bytes that are UTF-8, but for a character cut at either end. */
export function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(withoutCutCharacters(bytes))
  } catch {
    return undefined
  }
}

function damagedUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(bytes)
  const broken = text.split(replacement).length - 1
  const whole = text.match(/[\P{ASCII}--[\ufffd]]/gv)?.length ?? 0
  return whole >= broken * minWholePerBroken ? text : undefined
}

type Read = (bytes: Uint8Array) => string

/** The most likely of the encodings that can be guessed and decoded. */
function guessedReader(sample: Uint8Array): Read {
  for (const { name } of analyse(sample)) {
    if (name.startsWith('UTF')) continue
    try {
      const decoder = new TextDecoder(name)
      return (bytes) => decoder.decode(bytes)
    } catch {
      // Not every encoding that can be guessed can be decoded; the next guess follows.
    }
  }
  return (bytes) => new TextDecoder('windows-1252').decode(bytes)
}

/** Guessing does not know the code pages of consoles; one of them is taken where it makes much better words. */
function guessed(bytes: Uint8Array): string {
  const telling = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - intakePolicy.charsetSampleBytes / 4)
  const sample = bytes.subarray(telling, telling + intakePolicy.charsetSampleBytes)
  let read = guessedReader(sample)
  let best = howPlausible(read(sample)) + minGain
  for (const readDos of dosReaders) {
    const plausible = howPlausible(readDos(sample))
    if (plausible <= best) continue
    best = plausible
    read = readDos
  }
  return read(bytes)
}

/** Text out of bytes that are not UTF-16: UTF-8 where they can be, else the most likely code page. */
export const decodeNarrow = (bytes: Uint8Array): string =>
  strictUtf8(bytes) ?? damagedUtf8(bytes) ?? guessed(bytes)
