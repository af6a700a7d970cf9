const keptUnits = 128 * 1024
const kept = new Uint16Array(keptUnits)

/** Memory for so many UTF-16 units, used again by whoever comes next. */
export const unitScratch = (length: number): Uint16Array =>
  length <= keptUnits ? kept : new Uint16Array(length)

/** Writes a text's units; there must be room. */
export const writeUnits = (text: string, { buffer }: Uint16Array): void => {
  Buffer.from(buffer).write(text, 'utf16le')
}

/** The text of the first units. */
export const textOfUnits = ({ buffer }: Uint16Array, length: number): string =>
  Buffer.from(buffer, 0, length * Uint16Array.BYTES_PER_ELEMENT).toString('utf16le')
