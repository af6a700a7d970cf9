import { expect, test } from 'vitest'
import { picturePolicy } from '../../../src/intake/pictures/picture-policy.ts'
import type { PictureReading } from '../../../src/intake/pictures/picture-reading.ts'
import { readPictures } from '../../../src/intake/pictures/read-pictures.ts'
import type { Missing } from '../../../src/intake/report.ts'

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const shot = { name: 'shot.png', bytes: png }
const readerThat = (reading: PictureReading) => ({ read: async () => reading })

test('a picture becomes what was read in it, and other files stay', async () => {
  const log = { name: 'a.png', bytes: Buffer.from('text in spite of its name') }
  const missing = { name: 'b.log', missing: 'not-fetched' } as const

  const read = await readPictures([log, shot, missing], readerThat({ kind: 'read', text: 'Error: no\n' }))

  expect(read).toEqual([log, { name: 'shot.png', pictureText: 'Error: no' }, missing])
})

test.each<{ reading: PictureReading; missing: Missing }>([
  { reading: { kind: 'unavailable' }, missing: 'no-picture-reader' },
  { reading: { kind: 'busy' }, missing: 'busy' },
  { reading: { kind: 'unreadable' }, missing: 'picture' },
  { reading: { kind: 'read', text: ' \n ' }, missing: 'picture' },
])('a picture of which nothing came ($reading) is missing', async ({ reading, missing }) => {
  expect(await readPictures([shot], readerThat(reading))).toEqual([{ name: 'shot.png', missing }])
})

test('only so many pictures of a report are read', async () => {
  const shots = Array.from({ length: picturePolicy.maxPicturesAReport + 2 }, () => shot)

  const read = await readPictures(shots, readerThat({ kind: 'read', text: 'x' }))

  expect(read.filter((attachment) => 'pictureText' in attachment)).toHaveLength(
    picturePolicy.maxPicturesAReport,
  )
})
