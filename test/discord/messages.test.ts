import { type Client, Events, MessageFlags, MessageType, Routes } from 'discord.js'
import { expect, test } from 'vitest'
import { openScene } from './scene.ts'

test('the bot answers, edits its answer and deletes it', async () => {
  const { discord, client, help, ada } = await openScene()
  client.on(Events.MessageCreate, async (message) => {
    if (message.author.bot) return
    const reply = await message.reply(`you said ${message.content}`)
    await reply.edit('changed')
    await reply.delete()
  })

  const question = ada.post(help, 'hello')
  const answer = await help.nextMessage()

  expect(answer.replyTo).toBe(question.id)
  expect(answer.type).toBe(MessageType.Reply)
  expect(answer.mentions).toEqual([ada.id])
  await discord.until(() => answer.edited && answer.content === 'changed', 'the answer was edited')
  await discord.until(() => answer.deleted, 'the answer was deleted')
  expect(help.messages).toEqual([question])
})

test('people edit and delete, and the bot hears of it', async () => {
  const { discord, client, help, ada } = await openScene()
  const heard: string[] = []
  client.on(Events.MessageUpdate, (before, after) => void heard.push(`${before.content} -> ${after.content}`))
  client.on(Events.MessageDelete, (message) => void heard.push(`${message.content} is gone`))

  const question = ada.post(help, 'one')
  ada.edit(question, 'two')
  ada.delete(question)
  await discord.delivered()

  expect(heard).toEqual(['one -> two', 'two is gone'])
})

test('a reply carries the message it refers to', async () => {
  const { discord, client, help, ada, guild } = await openScene()
  const heard: unknown[] = []
  client.on(Events.MessageCreate, async (message) => {
    if (message.reference)
      heard.push((await message.fetchReference()).content, message.mentions.repliedUser?.username)
  })
  const question = ada.post(help, 'why?')
  guild.join('bo').post(help, 'because', { replyTo: question })

  await discord.until(() => heard.length === 2, 'the reference was fetched')
  expect(heard).toEqual(['why?', 'ada'])
})

test.each([
  { name: 'users and roles are not pinged', allowed_mentions: { parse: [] }, users: 0, everyone: false },
  { name: 'only listed users are pinged', allowed_mentions: { users: ['ada'] }, users: 1, everyone: false },
  { name: 'users are pinged by default', allowed_mentions: undefined, users: 1, everyone: false },
])('allowed_mentions: $name', async ({ allowed_mentions, users, everyone }) => {
  const { client, help, ada } = await openScene()
  const allowed = allowed_mentions && 'users' in allowed_mentions ? { users: [ada.id] } : allowed_mentions
  const content = `${ada.mention} @everyone`

  const sent = await client.rest.post(Routes.channelMessages(help.id), {
    body: { content, ...(allowed && { allowed_mentions: allowed }) },
  })

  expect(sent).toMatchObject({ mention_everyone: everyone })
  expect((sent as { mentions: unknown[] }).mentions).toHaveLength(users)
})

test('an enforced nonce gives the old message again, for some minutes', async () => {
  const { discord, client, help } = await openScene()
  const channel = await textChannel(client, help.id)
  const send = () => channel.send({ content: 'once', nonce: 'question-1', enforceNonce: true })

  const first = await send()
  expect((await send()).id).toBe(first.id)
  discord.clock.advance(6 * 60 * 1000)
  expect((await send()).id).not.toBe(first.id)
  expect(help.messages).toHaveLength(2)
})

test('an answer lost on the way is sent again without a second message', async () => {
  const { discord, client, help } = await openScene()
  const channel = await textChannel(client, help.id)
  discord.failNext({ method: 'POST', path: `/channels/${help.id}/messages` }, { kind: 'lose-answer' })

  await channel.send({ content: 'once', nonce: 'question-1', enforceNonce: true })

  expect(help.messages.map(({ content }) => content)).toEqual(['once'])
  expect(discord.requests.filter(({ method }) => method === 'POST')).toHaveLength(2)
})

test.each([
  { query: 'limit=2', expected: ['4', '3'] },
  { query: 'before=2&limit=5', expected: ['1', '0'] },
  { query: 'after=1&limit=2', expected: ['3', '2'] },
  { query: 'around=2&limit=3', expected: ['3', '2', '1'] },
])('history: $query', async ({ query, expected }) => {
  const { client, help, ada } = await openScene()
  const posted = ['0', '1', '2', '3', '4'].map((content) => ada.post(help, content))
  const asked = new URLSearchParams(
    query.replace(/(before|after|around)=(\d)/, (_, name, index) => `${name}=${posted[index]?.id}`),
  )

  const page = await client.rest.get(Routes.channelMessages(help.id), { query: asked })

  expect((page as { content: string }[]).map(({ content }) => content)).toEqual(expected)
})

test('reactions come and go, and are read', async () => {
  const { discord, client, help, ada } = await openScene()
  const heard: string[] = []
  client.on(Events.MessageReactionAdd, ({ emoji }, user) => void heard.push(`${user.id} + ${emoji.name}`))
  client.on(Events.MessageReactionRemove, ({ emoji }, user) => void heard.push(`${user.id} - ${emoji.name}`))
  const question = ada.post(help, 'solved?')
  const message = await (await textChannel(client, help.id)).messages.fetch(question.id)

  await message.react('✅')
  ada.react(question, '✅')
  expect(question.reactions).toEqual({ '✅': [discord.botUserId, ada.id] })
  expect([...((await message.reactions.cache.get('✅')?.users.fetch()) ?? [])]).toHaveLength(2)
  await message.reactions.cache.get('✅')?.users.remove(discord.botUserId)
  ada.unreact(question, '✅')
  await discord.delivered()

  expect(question.reactions).toEqual({})
  const bot = discord.botUserId
  expect(heard).toEqual([`${bot} + ✅`, `${ada.id} + ✅`, `${bot} - ✅`, `${ada.id} - ✅`])
})

test('files are uploaded, listed and downloaded until their link expires', async () => {
  const { discord, client, help } = await openScene()
  const channel = await textChannel(client, help.id)

  const sent = await channel.send({
    files: [{ attachment: Buffer.from('panic'), name: 'gateway.log', description: 'log' }],
  })

  expect(help.messages[0]?.attachments.map(({ name, text }) => ({ name, text }))).toEqual([
    { name: 'gateway.log', text: 'panic' },
  ])
  const url = sent.attachments.first()?.url ?? ''
  expect(await (await fetch(url)).text()).toBe('panic')
  expect((await fetch(url.replace('hm=', 'hm=0'))).status).toBe(404)
  discord.clock.advance(25 * 60 * 60 * 1000)
  expect((await fetch(url)).status).toBe(404)
  const again = await sent.fetch(true)
  expect((await fetch(again.attachments.first()?.url ?? '')).status).toBe(200)
})

test('a posted file reaches the bot', async () => {
  const { client, help, ada } = await openScene()
  client.on(Events.MessageCreate, async (message) => {
    const file = message.attachments.first()
    if (file) await message.reply(`${file.name} ${file.size} ${await (await fetch(file.url)).text()}`)
  })

  ada.post(help, '', { files: [{ name: 'gateway.log', bytes: 'panic' }] })

  expect((await help.nextMessage()).content).toBe('gateway.log 5 panic')
})

test('an edit keeps the attachments it names and adds new ones', async () => {
  const { client, help } = await openScene()
  const channel = await textChannel(client, help.id)
  const sent = await channel.send({
    content: 'two',
    files: [
      { attachment: Buffer.from('a'), name: 'a.txt' },
      { attachment: Buffer.from('b'), name: 'b.txt' },
    ],
  })
  const [kept] = [...sent.attachments.values()].slice(1)

  await sent.edit({
    attachments: kept ? [kept] : [],
    files: [{ attachment: Buffer.from('c'), name: 'c.txt' }],
  })

  expect(help.messages[0]?.attachments.map(({ name }) => name)).toEqual(['b.txt', 'c.txt'])
})

test('direct messages need no intent for their content', async () => {
  const { client, ada } = await openScene(
    { privilegedIntents: [] },
    { intents: ['Guilds', 'DirectMessages'] },
  )
  client.on(Events.MessageCreate, async (message) => {
    if (!message.author.bot) await (await message.author.createDM(true)).send(`psst: ${message.content}`)
  })

  ada.whisper('hello')

  expect((await ada.directMessages().nextMessage()).content).toBe('psst: hello')
})

test('webhooks, other bots and newcomers are told apart', async () => {
  const { discord, client, help, guild } = await openScene()
  const heard: unknown[] = []
  client.on(
    Events.MessageCreate,
    ({ webhookId, author, system }) =>
      void heard.push({ webhook: webhookId !== null, bot: author.bot, system }),
  )

  discord.webhookPost(help, { content: 'from outside' })
  guild.joinBot('helper').post(help, 'beep')
  guild.join('cy', { announceIn: help })
  await discord.delivered()

  expect(heard).toEqual([
    { webhook: true, bot: true, system: false },
    { webhook: false, bot: true, system: false },
    { webhook: false, bot: false, system: true },
  ])
})

test('pins, typing and flags', async () => {
  const { discord, client, help, ada, guild } = await openScene()
  guild.setBotPermissions(['ViewChannel', 'SendMessages', 'ReadMessageHistory', 'PinMessages'])
  const question = ada.post(help, 'pin me')
  const channel = await textChannel(client, help.id)

  await (await channel.messages.fetch(question.id)).pin()
  await channel.sendTyping()
  const quiet = await channel.send({
    content: 'x',
    flags: MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications,
  })

  expect(question.pinned).toBe(true)
  expect(quiet.flags.bitfield).toBe(MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications)
  expect(discord.requests.at(-2)).toMatchObject({
    method: 'POST',
    path: `/channels/${help.id}/typing`,
    status: 204,
  })
})

async function textChannel(client: Client, id: string) {
  const channel = await client.channels.fetch(id)
  if (!channel?.isSendable()) throw new Error('not a channel to write to')
  return channel
}
