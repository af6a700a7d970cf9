import type { IntakeNote } from '../intake/report.ts'
import { inlineCode } from '../reply/escape.ts'
import { texts } from '../reply/texts.ts'
import { deskPolicy } from './policy.ts'

/** What the asker is told of how their report was read, a sentence each; of many notes the first and how many more. */
export function noteWords(notes: readonly IntakeNote[]): readonly string[] {
  const told = notes.length > deskPolicy.maxNotes ? notes.slice(0, deskPolicy.maxNotes - 1) : notes
  const more = notes.length - told.length
  return [...told.map(wordsOf), ...(more > 0 ? [texts.notes.more(more)] : [])]
}

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
    case 'no-picture-reader':
      return texts.notes.noPictureReader(inlineCode(note.name))
    case 'too-many-files':
      return texts.notes.tooManyFiles(note.left)
    case 'empty-archive':
      return texts.notes.emptyArchive(inlineCode(note.name))
    case 'files-cut':
      return texts.notes.filesCut(inlineCode(note.name), note.files)
    case 'files-skipped':
      return texts.notes.filesSkipped(inlineCode(note.name), note.skipped)
    case 'files-left':
      return texts.notes.filesLeft(inlineCode(note.name), note.read, note.left)
    case 'not-opened':
      return texts.notes.notOpened[note.because](inlineCode(note.name))
    case 'damaged':
      return note.isReadInPart
        ? texts.notes.damagedInPart(inlineCode(note.name))
        : texts.notes.damaged(inlineCode(note.name))
    case 'unpacked-in-part':
      return texts.notes.unpackedInPart[note.because](inlineCode(note.name))
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`
