import { codePages } from '../../src/intake/code-pages.ts'

/** Text as the bytes of some encoding. */
export type Encode = (text: string) => Uint8Array

const [, , , ibm437, ibm850] = codePages

/** The bytes of each character that a decoder makes out of one or two bytes. */
function bytesOfCharacters(label: string, isDouble: boolean): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(label)
  const found = new Map<string, readonly number[]>()
  const note = (...bytes: readonly number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes))
    if ([...character].length === 1 && character !== '\ufffd' && !found.has(character))
      found.set(character, bytes)
  }
  for (let first = 0; first <= 0xff; first++) note(first)
  for (let first = 0x81; isDouble && first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++) note(first, second)
  return found
}

/** Characters that an encoding does not have are written as `?`, as programs do. */
const encodeWith =
  (bytesOf: (character: string) => readonly number[] | undefined): Encode =>
  (text) =>
    Uint8Array.from(
      [...text].flatMap((character) =>
        character < '\u0080' ? [character.charCodeAt(0)] : (bytesOf(character) ?? [0x3f]),
      ),
    )

/** An encoding that TextDecoder knows. */
export function encoderOf(label: string, isDouble = false): Encode {
  const bytes = bytesOfCharacters(label, isDouble)
  return encodeWith((character) => bytes.get(character))
}

const ofPage = (page: ReadonlyMap<string, number> | undefined): Encode =>
  encodeWith((character) => {
    const byte = page?.get(character)
    return byte === undefined ? undefined : [byte]
  })

export const encodeIbm437: Encode = ofPage(ibm437)
export const encodeIbm850: Encode = ofPage(ibm850)

export const encodeUtf8: Encode = (text) => new TextEncoder().encode(text)
export const encodeUtf16le: Encode = (text) => Uint8Array.from(Buffer.from(text, 'utf16le'))
export const encodeUtf16be: Encode = (text) => Uint8Array.from(Buffer.from(text, 'utf16le').swap16())

export const joinBytes = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(Buffer.concat(parts))

/** What a reader shows who takes UTF-8 for a code page. */
export const misread =
  (label: string) =>
  (text: string): string =>
    new TextDecoder(label).decode(encodeUtf8(text))
