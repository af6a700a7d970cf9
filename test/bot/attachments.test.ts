import { expect, test } from 'vitest'
import { pastes } from './acme.ts'
import { openHelpDesk, warnLevel } from './start-bot.ts'

const mebibyte = 1024 * 1024
const brokenPicture = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.from(pastes.gateway),
])

test.each([
  { name: 'a text file', files: [{ name: 'acme.log', bytes: pastes.gateway }], answers: 1 },
  { name: 'a file without a known type', files: [{ name: 'acme.out', bytes: pastes.gateway }], answers: 1 },
  { name: 'an image', files: [{ name: 'shot.png', bytes: brokenPicture }], answers: 0 },
  { name: 'an empty file', files: [{ name: 'acme.log', bytes: '' }], answers: 0 },
  {
    name: 'ten megabytes that fail at the start',
    files: [{ name: 'acme.log', bytes: `${pastes.gateway}\n${'all is well\n'.repeat(870_000)}` }],
    answers: 1,
  },
  {
    name: 'the last of ten files',
    files: Array.from({ length: 10 }, (_, index) => ({
      name: `${index}.log`,
      bytes: index === 9 ? pastes.gateway : 'all is well',
    })),
    answers: 1,
  },
])('$name: $answers answers', async ({ files, answers }) => {
  const { ada, help, settle } = await openHelpDesk()

  ada.post(help, '', { files })
  await settle()

  expect(help.messages).toHaveLength(1 + answers)
})

test('a link that has expired is noted, and nothing else happens', async () => {
  const { discord, ada, help, settle, lines } = await openHelpDesk()
  const mention = `<@${discord.botUserId}>`

  ada.post(help, `${mention} ${pastes.gateway}`, { files: [{ name: 'acme.log', bytes: 'more' }] })
  discord.clock.advance(25 * 60 * 60 * 1000)
  await settle()

  expect(help.messages.at(-1)?.content).toContain('acme.log')
  expect(lines.filter(({ level }) => level >= warnLevel)).toEqual([
    expect.objectContaining({ level: warnLevel, msg: 'a file could not be fetched' }),
  ])
})

test('files of people who are not answered unasked are not fetched', async () => {
  const { ada, bob, forum, settle, lines, discord } = await openHelpDesk()
  const { thread } = ada.openPost(forum, { title: 'It broke', content: 'it broke' })

  bob.post(thread, '', { files: [{ name: 'acme.log', bytes: 'x'.repeat(mebibyte) }] })
  discord.clock.advance(25 * 60 * 60 * 1000)
  await settle()

  expect(lines.filter(({ level }) => level >= warnLevel)).toEqual([])
})

test('somebody who shows the bot a picture is asked for text', async () => {
  const { discord, ada, help, settle } = await openHelpDesk()

  ada.post(help, `<@${discord.botUserId}> what is this?`, {
    files: [{ name: 'shot.png', bytes: brokenPicture }],
  })
  await settle()

  expect(help.messages.at(-1)?.content).toMatch(
    /I could not read the picture `shot\.png`\. Please paste what it shows as text/,
  )
})
