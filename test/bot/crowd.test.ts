import { expect, test } from 'vitest'
import { doorPolicy } from '../../src/discord/policy.ts'
import { texts } from '../../src/reply/texts.ts'
import { pastes } from './acme.ts'
import { openHelpDesk } from './start-bot.ts'

/** As many people as fit, each with a file that is not served yet, and what lets the files go. */
async function openCrowd() {
  const desk = await openHelpDesk()
  const { discord, guild, help } = desk
  const slow = Promise.withResolvers<void>()
  const { maxReportsWithFilesAtOnce, maxReportsWithFilesWaiting } = doorPolicy
  const people = maxReportsWithFilesAtOnce + maxReportsWithFilesWaiting
  discord.failNext(
    { path: /^\/attachments\//, times: maxReportsWithFilesAtOnce },
    { kind: 'hold', until: slow.promise },
  )
  const files = [{ name: 'acme.log', bytes: pastes.gateway }]
  for (let index = 0; index < people; index++) guild.join(`asker-${index}`).post(help, '', { files })
  await discord.delivered()
  return { ...desk, files, people, letGo: slow.resolve }
}

test('when too many files wait, it is said once in a channel, and later files are read again', async () => {
  const { ada, bob, mod, help, files, people, letGo, settle } = await openCrowd()

  ada.post(help, '', { files })
  bob.post(help, '', { files })
  letGo()
  await settle()

  const saidBusy = help.messages.filter(({ content }) => content === texts.discord.busy)
  expect(saidBusy).toHaveLength(1)
  const answers = () => help.messages.filter(({ content }) => content.includes('The gateway is closed'))
  expect(answers()).toHaveLength(people)

  mod.post(help, '', { files })
  await settle()
  expect(answers()).toHaveLength(people + 1)
})

test('what is written beside a file that is not read is answered', async () => {
  const { ada, help, files, people, letGo, settle } = await openCrowd()

  ada.post(help, pastes.token, { files })
  letGo()
  await settle()

  const answer = help.messages.find(({ content }) => content.includes('The token is missing'))
  expect(answer?.content).toContain('Many files are waiting for me, so I did not read `acme.log`')
  expect(help.messages).toHaveLength(2 * people + 2)
})
