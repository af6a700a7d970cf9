const boxDrawing = /[\u2500-\u259f]+/g
const whiteSpace = /\s+/g
const leadingTimestamp =
  /^\[?(?:\d{4}-\d{2}-\d{2}[T ])?\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?\]?[ \t]+(?=\S)/

/**
 * A line as it is compared: without box drawing and a leading time, runs of white space as one space. Case stays, since
 * captures are quoted to people; comparing ignores it.
 */
export function foldLine(line: string): string {
  const plain = line.replace(boxDrawing, ' ').replace(whiteSpace, ' ').trim()
  return plain.replace(leadingTimestamp, '')
}
