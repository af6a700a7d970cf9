import { expect, test } from 'vitest'
import { noteWords } from '../../src/desk/note-words.ts'
import { deskPolicy } from '../../src/desk/policy.ts'
import type { IntakeNote } from '../../src/intake/report.ts'

const name = 'b.zip'

test.each<{ note: IntakeNote; words: RegExp }>([
  {
    note: { kind: 'cut', name: 'gateway.log', keptBytes: 8 * 1024 * 1024, totalBytes: 25 * 1024 * 1024 },
    words: /^I read the first and last parts of `gateway\.log`, 8\.0 MB of 25\.0 MB\.$/,
  },
  { note: { kind: 'empty-archive', name }, words: /^There is nothing in `b\.zip`\.$/ },
  { note: { kind: 'files-cut', name, files: 3 }, words: /first and last parts of 3 files in `b\.zip`\.$/ },
  {
    note: { kind: 'files-left', name, read: 60, left: 240 },
    words: /^In `b\.zip` I read the 60 files .* left out 240/,
  },
  {
    note: { kind: 'files-skipped', name, skipped: { link: 1, 'not-text': 4, nested: 2 } },
    words:
      /^In `b\.zip` I did not open 4 files that are not text, one link or device and 2 archives inside it\.$/,
  },
  {
    note: { kind: 'files-skipped', name, skipped: { encrypted: 1 } },
    words: /password.* send it without one\.$/,
  },
  {
    note: { kind: 'not-opened', name, because: 'bomb' },
    words: /^I did not open `b\.zip`: it unpacks to far more/,
  },
  {
    note: { kind: 'not-opened', name, because: 'nested' },
    words: /^I did not open `b\.zip`: .* another archive/,
  },
  {
    note: { kind: 'damaged', name, isReadInPart: true },
    words: /^`b\.zip` is damaged .* I read what I could/,
  },
  {
    note: { kind: 'damaged', name, isReadInPart: false },
    words: /^I could not open `b\.zip`: it is damaged/,
  },
  {
    note: { kind: 'unpacked-in-part', name, because: 'size' },
    words: /^`b\.zip` unpacks to more than I read/,
  },
  { note: { kind: 'unpacked-in-part', name, because: 'time' }, words: /^Unpacking `b\.zip` took too long/ },
])('$note.kind is told in a sentence', ({ note, words }) => {
  expect(noteWords([note])).toEqual([expect.stringMatching(words)])
})

test('of many notes the first are told, and how many more there are', () => {
  const notes = Array.from({ length: 12 }, (_, index): IntakeNote => ({ kind: 'not-text', name: `${index}` }))
  const words = noteWords(notes)
  expect(words).toHaveLength(deskPolicy.maxNotes)
  expect(words.at(-1)).toContain(`${12 - deskPolicy.maxNotes + 1}`)
})

test('as many notes as there is room for are all told', () => {
  const notes = Array.from(
    { length: deskPolicy.maxNotes },
    (_, index): IntakeNote => ({ kind: 'not-text', name: `${index}` }),
  )
  expect(noteWords(notes).join('\n')).toContain(`\`${deskPolicy.maxNotes - 1}\``)
})
