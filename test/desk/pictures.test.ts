import { expect, test } from 'vitest'
import { cleanReport } from '../../src/intake/clean-report.ts'
import { openDesk, wordsOf } from './open-desk.ts'

const pictured = async (name: string, pictureText: string) =>
  cleanReport({ text: 'what is this?', attachments: [{ name, pictureText }] })

test('an answer from a picture says so and shows the line as it was read', async () => {
  const { desk, heardOf } = openDesk()
  const report = await pictured('shot.png', '$ start\ncann0t connect to ws://10.0.0.1:1')

  const decision = await desk.hear({ ...(await heardOf('', {})), report })

  expect(wordsOf(decision)).toContain(
    'From your picture `shot.png` I read: `cann0t connect to ws://10.0.0.1:1`',
  )
})

test('an answer from text beside a picture does not name the picture', async () => {
  const { desk, heardOf } = openDesk()
  const report = await cleanReport({
    text: 'cannot connect to ws://10.0.0.1:1',
    attachments: [{ name: 'shot.png', pictureText: 'a cat' }],
  })

  const decision = await desk.hear({ ...(await heardOf('', {})), report })

  expect(wordsOf(decision)).toContain('**It is down**')
  expect(wordsOf(decision)).not.toContain('shot.png')
})

test('the same failure again in a picture says what was read, too', async () => {
  const { desk, heardOf, say } = openDesk()
  await say('cannot connect to ws://10.0.0.1:1')
  const report = await pictured('again.png', 'cannot connect to ws://10.0.0.1:1')

  const decision = await desk.hear({ ...(await heardOf('', {})), report })

  expect(wordsOf(decision)).toMatch(/^Still there[\s\S]*From your picture `again\.png` I read/)
})

test('names and lines of pictures cannot leave their place', async () => {
  const { desk, heardOf } = openDesk()
  const report = await pictured('`@everyone`.png', 'cannot connect to ws://10.0.0.1:1 `@everyone` **x**')

  const words = wordsOf(await desk.hear({ ...(await heardOf('', {})), report }))

  expect(words).not.toContain('@everyone')
  expect(words).toMatch(/I read: `cannot connect to [^`\n]+`\n/)
})
