import { continuesConfig, plainLine, startOfConfig } from './config-lines.ts'

/** Consecutive lines that may be configuration. `line` is the 1-based number of the first. */
export interface Region {
  readonly line: number
  readonly text: string
  /** The last words before it. */
  readonly before: string
}

const maxChars = 64 * 1024
/** So many blank or doubtful lines may stand between two lines that are plainly configuration. */
const maxGap = 3
const maxWordsBefore = 200

/** How many braces and brackets a line opens more than it closes, as long as its strings are sound. */
function depthChange(line: string): number {
  let depth = 0
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    const char = line[at]
    if (char === '\\') at++
    else if (char === '"') quoted = !quoted
    else if (quoted) continue
    else if (char === '/' && line[at + 1] === '/') break
    else if (char === '{' || char === '[') depth++
    else if (char === '}' || char === ']') depth--
  }
  return depth
}

const isFence = (line: string): boolean => /^\s*(?:```|~~~)/.test(line)

function readRegion(
  lines: readonly string[],
  from: number,
  first: string,
  budget: number,
): readonly string[] {
  const taken = [first]
  let sure = 1
  let chars = first.length
  let depth = depthChange(first)
  for (let at = from + 1; at < lines.length && taken.length - sure <= maxGap && chars < budget; at++) {
    const line = plainLine(lines[at] ?? '')
    if (isFence(line)) break
    const continues = line.trim() === '' ? 'perhaps' : continuesConfig(line, depth > 0)
    if (continues === 'no') break
    taken.push(line)
    chars += line.length
    depth = Math.max(0, depth + depthChange(line))
    if (continues === 'yes') sure = taken.length
  }
  return taken.slice(0, sure)
}

/** The parts of a report that may be configuration, up to 64 KB in all. */
export function findRegions(lines: readonly string[]): readonly Region[] {
  const regions: Region[] = []
  let budget = maxChars
  let before = ''
  for (let at = 0; at < lines.length && budget > 0; at++) {
    const line = plainLine(lines[at] ?? '')
    const column = isFence(line) ? undefined : startOfConfig(line)
    if (column === undefined) {
      if (line.trim() !== '' && !isFence(line)) before = line.slice(-maxWordsBefore)
      continue
    }
    const taken = readRegion(lines, at, line.slice(column, column + budget), budget)
    const text = taken.join('\n').slice(0, budget)
    const words = column > 0 ? line.slice(Math.max(0, column - maxWordsBefore), column) : before
    regions.push({ line: at + 1, text, before: words })
    budget -= text.length
    at += taken.length - 1
  }
  return regions
}
