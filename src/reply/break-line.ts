const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Cuts between characters as people see them; one that is longer than a piece itself is cut between code points. */
function breakWord(word: string, maxCharacters: number): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const { segment } of graphemes.segment(word)) {
    for (const part of segment.length > maxCharacters ? segment : [segment]) {
      if (piece.length + part.length > maxCharacters) {
        pieces.push(piece)
        piece = ''
      }
      piece += part
    }
  }
  return piece === '' ? pieces : [...pieces, piece]
}

/** Inline code that is longer than a piece becomes several inline codes, so that its text never stands outside. */
function breakCode(code: string, marks: string, maxCharacters: number): string[] {
  const inner = code.slice(marks.length, -marks.length)
  return breakWord(inner, maxCharacters - 2 * marks.length).map((piece) => `${marks}${piece}${marks}`)
}

/**
 * Breaks a line into pieces of at most `maxCharacters`: after white space where there is some, never in the middle of
 * inline code that fits a piece. The pieces joined are the line again, except for backticks around code cut in two.
 */
export function breakLine(line: string, maxCharacters: number, hasMarkdown: boolean): string[] {
  if (line.length <= maxCharacters) return [line]
  const atoms = line.match(hasMarkdown ? /(`{1,2})(?!`)[^`]+\1(?!`)|[^\s`]+|`+|\s+/g : /\S+|\s+/g) ?? []
  const pieces: string[] = []
  let piece = ''
  for (const atom of atoms) {
    if (piece.length + atom.length <= maxCharacters) {
      piece += atom
      continue
    }
    if (piece !== '') pieces.push(piece)
    const marks = hasMarkdown ? /^(`{1,2})[^`]/.exec(atom)?.[1] : undefined
    const parts =
      atom.length <= maxCharacters
        ? [atom]
        : marks === undefined
          ? breakWord(atom, maxCharacters)
          : breakCode(atom, marks, maxCharacters)
    piece = parts.pop() ?? ''
    pieces.push(...parts)
  }
  return piece === '' ? pieces : [...pieces, piece]
}
