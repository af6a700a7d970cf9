import { expect, test } from 'vitest'
import { readPasteSites } from '../../src/fetching/paste-sites.ts'
import { openOutside } from '../fetching/outside.ts'
import { pastes } from './acme.ts'
import { openHelpDesk } from './start-bot.ts'

const pasteSites = readPasteSites(
  '- name: Paste\n  links: ["paste.example/{id}"]\n  raw: paste.example/raw/{id}\n',
  'paste-sites.yaml',
)

test('a linked paste is read like a file of the message', async () => {
  const { fetcher, dialled } = await openOutside((_, response) => response.end(pastes.gateway))
  const { ada, help, settle } = await openHelpDesk({ pasteSites, fetcher })

  ada.post(help, 'what is this? https://paste.example/abc123 thanks')
  await settle()

  expect(dialled).toHaveLength(1)
  expect(help.messages.at(-1)?.content).toContain('The gateway is closed')
})

test('other links, and those of people who are not answered unasked, are not followed', async () => {
  const { fetcher, dialled } = await openOutside((_, response) => response.end(pastes.gateway))
  const { ada, bob, help, forum, settle } = await openHelpDesk({ pasteSites, fetcher })
  const { thread } = ada.openPost(forum, { title: 'It broke', content: 'it broke' })

  ada.post(help, 'see https://elsewhere.example/abc123 and https://paste.example/abc/def')
  bob.post(thread, 'see https://paste.example/abc123')
  await settle()

  expect(dialled).toEqual([])
  expect(help.messages).toHaveLength(1)
})

test('whoever asks is told of a paste that cannot be had', async () => {
  const { fetcher } = await openOutside((_, response) => response.writeHead(404).end())
  const { ada, help, settle, discord } = await openHelpDesk({ pasteSites, fetcher })

  ada.post(help, `<@${discord.botUserId}> https://paste.example/gone`)
  await settle()

  expect(help.messages.at(-1)?.content).toContain('I could not fetch `paste.example/gone`')
})
