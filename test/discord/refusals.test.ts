import { type PermissionFlagsBits, Routes } from 'discord.js'
import { expect, test } from 'vitest'
import { openScene } from './scene.ts'

type Permission = keyof typeof PermissionFlagsBits

const button = (customId: string) => ({ type: 2, style: 1, custom_id: customId, label: customId })
const row = (...components: readonly object[]) => ({ type: 1, components })
const text = (content: string) => ({ type: 10, content })
const v2 = 1 << 15

const bodies = [
  { name: 'nothing', body: {}, code: 50006, at: undefined },
  { name: 'only spaces', body: { content: ' \n ' }, code: 50006, at: undefined },
  { name: '2001 characters', body: { content: 'x'.repeat(2001) }, code: 50035, at: 'content' },
  { name: '11 embeds', body: { embeds: Array(11).fill({ title: 'x' }) }, code: 50035, at: 'embeds' },
  {
    name: 'an embed title of 257',
    body: { embeds: [{ title: 'x'.repeat(257) }] },
    code: 50035,
    at: 'embeds.0.title',
  },
  { name: 'an empty embed', body: { embeds: [{}] }, code: 50035, at: 'embeds.0.description' },
  {
    name: 'embeds of 6001 in sum',
    body: { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
    code: 50035,
    at: 'embeds',
  },
  {
    name: 'a custom_id twice',
    body: { components: [row(button('a'), button('a'))] },
    code: 50035,
    at: 'components.0.components.1.custom_id',
  },
  {
    name: 'six rows',
    body: { components: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => row(button(id))) },
    code: 50035,
    at: 'components',
  },
  {
    name: 'six buttons in a row',
    body: { components: [row(...['a', 'b', 'c', 'd', 'e', 'f'].map(button))] },
    code: 50035,
    at: 'components.0.components',
  },
  {
    name: 'a button without a label',
    body: { components: [row({ type: 2, style: 1, custom_id: 'a' })] },
    code: 50035,
    at: 'components.0.components.0.label',
  },
  {
    name: 'a link without a url',
    body: { components: [row({ type: 2, style: 5, label: 'a' })] },
    code: 50035,
    at: 'components.0.components.0.url',
  },
  {
    name: 'a label of 81',
    body: { components: [row({ ...button('a'), label: 'x'.repeat(81) })] },
    code: 50035,
    at: 'components.0.components.0.label',
  },
  {
    name: 'a select beside a button',
    body: { components: [row(button('a'), { type: 5, custom_id: 'b' })] },
    code: 50035,
    at: 'components.0.components',
  },
  {
    name: 'V2 components without the flag',
    body: { components: [text('x')] },
    code: 50035,
    at: 'components.0.type',
  },
  {
    name: 'content with V2 components',
    body: { content: 'x', flags: v2, components: [text('x')] },
    code: 50035,
    at: 'content',
  },
  {
    name: 'V2 text of 4001 in sum',
    body: { flags: v2, components: [text('x'.repeat(2000)), text('x'.repeat(2001))] },
    code: 50035,
    at: 'components',
  },
  {
    name: '41 V2 components',
    body: {
      flags: v2,
      components: Array.from({ length: 2 }, () => ({ type: 17, components: Array(20).fill(text('x')) })),
    },
    code: 50035,
    at: 'components',
  },
  {
    name: 'mentions allowed twice',
    body: { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
    code: 50035,
    at: 'allowed_mentions',
  },
  { name: 'a nonce of 26', body: { content: 'x', nonce: 'x'.repeat(26) }, code: 50035, at: 'nonce' },
  {
    name: 'a file that was not sent',
    body: { content: 'x', attachments: [{ id: '0', filename: 'x' }] },
    code: 50035,
    at: 'attachments.0.id',
  },
  {
    name: 'a reply to nothing',
    body: { content: 'x', message_reference: { message_id: '1' } },
    code: 50035,
    at: 'message_reference',
  },
]

test.each(bodies)('a message with $name is refused with $code at $at', async ({ body, code, at }) => {
  const { discord, client, help } = await openScene()

  const error = await client.rest
    .post(Routes.channelMessages(help.id), { body })
    .catch((caught: unknown) => caught)

  expect(error).toMatchObject({ code })
  if (at !== undefined) expect(errorsAt(error, at)).toHaveLength(1)
  expect(() => discord.assertNoRefusals()).toThrow(`POST /channels/${help.id}/messages`)
  expect(discord.takeRefusals()).toHaveLength(1)
  expect(help.messages).toEqual([])
})

const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'x', ...more })
const commands = [
  { name: 'upper case', body: [{ name: 'Diagnose', description: 'x' }] },
  { name: 'a space', body: [{ name: 'diagnose this', description: 'x' }] },
  { name: 'no description', body: [{ name: 'diagnose' }] },
  { name: 'a description of 101', body: [{ name: 'diagnose', description: 'x'.repeat(101) }] },
  {
    name: 'a required option last',
    body: [{ name: 'a', description: 'x', options: [option('b'), option('c', { required: true })] }],
  },
  { name: 'one option twice', body: [{ name: 'a', description: 'x', options: [option('b'), option('b')] }] },
  {
    name: 'a choice value of 101',
    body: [
      {
        name: 'a',
        description: 'x',
        options: [option('b', { choices: [{ name: 'c', value: 'x'.repeat(101) }] })],
      },
    ],
  },
  {
    name: 'one name twice',
    body: [
      { name: 'a', description: 'x' },
      { name: 'a', description: 'y' },
    ],
  },
  {
    name: '16 message menus',
    body: Array.from({ length: 16 }, (_, index) => ({ name: `Menu ${index}`, type: 3 })),
  },
  {
    name: 'more than 8000 characters',
    body: [
      {
        name: 'a',
        description: 'x',
        options: ['b', 'c', 'd'].map((name) =>
          option(name, {
            choices: Array.from({ length: 25 }, (_, index) => ({
              name: `${index} ${'x'.repeat(90)}`,
              value: `${index} ${'y'.repeat(90)}`,
            })),
          }),
        ),
      },
    ],
  },
]

test.each(commands)('commands with $name are refused', async ({ body }) => {
  const { discord, client } = await openScene()
  const put = client.rest.put(Routes.applicationCommands(discord.applicationId), { body })
  await expect(put).rejects.toMatchObject({ code: 50035 })
  discord.takeRefusals()
})

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

test('a file above 10 MiB is refused', async () => {
  const { discord, client, help } = await openScene()
  const files = [{ name: 'x.bin', data: Buffer.alloc(10 * 1024 * 1024 + 1) }]
  await expect(client.rest.post(Routes.channelMessages(help.id), { files })).rejects.toMatchObject({
    code: 40005,
    status: 413,
  })
  discord.takeRefusals()
})

test('people are held to permissions too', async () => {
  const { help, ada } = await openScene()
  const message = ada.post(help, 'x')
  help.setPermissions({ deny: ['SendMessages', 'AddReactions'] })
  expect(() => ada.post(help, 'y')).toThrow('Missing Permissions')
  expect(() => ada.react(message, '✅')).toThrow('Missing Permissions')
})

function errorsAt(error: unknown, path: string): unknown {
  const { rawError } = error as { rawError: { errors: unknown } }
  const found = path
    .split('.')
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], rawError.errors)
  return (found as { _errors?: unknown } | undefined)?._errors
}
