const blanks = /[\s\u2500-\u259f]+/g
/** White space and box drawing: any run of these counts as one space. */
export const blank = /[\s\u2500-\u259f]/
const leadingTimestamp =
  /^\[?(?:\d{4}-\d{2}-\d{2}[T ])?\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?\]?[ \t]+(?=\S)/
const alreadyFolded = /^[!-~]+(?: [!-~]+)*$/

/** Text with each run of white space and box drawing as one space. */
export const foldBlanks = (text: string): string =>
  alreadyFolded.test(text) ? text : text.replace(blanks, ' ')

/**
 * A line as it is compared: without box drawing and a leading time, runs of white space as one space. Case stays, since
 * captures are quoted to people; comparing ignores it.
 */
export const foldLine = (line: string): string => foldBlanks(line).trim().replace(leadingTimestamp, '')
