import { Routes } from 'discord.js'
import { expect, test } from 'vitest'
import { openScene } from './scene.ts'

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

test('an eleventh file is refused', async () => {
  const { discord, client, help } = await openScene()
  const files = Array.from({ length: 11 }, (_, index) => ({ name: `${index}.txt`, data: Buffer.from('x') }))
  await expect(client.rest.post(Routes.channelMessages(help.id), { files })).rejects.toMatchObject({
    code: 50035,
  })
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

function errorsAt(error: unknown, path: string): unknown {
  const { rawError } = error as { rawError: { errors: unknown } }
  const found = path
    .split('.')
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], rawError.errors)
  return (found as { _errors?: unknown } | undefined)?._errors
}
