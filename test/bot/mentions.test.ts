import { describe, expect, test } from 'vitest'
import { texts } from '../../src/reply/texts.ts'
import { pastes } from './acme.ts'
import { openHelpDesk } from './start-bot.ts'

type HelpDesk = Awaited<ReturnType<typeof openHelpDesk>>
const me = ({ discord }: HelpDesk) => `<@${discord.botUserId}>`

describe.each([
  { content: 'with', privilegedIntents: ['MessageContent'] as const },
  { content: 'without', privilegedIntents: [] },
])('$content the Message Content intent', ({ privilegedIntents }) => {
  test('a mention is answered anywhere', async () => {
    const desk = await openHelpDesk({ privilegedIntents })
    const { ada, lounge, settle } = desk

    const question = ada.post(lounge, `${me(desk)} ${pastes.gateway}`)
    await settle()

    expect(lounge.messages.at(-1)).toMatchObject({ replyTo: question.id })
    expect(lounge.messages.at(-1)?.content).toContain('The gateway is closed')
  })

  test('a mention is told too if nothing is known', async () => {
    const desk = await openHelpDesk({ privilegedIntents })
    const { ada, lounge, settle } = desk

    ada.post(lounge, `${me(desk)} ${pastes.unknown}`)
    await settle()

    expect(lounge.messages.at(-1)?.content).toMatch(/^I do not know this problem/)
  })

  test('a bare mention says how to ask', async () => {
    const desk = await openHelpDesk({ privilegedIntents })
    const { ada, lounge, settle } = desk

    ada.post(lounge, me(desk))
    await settle()

    expect(lounge.messages.at(-1)?.content).toBe(texts.discord.howToAsk)
  })

  test('a bare mention in a reply looks at the message replied to', async () => {
    const desk = await openHelpDesk({ privilegedIntents })
    const { ada, bob, lounge, settle } = desk
    const question = ada.post(lounge, pastes.gateway)

    bob.post(lounge, me(desk), { replyTo: question })
    await settle()

    const expected = privilegedIntents.length > 0 ? 'The gateway is closed' : texts.discord.cannotReadThat
    expect(lounge.messages.at(-1)?.content).toContain(expected)
  })
})

test('the answer to a bare mention belongs to the message it is about', async () => {
  const desk = await openHelpDesk()
  const { ada, bob, lounge, settle } = desk
  const question = ada.post(lounge, pastes.gateway)

  bob.post(lounge, me(desk), { replyTo: question })
  await settle()
  const answer = lounge.messages.at(-1)
  expect(answer?.replyTo).toBe(question.id)

  ada.delete(question)
  await settle()
  expect(answer?.deleted).toBe(true)
})

test('a bare mention in a reply to the bot itself says how to ask', async () => {
  const desk = await openHelpDesk()
  const { ada, help, settle } = desk
  ada.post(help, pastes.gateway)
  const answer = await help.nextMessage()
  await settle()

  ada.post(help, me(desk), { replyTo: answer })
  await settle()

  expect(help.messages.at(-1)?.content).toBe(texts.discord.howToAsk)
})

test('a bare mention in a reply to another bot looks at what that bot wrote', async () => {
  const desk = await openHelpDesk()
  const { discord, ada, lounge, settle } = desk
  const log = discord.webhookPost(lounge, { content: pastes.gateway })

  ada.post(lounge, me(desk), { replyTo: log })
  await settle()

  expect(lounge.messages.at(-1)?.content).toContain('The gateway is closed')
})

test('a reply to the bot is no mention: it is answered only if it is sure', async () => {
  const desk = await openHelpDesk()
  const { ada, lounge, settle } = desk
  ada.post(lounge, `${me(desk)} ${pastes.gateway}`)
  const answer = await lounge.nextMessage()
  await settle()

  ada.post(lounge, 'ok, trying', { replyTo: answer })
  await settle()
  expect(lounge.messages).toHaveLength(3)

  ada.post(lounge, pastes.token, { replyTo: answer })
  await settle()
  expect(lounge.messages.at(-1)?.content).toContain('The token is missing')
})

test('without the intent, messages that do not name the bot are left alone', async () => {
  const { ada, help, settle } = await openHelpDesk({ privilegedIntents: [] })

  const question = ada.post(help, pastes.gateway)
  ada.edit(question, pastes.token)
  await settle()

  expect(help.messages).toEqual([question])
})
