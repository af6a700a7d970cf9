/** What may stand before each line of something that was pasted out of a log, a chat, an editor or a box. */
const frames: readonly RegExp[] = [
  // A box, or its left side; a row of a table.
  /^\s*[│┃║] ?(.*?)(?:\s*[│┃║])?\s*$/,
  /^\s*\| (.*?)\s*\|\s*$/,
  // `acme-gateway-1  | `, `[pod/acme-0/gateway] `, `0|acme  | `
  /^(?:\d{1,3}\|)?[\w.-]{1,80}\s{1,40}\| (.*)$/,
  /^\[pod\/[^\]]{1,200}\] (.*)$/,
  // `Nov 22 10:00:00 host unit[123]: `
  /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S{1,80} [^\s:]{1,80}: (.*)$/,
  /^\d{4}-\d\d-\d\dT\S{8,30} \S{1,80} [^\s:]{1,80}\[\d+\]: (.*)$/,
  // A time, a stream, a level.
  /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\S{0,20}\]? (.*)$/,
  /^(?:stdout|stderr) [FP] (.*)$/,
  /^\[?(?:ERROR|WARN|WARNING|INFO|DEBUG)\]?:? (.*)$/,
  // `[10:32] ada: `
  /^\[[\d.,/: ]{4,30}(?: ?[AP]M)?\] [^:\n]{1,60}: (.*)$/,
  // `acme.json:12:`, `12:`, `12 |`, `12.`, and numbers in a column.
  /^[\w./~-]{1,120}:\d{1,6}:(.*)$/,
  /^\s*\d{1,6}(?:\t|(?::| ?[|│]|[.)](?= )) ?)(.*)$/,
  // Added in a diff, in a list, hidden, in bold, in code.
  /^\+(?!\+)(.*)$/,
  /^\s*[-*•] '(.*)'$/,
  /^\s*[-*•] (.*)$/,
  /^\s*(?:\|\||~~|\*\*|`)(.*?)(?:\|\||~~|\*\*|`)\s*$/,
]
/** Fewer lines that look alike say nothing. */
const minRun = 2

const maxLineChars = 1_000

const insideOf = (frame: RegExp, line: string): string | undefined =>
  line.length > maxLineChars ? undefined : frame.exec(line)?.[1]

/** Takes one kind of frame from lines that have it one after the other; empty ones between them may lack it. */
function without(lines: readonly string[], frame: RegExp): readonly string[] {
  const result = [...lines]
  let run: number[] = []
  const finish = () => {
    if (run.length >= minRun) for (const at of run) result[at] = insideOf(frame, lines[at] ?? '') ?? ''
    run = []
  }
  for (const [at, line] of lines.entries()) {
    if (insideOf(frame, line) !== undefined) run.push(at)
    else if (line.trim() !== '') finish()
  }
  finish()
  return result
}

/**
 * Lines without what a log, a chat, an editor or a box has put before each of them, as many as before. Only what stands
 * before several lines in a row is taken.
 */
export const unframe = (lines: readonly string[]): readonly string[] => frames.reduce(without, lines)
