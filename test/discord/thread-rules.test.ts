import { type Client, Routes, type ThreadChannel } from 'discord.js'
import { expect, test } from 'vitest'
import { forumTag, openForumScene, tags } from './forum-scene.ts'
import type { LoopbackDiscord } from './loopback-discord.ts'

type Rule = {
  readonly name: string
  readonly before: { archived?: boolean; locked?: boolean }
  readonly may: readonly 'ManageThreads'[]
  readonly act: (thread: ThreadChannel, client: Client, discord: LoopbackDiscord) => Promise<unknown>
  readonly code: number | undefined
}

const rules: readonly Rule[] = [
  {
    name: 'renaming an archived thread',
    before: { archived: true },
    may: ['ManageThreads'],
    act: (thread) => thread.setName('x'),
    code: 50083,
  },
  {
    name: 'renaming while waking it',
    before: { archived: true },
    may: ['ManageThreads'],
    act: (thread) => thread.edit({ name: 'x', archived: false }),
    code: undefined,
  },
  {
    name: 'writing to a locked thread',
    before: { locked: true },
    may: [],
    act: (thread) => thread.send('x'),
    code: 160005,
  },
  {
    name: 'writing to a locked thread as a moderator',
    before: { locked: true },
    may: ['ManageThreads'],
    act: (thread) => thread.send('x'),
    code: undefined,
  },
  {
    name: 'waking a thread without rights',
    before: { archived: true },
    may: [],
    act: (thread) => thread.setArchived(false),
    code: undefined,
  },
  {
    name: 'waking a locked thread without rights',
    before: { archived: true, locked: true },
    may: [],
    act: (thread) => thread.setArchived(false),
    code: 50013,
  },
  {
    name: 'locking without rights',
    before: {},
    may: [],
    act: (thread) => thread.setLocked(true),
    code: 50013,
  },
  {
    name: "archiving another's thread without rights",
    before: {},
    may: [],
    act: (thread) => thread.setArchived(true),
    code: 50013,
  },
  {
    name: 'a moderated tag',
    before: {},
    may: ['ManageThreads'],
    act: (thread, client) => thread.setAppliedTags([forumTag(client, thread.parentId ?? '', 'staff')]),
    code: undefined,
  },
  {
    name: 'an unknown tag',
    before: {},
    may: ['ManageThreads'],
    act: (thread) => thread.setAppliedTags(['123456789012345678']),
    code: 50035,
  },
]

test.each(rules)('$name: $code', async ({ before, may, act, code }) => {
  const { discord, client, guild, forum, ada } = await openForumScene()
  guild.setBotPermissions([
    'ViewChannel',
    'ReadMessageHistory',
    'SendMessages',
    'SendMessagesInThreads',
    ...may,
  ])
  const mod = guild.join('mod', { permissions: ['ManageThreads'] })
  const { thread } = ada.openPost(forum, { title: 'It fails', content: 'panic' })
  mod.changeThread(thread, before)
  await discord.delivered()
  const known = (await client.channels.fetch(thread.id)) as ThreadChannel

  if (code === undefined) await act(known, client, discord)
  else await expect(act(known, client, discord)).rejects.toMatchObject({ code })

  expect(discord.takeRefusals()).toHaveLength(code === undefined ? 0 : 1)
})

test('a forum that requires a tag refuses a post without one', async () => {
  const { discord, client, guild } = await openForumScene()
  guild.setBotPermissions(['ViewChannel', 'SendMessages'])
  const strict = guild.createForum('strict', { tags, requireTag: true })

  const post = client.rest.post(Routes.threads(strict.id), { body: { name: 'x', message: { content: 'x' } } })

  await expect(post).rejects.toMatchObject({ code: 40067 })
  discord.takeRefusals()
})
