import { ChannelType, Events, Routes, type ThreadChannel } from 'discord.js'
import { expect, test } from 'vitest'
import { forumTag, openForumScene } from './forum-scene.ts'
import { openScene } from './scene.ts'

test('a forum post arrives as a thread and then its starter, which shares its id', async () => {
  const { discord, client, forum, ada } = await openForumScene()
  const heard: unknown[] = []
  client.on(
    Events.ThreadCreate,
    (thread, isNew) => void heard.push(['thread', thread.id, isNew, thread.appliedTags.length]),
  )
  client.on(
    Events.MessageCreate,
    ({ id, channelId, content }) => void heard.push(['message', id, channelId, content]),
  )

  const { thread, starter } = ada.openPost(forum, { title: 'It fails', content: 'panic', tags: ['open'] })
  await discord.delivered()

  expect(heard).toEqual([
    ['thread', thread.id, true, 1],
    ['message', thread.id, thread.id, 'panic'],
  ])
  expect(starter.id).toBe(thread.id)
  expect(forum.threads.map(({ name, tags: applied, ownerId }) => ({ name, applied, ownerId }))).toEqual([
    { name: 'It fails', applied: ['open'], ownerId: ada.id },
  ])
})

test('the bot reads the starter, answers, tags, locks and archives the post', async () => {
  const { discord, client, forum, ada } = await openForumScene()
  client.on(Events.ThreadCreate, async (thread) => {
    const starter = await thread.fetchStarterMessage()
    await thread.send(`read: ${starter?.content}`)
    const solved = forumTag(client, forum.id, 'solved')
    await thread.edit({ appliedTags: [solved], locked: true, archived: true })
  })

  const { thread } = ada.openPost(forum, { title: 'It fails', content: 'panic', tags: ['open'] })

  expect((await thread.nextMessage()).content).toBe('read: panic')
  await discord.until(() => thread.archived, 'the post was archived')
  expect(thread).toMatchObject({ tags: ['solved'], locked: true, archived: true })
})

test('the bot opens posts and threads', async () => {
  const { discord, client, forum, help, ada } = await openForumScene()
  const question = ada.post(help, 'why?')
  const [board, channel] = [await client.channels.fetch(forum.id), await client.channels.fetch(help.id)]
  if (board?.type !== ChannelType.GuildForum || channel?.type !== ChannelType.GuildText)
    throw new Error('wrong types')

  const post = await board.threads.create({
    name: 'News',
    message: { content: 'hello', files: [{ attachment: Buffer.from('x'), name: 'x.txt' }] },
  })
  const thread = await (await channel.messages.fetch(question.id)).startThread({ name: 'Why' })
  await thread.send('because')

  expect(post.id).toBe((await post.fetchStarterMessage())?.id)
  expect(forum.threads[0]?.messages[0]?.attachments.map(({ text }) => text)).toEqual(['x'])
  expect(thread.id).toBe(question.id)
  expect((await help.threads[0]?.nextMessage())?.content).toBe('because')
  await expect(
    channel.messages
      .fetch({ message: question.id, force: true })
      .then((message) => message.startThread({ name: 'again' })),
  ).rejects.toMatchObject({ code: 'MessageExistingThread' })
  await expect(
    client.rest.post(Routes.threads(help.id, question.id), { body: { name: 'again' } }),
  ).rejects.toMatchObject({ code: 160004 })
  expect(discord.takeRefusals()).toHaveLength(1)
})

test('a message wakes an archived thread that is not locked', async () => {
  const { discord, client, forum, ada } = await openForumScene()
  const { thread } = ada.openPost(forum, { title: 'It fails', content: 'panic' })
  const heard: unknown[] = []
  client.on(Events.ThreadUpdate, (_, after) => void heard.push(after.archived))

  ada.changeThread(thread, { archived: true })
  ada.post(thread, 'it is back')
  await discord.delivered()

  expect(heard).toEqual([true, false])
  expect(thread.archived).toBe(false)
})

test('a deleted starter is gone', async () => {
  const { discord, client, forum, ada } = await openForumScene()
  const { thread, starter } = ada.openPost(forum, { title: 'It fails', content: 'panic' })
  ada.delete(starter)
  await discord.delivered()

  const known = (await client.channels.fetch(thread.id)) as ThreadChannel

  await expect(known.messages.fetch({ message: thread.id, force: true })).rejects.toMatchObject({
    code: 10008,
  })
  discord.takeRefusals()
})

test('a bare thread shows itself in its channel', async () => {
  const { discord, client, help, ada } = await openScene()
  const heard: unknown[] = []
  client.on(Events.MessageCreate, ({ system, content }) => void heard.push({ system, content }))

  const thread = ada.openBareThread(help, 'Aside')
  await discord.delivered()

  expect(heard).toEqual([{ system: true, content: 'Aside' }])
  expect(thread.parentId).toBe(help.id)
})

test('a silent thread is archived as time passes', async () => {
  const { discord, client, forum, ada } = await openForumScene()
  const { thread } = ada.openPost(forum, { title: 'It fails', content: 'panic' })
  const heard: unknown[] = []
  client.on(Events.ThreadUpdate, (_, after) => void heard.push(after.archived))

  discord.clock.advance(2 * 24 * 60 * 60_000)
  ada.post(thread, 'still here')
  discord.clock.advance(2 * 24 * 60 * 60_000)
  expect(thread.archived).toBe(false)
  discord.clock.advance(1 * 24 * 60 * 60_000)
  await discord.delivered()

  expect(heard).toEqual([true])
})

test('the bot learns of the threads of a channel that is opened to it', async () => {
  const { discord, client, guild, help, ada } = await openScene()
  const heard: unknown[] = []
  client.on(Events.ThreadListSync, (threads) => void heard.push(...threads.keys()))
  help.setPermissions({ for: guild.bot, deny: ['ViewChannel'] })
  const thread = ada.openThread(ada.post(help, 'hidden'), 'hidden')

  help.setPermissions({ for: guild.bot })
  await discord.delivered()

  expect(heard).toEqual([thread.id])
})
