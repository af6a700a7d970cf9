import { expect, test } from 'vitest'
import { texts } from '../../src/reply/texts.ts'
import { acme, pastes } from './acme.ts'
import { asBot } from './as-bot.ts'
import { joinBot, openHelpDesk } from './start-bot.ts'

/** A help desk where ada asked and was answered. */
async function openAnswered(paste: string = pastes.gateway) {
  const desk = await openHelpDesk()
  const question = desk.ada.post(desk.help, paste)
  const answer = await desk.help.nextMessage()
  await desk.settle()
  return { ...desk, question, answer }
}

test('"Solved it" leads to the nudge, as a reply to the question', async () => {
  const { ada, help, settle, question, answer } = await openAnswered()

  await ada.click(answer, '✅ Solved it')
  await settle()

  expect(help.messages.at(-1)).toMatchObject({ replyTo: question.id, mentions: [] })
  expect(help.messages.at(-1)?.content).toContain(texts.commands.markSolution)
})

test('"Solved it" leads to one nudge, and then to a word in private', async () => {
  const { ada, help, settle, answer } = await openAnswered()

  await ada.click(answer, '✅ Solved it')
  const again = await ada.click(answer, '✅ Solved it')
  await settle()

  expect(await again.nextFollowUp()).toMatchObject({ ephemeral: true, content: texts.discord.nothingToAdd })
  expect(help.messages).toHaveLength(3)
})

test('"Still failing" says what to do next, and then calls a person, once', async () => {
  const { ada, help, settle, answer } = await openAnswered()

  await ada.click(answer, 'Still failing')
  await settle()
  const second = help.messages.at(-1)
  expect(second?.content).toMatch(/^Still there: \*\*The gateway is closed\*\*/)
  expect(second?.buttons).toHaveLength(4)

  await ada.click(second ?? answer, 'Still failing')
  await settle()
  expect(help.messages.at(-1)?.content).toBe(texts.notices.humanCall)
})

test('a fact that is chosen refines the answer', async () => {
  const { ada, help, settle, question, answer } = await openAnswered(pastes.whale)

  await ada.click(answer, 'docker')
  await settle()

  expect(help.messages.at(-1)?.content).toContain('Wake the whale')
  expect(help.messages.at(-1)).toMatchObject({ replyTo: question.id })
})

test('"Dismiss" deletes the whole answer, and an edit does not bring it back', async () => {
  const { ada, help, settle, question } = await openAnswered(pastes.screws)

  await ada.click(help.messages.at(-1) ?? question, 'Dismiss')
  await settle()
  expect(help.messages).toEqual([question])

  ada.edit(question, `${pastes.screws}!`)
  await settle()
  expect(help.messages).toEqual([question])
})

test('"Dismiss" after "Solved it" deletes the answer', async () => {
  const { ada, settle, answer } = await openAnswered()

  await ada.click(answer, '✅ Solved it')
  await ada.click(answer, 'Dismiss')
  await settle()

  expect(answer.deleted).toBe(true)
})

test('after "Still failing" all goes with the question', async () => {
  const { ada, help, settle, answer, question } = await openAnswered()

  await ada.click(answer, 'Still failing')
  await settle()
  ada.delete(question)
  await settle()

  expect(help.messages).toEqual([])
})

test('"Why?" explains, to whoever asks', async () => {
  const { bob, answer, help } = await openAnswered()

  const seen = await (await bob.click(answer, 'Why?')).final()

  expect(seen.ephemeral).toBe(true)
  expect(seen.content).toContain(`Line 1: \`${pastes.gateway}\``)
  expect(help.messages).toHaveLength(2)
})

test('"Why?" still works after a restart, since the question is read again', async () => {
  const { discord, bob, answer, door } = await openAnswered()
  await door.stop()
  await joinBot(discord, { supportChannels: ['help'], knowledge: acme })

  expect((await (await bob.click(answer, 'Why?')).final()).content).toContain('The gateway is closed')
})

test.each(['✅ Solved it', 'Still failing', 'Dismiss', 'docker'])(
  'a bystander may not click "%s"',
  async (button) => {
    const { bob, mod, help, settle, answer } = await openAnswered(pastes.whale)

    const seen = await bob.click(answer, button)
    expect(await seen.nextFollowUp()).toMatchObject({
      ephemeral: true,
      content: texts.refusals.notYourAnswer,
    })
    await settle()
    expect(help.messages).toHaveLength(2)

    await mod.click(answer, button)
    await settle()
    expect(help.messages).not.toHaveLength(2)
  },
)

test('a click after a restart says that the conversation is forgotten', async () => {
  const { discord, ada, answer, door } = await openAnswered()
  await door.stop()
  await joinBot(discord, { supportChannels: ['help'], knowledge: acme })

  const seen = await ada.click(answer, 'Dismiss')

  expect(await seen.nextFollowUp()).toMatchObject({ ephemeral: true, content: texts.refusals.forgotten })
})

const [elsewhere, somebody, something] = ['100000000000000001', '100000000000000002', '100000000000000003']

test.each([
  'x',
  'solved',
  `open-sesame|${elsewhere}|${something}`,
  `solved|${elsewhere}|${something}`,
  `solved|${elsewhere}:${somebody}|${something}`,
  `why|p:${somebody}:${elsewhere}|${something}`,
  `solved|../${elsewhere}|${something}`,
  `solved|HERE:${somebody}|1`,
  `fact:__proto__=x|HERE:${somebody}|${something}`,
  `solved|HERE:${somebody}|${something}|more`,
])('a button that is not ours is refused calmly: %s', async (customId) => {
  const { discord, ada, help } = await openHelpDesk()
  const button = { type: 2, style: 2, label: 'Forged', custom_id: customId.replace('HERE', help.id) }
  await asBot(discord, 'POST', `/channels/${help.id}/messages`, {
    components: [{ type: 1, components: [button] }],
  })

  const seen = await ada.click(await help.nextMessage(), 'Forged')

  expect(seen).toMatchObject({ kind: 'message', ephemeral: true, content: texts.discord.unknownButton })
})
