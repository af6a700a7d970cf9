import { expect, test } from 'vitest'
import type { PictureReader } from '../../src/intake/pictures/picture-reader.ts'
import type { PictureReading } from '../../src/intake/pictures/picture-reading.ts'
import { pastes } from './acme.ts'
import { openHelpDesk } from './start-bot.ts'

// What pictures say is made up here; real ones are read in test/openclaw/pictures.

const file = { name: 'shot.png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) }

/** A help desk whose pictures all read the same. */
const openDesk = (reading: PictureReading) => {
  const pictures: PictureReader = { read: async () => reading, close: async () => {} }
  return openHelpDesk({ pictures })
}

test('a picture of a known failure is answered, with the line that was read in it', async () => {
  const { ada, help, settle } = await openDesk({ kind: 'read', text: `$ acme\n${pastes.gateway}` })

  ada.post(help, 'what is this?', { files: [file] })
  await settle()

  const answer = help.messages.at(-1)?.content
  expect(answer).toContain('The gateway is closed')
  expect(answer).toMatch(/shot\.png.*acme says: gateway closed/s)
})

test('a picture in which nothing is known gets silence', async () => {
  const { ada, help, settle } = await openDesk({ kind: 'read', text: 'all is well' })

  ada.post(help, '', { files: [file] })
  await settle()

  expect(help.messages).toHaveLength(1)
})

test('where no picture can be read, text is asked for, once', async () => {
  const { ada, forum, settle } = await openDesk({ kind: 'unavailable' })
  const { thread } = ada.openPost(forum, { title: 'It broke', content: 'see this' })
  await settle()

  ada.post(thread, '', { files: [file] })
  await settle()
  ada.post(thread, 'and this', { files: [file] })
  await settle()

  expect(thread.messages.filter(({ author }) => author.bot).map(({ content }) => content)).toEqual([
    'I cannot read pictures here. Please paste what `shot.png` shows as text.',
  ])
})

test('a picture beside a text that says it all is not asked about', async () => {
  const { ada, help, settle } = await openDesk({ kind: 'unavailable' })

  ada.post(help, pastes.gateway, { files: [file] })
  await settle()

  expect(help.messages).toHaveLength(2)
  expect(help.messages.at(-1)?.content).toContain('The gateway is closed')
})
