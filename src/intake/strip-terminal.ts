const [esc, bell, csi] = ['\u001b', '\u0007', '\u009b']

// Titles and links, colours and cursor movement, character sets, single controls. Of our own, since the pattern of
// node:util takes seconds for a line of unfinished sequences.
const escapeSequence = new RegExp(
  [
    String.raw`${esc}[\]PX^_][^${bell}${esc}\n]{0,2000}(?:${bell}|${esc}\\)`,
    String.raw`${esc}\[[\d:;?<>=!]{0,48}[ -/]{0,2}[@-~]`,
    String.raw`${csi}[\d:;?]{1,48}[A-Za-z]`,
    String.raw`${esc}[()*+#%][\dA-Za-z]`,
    `${esc}[78=>cDEHMNOZ]`,
  ].join('|'),
  'g',
)

// The cursor goes back to the first column, as a carriage return takes it.
const toFirstColumn = new RegExp(String.raw`${esc}\[[01]?G`, 'g')

// Escape sequences that were copied as text: `^[[31m`, `␛[31m`, and `\u001b[31m` out of JSON logs.
const spelledEscape = /(?:\^\[|\u241b|\\(?:u001b|x1b|033|e))\[[0-9;?]{0,24}[A-Za-z]/gi

// Sequences whose escape character got lost: `[31m`, `[2K`. Not `[5m]`, `[5min]` or `[1m 30s]`, which are times, nor `[1GB]`.
const bareColour = /\[\d{1,3}(?:;\d{1,3}){0,5}m(?!\]|ins?\b|s\b|\s?\d{1,2}s\b)/g
const bareCursor = /\[(?:[0-3]?[JK]|1G)(?![\w\]])|\[\?(?:25|1049|2004)[hl]/g

/** What a line shows after a terminal has rewritten it: whatever follows the last carriage return that has text. */
export function lastRewrite(line: string): string {
  if (!line.includes('\r')) return line
  let end = line.length
  while (end > 0 && line[end - 1] === '\r') end--
  return line.slice(line.lastIndexOf('\r', end - 1) + 1, end)
}

function applyBackspaces(line: string): string {
  const shown: string[] = []
  for (const character of line) {
    if (character === '\b') shown.pop()
    else shown.push(character)
  }
  return shown.join('')
}

/** Takes colours, cursor movement, rewritten progress and backspaces out of terminal output, line by line. */
export function stripTerminal(text: string): string {
  let stripped =
    text.includes(esc) || text.includes(csi)
      ? text.replace(toFirstColumn, '\r').replace(escapeSequence, '')
      : text
  if (stripped.includes('[')) {
    stripped = stripped.replace(spelledEscape, '').replace(bareColour, '').replace(bareCursor, '')
  }
  if (!/[\r\b]/.test(stripped)) return stripped
  return stripped
    .split('\n')
    .map((line) => lastRewrite(line))
    .map((line) => (line.includes('\b') ? applyBackspaces(line) : line))
    .join('\n')
}
