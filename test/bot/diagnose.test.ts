import { ComponentType, TextInputStyle } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { texts } from '../../src/reply/texts.ts'
import { acme, pastes } from './acme.ts'
import { joinBot, openHelpDesk } from './start-bot.ts'

type HelpDesk = Awaited<ReturnType<typeof openHelpDesk>>

const file = (bytes: string) => ({ name: 'acme.log', bytes })

const paste = async ({ ada, help }: HelpDesk, text: string, options: Record<string, boolean> = {}) => {
  const form = await ada.run('diagnose', options, { in: help })
  return (await ada.submitModal(form, { [texts.discord.form.label]: text })).final()
}

const attach = async ({ ada, help }: HelpDesk, text: string, options: Record<string, boolean> = {}) =>
  (await ada.run('diagnose', { file: file(text), ...options }, { in: help })).final()

describe.each([
  { intent: 'with', privilegedIntents: ['MessageContent'] as const },
  { intent: 'without', privilegedIntents: [] },
])('$intent the Message Content intent', ({ privilegedIntents }) => {
  test.each([
    { name: 'a pasted text', diagnose: paste },
    { name: 'a file', diagnose: attach },
  ])('$name is answered in private', async ({ diagnose }) => {
    const desk = await openHelpDesk({ privilegedIntents })

    const seen = await diagnose(desk, pastes.gateway)

    expect(seen.ephemeral).toBe(true)
    expect(seen.content).toContain('The gateway is closed')
    expect(seen.buttons.map(({ label }) => label)).toEqual([
      '✅ Solved it',
      'Still failing',
      'Why?',
      'Dismiss',
    ])
    expect(desk.help.messages).toEqual([])
  })

  test.each([
    { name: 'a pasted text', diagnose: paste },
    { name: 'a file', diagnose: attach },
  ])('$name is answered in public on request', async ({ diagnose }) => {
    const desk = await openHelpDesk({ privilegedIntents })

    const seen = await diagnose(desk, pastes.gateway, { public: true })

    expect(seen.ephemeral).toBe(false)
    expect(desk.help.messages.map(({ content }) => content)).toEqual([
      expect.stringContaining('The gateway is closed'),
    ])
  })
})

test('the form is one labelled field for up to 4,000 characters', async () => {
  const { ada, help } = await openHelpDesk()

  const { modal } = await ada.run('diagnose', {}, { in: help })

  expect(modal?.components).toEqual([
    expect.objectContaining({
      type: ComponentType.Label,
      component: expect.objectContaining({
        style: TextInputStyle.Paragraph,
        max_length: 4_000,
        required: true,
      }),
    }),
  ])
})

test('a long answer goes on in further messages, all private', async () => {
  const desk = await openHelpDesk()

  const form = await desk.ada.run('diagnose', {}, { in: desk.help })
  const seen = await desk.ada.submitModal(form, { text: pastes.screws })
  const rest = await seen.nextFollowUp()

  expect(rest.ephemeral).toBe(true)
  expect(rest.buttons).toHaveLength(4)
  await desk.settle()
  expect((await seen.final()).buttons).toEqual([])
})

test('if nothing is known, that is said', async () => {
  expect((await paste(await openHelpDesk(), pastes.unknown)).content).toMatch(/^I do not know this problem/)
})

test('where there is nothing to say, even that is said', async () => {
  expect((await paste(await openHelpDesk(), 'solved')).content).toBe(texts.discord.nothingToAdd)
})

test('the same again gets the same answer', async () => {
  const desk = await openHelpDesk()
  const first = await paste(desk, pastes.gateway)

  expect((await paste(desk, pastes.gateway)).content).toBe(first.content)
})

test('what is known in a thread is known to a private question there', async () => {
  const { ada, forum, settle } = await openHelpDesk()
  const { thread } = ada.openPost(forum, { title: 'It broke', content: 'we are running in docker' })
  await settle()

  const seen = await (await ada.run('diagnose', { file: file(pastes.whale) }, { in: thread })).final()

  expect(seen.content).toMatch(/^\*\*The whale sleeps\*\*/)
  expect(thread.messages).toHaveLength(1)
})

test('buttons of an earlier private answer still work after a later one', async () => {
  const { ada, help } = await openHelpDesk()
  const first = await (await ada.run('diagnose', { file: file(pastes.gateway) }, { in: help })).final()
  await (await ada.run('diagnose', { file: file(pastes.token) }, { in: help })).final()
  const answer = first.message
  if (!answer) throw new Error('no answer')

  const clicked = await ada.click(answer, texts.buttons.stillFailing)

  expect((await clicked.nextFollowUp()).content).toContain('Still there: **The gateway is closed**')
})

test('"Why?" explains a private answer', async () => {
  const desk = await openHelpDesk()

  const why = await (await desk.ada.click(await paste(desk, pastes.gateway), 'Why?')).final()

  expect(why.content).toContain(`Line 1: \`${pastes.gateway}\``)
  expect(why.ephemeral).toBe(true)
})

test('"Why?" says so when the report is gone', async () => {
  const desk = await openHelpDesk()
  const seen = await paste(desk, pastes.gateway)
  await desk.door.stop()
  await joinBot(desk.discord, { supportChannels: ['help'], knowledge: acme })

  const why = await (await desk.ada.click(seen, 'Why?')).final()

  expect(why).toMatchObject({ ephemeral: true, content: texts.discord.explanationGone })
})

test.each(['✅ Solved it', 'Still failing', 'docker'])(
  'a click on "%s" is answered in private',
  async (button) => {
    const desk = await openHelpDesk()
    const seen = await paste(desk, pastes.whale)

    const more = await (await desk.ada.click(seen, button)).nextFollowUp()
    await desk.settle()

    expect(more.ephemeral).toBe(true)
    expect(desk.help.messages).toEqual([])
  },
)

test('"Dismiss" clears a private answer of several messages', async () => {
  const desk = await openHelpDesk()
  const form = await desk.ada.run('diagnose', {}, { in: desk.help })
  const seen = await desk.ada.submitModal(form, { text: pastes.screws })
  const last = await seen.nextFollowUp()
  await desk.settle()

  await desk.ada.click(last, 'Dismiss')
  await desk.settle()

  expect([seen.message?.deleted, last.deleted]).toEqual([true, true])
})

test('"Dismiss" deletes a public answer', async () => {
  const desk = await openHelpDesk()
  const seen = await paste(desk, pastes.gateway, { public: true })
  await desk.settle()

  await desk.ada.click(seen, 'Dismiss')
  await desk.settle()

  expect(desk.help.messages).toEqual([])
})

test('what follows a public answer replies to it', async () => {
  const desk = await openHelpDesk()
  const seen = await paste(desk, pastes.gateway, { public: true })
  await desk.settle()

  await desk.ada.click(seen, 'Still failing')
  await desk.settle()

  expect(desk.help.messages.at(-1)).toMatchObject({ replyTo: seen.message?.id })
})
