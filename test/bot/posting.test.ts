import { MessageFlags } from 'discord.js'
import { expect, test } from 'vitest'
import { permissionNames } from '../../src/discord/permissions.ts'
import { pastes } from './acme.ts'
import { openHelpDesk } from './start-bot.ts'

type HelpDesk = Awaited<ReturnType<typeof openHelpDesk>>

const sends = ({ discord }: HelpDesk) =>
  discord.requests.filter(({ method, path }) => method === 'POST' && /^\/channels\/\d+\/messages$/.test(path))

test('an answer replies, pings nobody, shows no previews and has its buttons', async () => {
  const desk = await openHelpDesk()
  const { ada, help, settle } = desk

  const question = ada.post(help, pastes.gateway)
  await settle()

  const answer = help.messages.at(-1)
  expect(answer).toMatchObject({ replyTo: question.id, mentions: [], flags: MessageFlags.SuppressEmbeds })
  expect(answer?.buttons.map(({ label }) => label)).toEqual([
    '✅ Solved it',
    'Still failing',
    'Why?',
    'Dismiss',
  ])
  expect(sends(desk).map(({ body }) => body)).toEqual([
    expect.objectContaining({
      allowed_mentions: { parse: [], replied_user: false },
      enforce_nonce: true,
      nonce: `${question.id}-0`,
      message_reference: expect.objectContaining({ message_id: question.id, fail_if_not_exists: false }),
    }),
  ])
})

test('a long answer takes several messages, with the buttons under the last', async () => {
  const desk = await openHelpDesk()
  const { ada, help, settle } = desk

  const question = ada.post(help, pastes.screws)
  await settle()

  const [first, second, ...rest] = help.messages.slice(1)
  expect(rest).toEqual([])
  expect(first?.buttons).toEqual([])
  expect(second?.buttons).toHaveLength(4)
  expect(sends(desk).map(({ body }) => (body as { nonce: string }).nonce)).toEqual([
    `${question.id}-0`,
    `${question.id}-1`,
  ])
})

test('an unknown fact is asked for with a button for each value', async () => {
  const { ada, help, settle } = await openHelpDesk()

  ada.post(help, pastes.whale)
  await settle()

  const rows = help.messages.at(-1)?.components as unknown as { components: { label: string }[] }[]
  expect(rows.map(({ components }) => components.map(({ label }) => label))).toEqual([
    ['✅ Solved it', 'Still failing', 'Why?', 'Dismiss'],
    ['docker', 'npm'],
  ])
})

test('an answer that is lost on the way is posted once', async () => {
  const { discord, ada, help, settle } = await openHelpDesk()
  discord.failNext({ method: 'POST', path: `/channels/${help.id}/messages` }, { kind: 'lose-answer' })

  ada.post(help, pastes.gateway)
  await settle()

  expect(help.messages).toHaveLength(2)
})

test('the same report is not answered twice', async () => {
  const { ada, forum, settle } = await openHelpDesk()
  const { thread } = ada.openPost(forum, { title: 'It broke', content: pastes.gateway })
  await settle()
  ada.post(thread, pastes.gateway)
  await settle()

  const [, first, , second] = thread.messages.map(({ content }) => content)
  expect(first).toMatch(/^\*\*The gateway is closed\*\*/)
  expect(second).toMatch(/^Still there/)
})

test('the permissions of the invitation are enough', async () => {
  const { discord, guild, forum, ada, settle, door } = await openHelpDesk()
  guild.setBotPermissions(permissionNames)

  const { thread } = ada.openPost(forum, { title: 'It broke', content: pastes.gateway })
  await settle()
  await ada.useMessageMenu('✅ Mark Solution', ada.post(thread, 'I opened it'))
  await settle()

  expect(thread.messages).toHaveLength(4)
  const invite = new URL(door.inviteUrl)
  expect(invite.searchParams.get('client_id')).toBe(discord.applicationId)
  expect(invite.searchParams.get('scope')).toBe('bot applications.commands')
  expect(invite.searchParams.get('permissions')).toBe(
    String((1 << 10) + (1 << 11) + 2 ** 38 + (1 << 16) + (1 << 6)),
  )
})

test('typing is shown while work takes longer than a moment', async () => {
  const desk = await openHelpDesk()
  const { discord, ada, bob, help, timers, settle } = desk
  const thread = bob.openThread(ada.post(help, 'it broke'), 'for ada')
  await settle()
  const slow = Promise.withResolvers<void>()
  discord.failNext(
    { method: 'GET', path: `/channels/${help.id}/messages` },
    { kind: 'hold', until: slow.promise },
  )

  ada.post(thread, pastes.gateway)
  await discord.until(() => timers.waiting.length > 0, 'the bot is at work')
  expect(timers.waiting).toEqual([300])
  expect(discord.requests.some(({ path }) => path.endsWith('/typing'))).toBe(false)
  timers.fire()
  await discord.until(() => discord.requests.some(({ path }) => path.endsWith('/typing')), 'it types')
  slow.resolve()
  await settle()

  expect(thread.messages.at(-1)?.content).toContain('The gateway is closed')
  expect(timers.waiting).toEqual([])
})

test('typing is shown again while work goes on, and no longer when it is done', async () => {
  const { discord, ada, help, settle, timers } = await openHelpDesk()
  const slow = Promise.withResolvers<void>()
  discord.failNext({ path: /^\/attachments\// }, { kind: 'hold', until: slow.promise })
  const typed = () => discord.requests.filter(({ path }) => path.endsWith('/typing')).length

  ada.post(help, '', { files: [{ name: 'acme.log', bytes: pastes.gateway }] })
  await discord.until(() => timers.waiting.length > 0, 'the bot reads')
  timers.fire()
  await discord.until(() => typed() === 1, 'it types')
  timers.fire()
  await discord.until(() => typed() === 2, 'it types again')
  slow.resolve()
  await settle()

  expect(timers.waiting).toEqual([])
  expect(help.messages).toHaveLength(2)
})

test('typing is shown once in a channel, however many messages wait there', async () => {
  const { discord, ada, bob, help, settle, timers } = await openHelpDesk()
  const slow = Promise.withResolvers<void>()
  discord.failNext({ path: /^\/attachments\// }, { kind: 'hold', until: slow.promise })
  const typed = () => discord.requests.filter(({ path }) => path.endsWith('/typing')).length

  for (const asker of [ada, bob])
    asker.post(help, '', { files: [{ name: 'acme.log', bytes: pastes.gateway }] })
  await discord.until(() => discord.requests.some(({ path }) => path.startsWith('/attachments/')), 'it reads')
  timers.fire()
  await discord.until(() => typed() > 0, 'it types')
  slow.resolve()
  await settle()

  expect(typed()).toBe(1)
  expect(timers.waiting).toEqual([])
  expect(help.messages).toHaveLength(4)
})

test('quick work shows no typing', async () => {
  const { discord, ada, help, timers, settle } = await openHelpDesk()

  ada.post(help, pastes.gateway)
  await settle()
  timers.fire()
  await settle()

  expect(discord.requests.filter(({ path }) => path.endsWith('/typing'))).toEqual([])
})
