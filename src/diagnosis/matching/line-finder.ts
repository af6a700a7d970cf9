import type { LineStarts } from './report-lines.ts'

/** Tells the line of a place in a text; quick where one place comes after the other. */
export function createLineFinder(starts: LineStarts): (at: number) => number {
  let line = 0
  return (at) => {
    if (at < (starts[line] as number)) line = lastUpTo(starts, at)
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= at) line++
    return line
  }
}

/** Index of the last of rising numbers that is not above a limit. */
function lastUpTo(numbers: LineStarts, limit: number): number {
  let [low, high] = [0, numbers.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((numbers[middle] as number) <= limit) low = middle
    else high = middle - 1
  }
  return low
}
