import { expect, test } from 'vitest'
import { texts } from '../../src/reply/texts.ts'
import { pastes } from './acme.ts'
import { answersIn } from './answers-in.ts'
import { openHelpDesk } from './start-bot.ts'

const hours = 3_600_000

/** A thread of ada's in which the bot answered, and a way to let time pass. */
async function openAnswered() {
  const desk = await openHelpDesk()
  const { ada, help, settle, chores, discord } = desk
  const thread = ada.openThread(ada.post(help, 'it broke'), 'broken')
  ada.post(thread, pastes.gateway)
  await settle()
  return {
    ...desk,
    thread,
    async pass(time: number) {
      discord.clock.advance(time)
      chores.fire()
      await settle()
    },
    /** What the bot said beyond its answer. */
    said: () => answersIn(desk, thread).slice(1),
  }
}

test('an asker who falls silent after an answer is asked once whether it helped', async () => {
  const { ada, pass, said } = await openAnswered()
  await pass(19 * hours)
  expect(said()).toEqual([])
  await pass(2 * hours)
  await pass(48 * hours)

  const [reminder, ...others] = said()
  expect(others).toEqual([])
  expect(reminder?.content).toBe(texts.notices.reminder(`<@${ada.id}>`))
  expect(reminder?.mentions).toEqual([ada.id])
  expect(reminder?.buttons.map(({ label }) => label)).toEqual(['It works now', 'Still broken'])
})

test('every word in the thread puts it off', async () => {
  const { ada, bob, thread, pass, said, settle } = await openAnswered()
  await pass(15 * hours)
  ada.post(thread, 'one moment')
  await settle()
  await pass(15 * hours)
  bob.post(thread, 'take your time')
  await settle()
  await pass(15 * hours)

  expect(said()).toEqual([])
})

test('where a person answered, the asker is asked too', async () => {
  const { ada, bob, help, settle, chores, discord, ...desk } = await openHelpDesk()
  const thread = ada.openThread(ada.post(help, 'it broke'), 'broken')
  ada.post(thread, 'can somebody help?')
  await settle()
  bob.post(thread, 'try turning it')
  await settle()
  discord.clock.advance(21 * hours)
  chores.fire()
  await settle()

  const [reminder] = answersIn({ discord }, thread)
  expect(reminder?.content).toContain('did that help?')
  if (!reminder) return
  await ada.click(reminder, 'Still broken')
  await desk.door.settled()
  expect(answersIn({ discord }, thread).at(-1)?.content).toContain('a person should look at this')
})

test('where nobody answered, nobody is asked', async () => {
  const { ada, help, settle, chores, discord } = await openHelpDesk()
  const thread = ada.openThread(ada.post(help, 'it broke'), 'broken')
  ada.post(thread, 'can somebody help?')
  await settle()
  discord.clock.advance(21 * hours)
  chores.fire()
  await settle()

  expect(answersIn({ discord }, thread)).toEqual([])
})

test('after "solved" nobody is asked, and after "It works now" nobody is asked to mark twice', async () => {
  const { ada, thread, pass, said, settle } = await openAnswered()
  ada.post(thread, 'that worked, thanks!')
  await settle()
  await pass(21 * hours)

  expect(said().map(({ content }) => content)).toEqual([texts.notices.nudge(texts.commands.markSolution)])
})

test('"It works now" tells how to mark; "Still broken" goes on as after the answer', async () => {
  const works = await openAnswered()
  await works.pass(21 * hours)
  const [first] = works.said()
  if (first) await works.ada.click(first, 'It works now')
  await works.settle()
  expect(works.said().at(-1)?.content).toBe(texts.notices.nudge(texts.commands.markSolution))

  const broken = await openAnswered()
  await broken.pass(21 * hours)
  const [second] = broken.said()
  if (second) await broken.ada.click(second, 'Still broken')
  await broken.settle()
  expect(broken.said().at(-1)?.content).toContain('Still there: **The gateway is closed**')
})

test('a stranger cannot answer for the asker', async () => {
  const { bob, pass, said, settle } = await openAnswered()
  await pass(21 * hours)
  const [reminder] = said()
  const seen = reminder && (await bob.click(reminder, 'It works now'))
  await settle()

  expect((await seen?.nextFollowUp())?.content).toBe(texts.refusals.notYourAnswer)
  expect(said()).toHaveLength(1)
})

test('a thread that was closed, and a server that wants no reminders, are left alone', async () => {
  const closed = await openAnswered()
  closed.mod.changeThread(closed.thread, { archived: true })
  await closed.settle()
  await closed.pass(21 * hours)
  expect(closed.said()).toEqual([])

  const quiet = await openAnswered()
  await quiet.settings.change(quiet.guild.id, { ...quiet.settings.of(quiet.guild.id), nudges: false })
  await quiet.pass(21 * hours)
  expect(quiet.said()).toEqual([])
})
