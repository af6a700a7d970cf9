import { inlineCode } from './escape.ts'
import { listMaxEntries, pictureLineMaxCharacters } from './limits.ts'
import { texts } from './texts.ts'

/** A line of a picture, as it was read, and the picture's name; strangers may have chosen both. */
export interface PictureLine {
  readonly name: string
  readonly text: string
}

/** What an answer relies on that was read in pictures, a line each; empty where there is none. */
export function renderPictureLines(lines: readonly PictureLine[]): string {
  if (lines.length === 0) return ''
  const read = lines
    .slice(0, listMaxEntries)
    .map(({ name, text }) =>
      texts.answer.readInPicture(inlineCode(name), inlineCode(text, pictureLineMaxCharacters)),
    )
  return [...read, texts.answer.mayBeMisread].join('\n')
}
