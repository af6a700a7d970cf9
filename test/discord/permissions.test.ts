import { Events, type PermissionFlagsBits, Routes } from 'discord.js'
import { expect, test } from 'vitest'
import { openScene } from './scene.ts'

type Permission = keyof typeof PermissionFlagsBits

const usual: readonly Permission[] = [
  'ViewChannel',
  'SendMessages',
  'ReadMessageHistory',
  'AddReactions',
  'AttachFiles',
  'EmbedLinks',
]
const file = { name: 'x.txt', data: Buffer.from('x') }

test.each([
  {
    without: 'ViewChannel' as const,
    method: 'post' as const,
    tail: '',
    data: { body: { content: 'x' } },
    code: 50001,
  },
  {
    without: 'SendMessages' as const,
    method: 'post' as const,
    tail: '',
    data: { body: { content: 'x' } },
    code: 50013,
  },
  {
    without: 'AttachFiles' as const,
    method: 'post' as const,
    tail: '',
    data: { body: {}, files: [file] },
    code: 50013,
  },
  {
    without: 'EmbedLinks' as const,
    method: 'post' as const,
    tail: '',
    data: { body: { embeds: [{ title: 'x' }] } },
    code: 50013,
  },
  { without: 'ReadMessageHistory' as const, method: 'get' as const, tail: '', data: {}, code: 50001 },
  {
    without: 'AddReactions' as const,
    method: 'put' as const,
    tail: '/QUESTION/reactions/%E2%9C%85/@me',
    data: {},
    code: 50013,
  },
  { without: 'ManageMessages' as const, method: 'delete' as const, tail: '/QUESTION', data: {}, code: 50013 },
])('without $without: $method is refused with $code', async ({ without, method, tail, data, code }) => {
  const { discord, client, guild, help, ada } = await openScene()
  const question = ada.post(help, 'x')
  guild.setBotPermissions(usual)
  help.setPermissions({ for: guild.bot, deny: [without] })

  const path = `${Routes.channelMessages(help.id)}${tail.replace('QUESTION', question.id)}` as const

  await expect(client.rest[method](path, data)).rejects.toMatchObject({ code, status: 403 })
  expect(discord.takeRefusals()).toHaveLength(1)
})

test.each([
  { name: 'an unknown channel', path: '/channels/1/messages/1' as const, code: 10003 },
  { name: 'an unknown guild', path: '/guilds/1' as const, code: 10004 },
  { name: 'an unknown route', path: '/nowhere' as const, code: 0 },
])('$name is refused with $code', async ({ path, code }) => {
  const { discord, client } = await openScene()
  await expect(client.rest.get(path)).rejects.toMatchObject({ code, status: 404 })
  discord.takeRefusals()
})

test("another's message cannot be edited", async () => {
  const { discord, client, help, ada } = await openScene()
  const question = ada.post(help, 'x')
  const edit = client.rest.patch(Routes.channelMessage(help.id, question.id), { body: { content: 'y' } })
  await expect(edit).rejects.toMatchObject({ code: 50005 })
  discord.takeRefusals()
})

test('people are held to permissions too', async () => {
  const { help, ada } = await openScene()
  const message = ada.post(help, 'x')
  help.setPermissions({ deny: ['SendMessages', 'AddReactions'] })
  expect(() => ada.post(help, 'y')).toThrow('Missing Permissions')
  expect(() => ada.react(message, '✅')).toThrow('Missing Permissions')
})

test('people who closed their direct messages cannot be written to', async () => {
  const { discord, client, ada } = await openScene()
  const channel = await client.users.createDM(ada.id)
  await channel.send('hello')
  ada.closeDirectMessages()

  await expect(channel.send('hello?')).rejects.toMatchObject({ code: 50007 })
  expect(discord.takeRefusals()).toHaveLength(1)
})

test('a bot that was thrown out hears no more', async () => {
  const { discord, client, guild, help, ada } = await openScene()
  const heard: string[] = []
  client.on(Events.GuildDelete, () => void heard.push('gone'))
  client.on(Events.MessageCreate, ({ content }) => void heard.push(content))

  ada.post(help, 'before')
  guild.removeBot()
  ada.post(help, 'after')
  guild.createTextChannel('new')
  await discord.delivered()

  expect(heard).toEqual(['before', 'gone'])
  expect(client.guilds.cache.size).toBe(0)
})
