import type { IntakeNote } from '../intake/report.ts'
import { inlineCode } from '../reply/escape.ts'
import { texts } from '../reply/texts.ts'

/** What the asker is told of how their report was read, a sentence each. */
export const noteWords = (notes: readonly IntakeNote[]): readonly string[] => notes.map(wordsOf)

function wordsOf(note: IntakeNote): string {
  switch (note.kind) {
    case 'cut':
      return texts.notes.cut(inlineCode(note.name), megabytes(note.keptBytes), megabytes(note.totalBytes))
    case 'lines-cut':
      return texts.notes.longLines(inlineCode(note.name), note.lines)
    case 'not-text':
      return texts.notes.notText(inlineCode(note.name))
    case 'not-fetched':
      return texts.notes.notFetched(inlineCode(note.name))
    case 'too-large':
      return texts.notes.tooLarge(inlineCode(note.name))
    case 'busy':
      return texts.notes.busy(inlineCode(note.name))
    case 'not-read':
      return texts.notes.notRead(inlineCode(note.name))
    case 'picture':
      return texts.notes.picture(inlineCode(note.name))
    case 'too-many-files':
      return texts.notes.tooManyFiles(note.left)
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`
