import { textOfUnits, unitScratch } from './unit-scratch.ts'

/** White space and box drawing: any run of these counts as one space. */
export const blank = /[\s\u2500-\u259f]/
const space = 0x20
/** 1 for each UTF-16 unit that is blank. */
export const blankUnits = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  Number(blank.test(String.fromCharCode(unit))),
)
const leadingTimestamp =
  /^\[?(?:\d{4}-\d{2}-\d{2}[T ])?\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?\]?[ \t]+(?=\S)/
const alreadyFolded = /^[!-~]+(?: [!-~]+)*$/

/** Text with each run of white space and box drawing as one space. */
export function foldBlanks(text: string): string {
  if (alreadyFolded.test(text)) return text
  const units = unitScratch(text.length)
  let length = 0
  let afterBlank = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const blankUnit = blankUnits[unit] as number
    if ((blankUnit & afterBlank) === 0) units[length++] = blankUnit === 0 ? unit : space
    afterBlank = blankUnit
  }
  return textOfUnits(units, length)
}

/**
 * A line as it is compared: without box drawing and a leading time, runs of white space as one space. Case stays, since
 * captures are quoted to people; comparing ignores it.
 */
export const foldLine = (line: string): string => foldBlanks(line).trim().replace(leadingTimestamp, '')
