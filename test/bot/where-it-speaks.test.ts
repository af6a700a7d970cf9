import { expect, test } from 'vitest'
import { texts } from '../../src/reply/texts.ts'
import { pastes } from './acme.ts'
import { answersIn } from './answers-in.ts'
import { openHelpDesk } from './start-bot.ts'

type HelpDesk = Awaited<ReturnType<typeof openHelpDesk>>

const answersOf = ({ discord }: HelpDesk) =>
  discord.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'))

const post = (content: string) => (desk: HelpDesk) => desk.ada.post(desk.help, content)

test.each<{ name: string; act: (desk: HelpDesk) => unknown; answers: number }>([
  { name: 'a support channel', act: post(pastes.gateway), answers: 1 },
  { name: 'another channel', act: ({ ada, lounge }) => ada.post(lounge, pastes.gateway), answers: 0 },
  {
    name: 'a channel in whose name the word stands somewhere',
    act: ({ ada, guild }) => ada.post(guild.createTextChannel('setup-HELP-please'), pastes.gateway),
    answers: 1,
  },
  {
    name: 'a thread in a support channel',
    act: ({ ada, help }) => ada.post(ada.openBareThread(help, 'it broke'), pastes.gateway),
    answers: 1,
  },
  {
    name: 'a thread elsewhere that calls itself help',
    act: ({ ada, lounge }) => ada.post(ada.openBareThread(lounge, 'help'), pastes.gateway),
    answers: 0,
  },
  {
    name: 'a forum post',
    act: ({ ada, forum }) => ada.openPost(forum, { title: 'It broke', content: pastes.gateway }),
    answers: 1,
  },
  {
    name: 'a forum post whose error stands in its title',
    act: ({ ada, forum }) => ada.openPost(forum, { title: pastes.gateway, content: 'see title' }),
    answers: 1,
  },
  {
    name: 'another bot',
    act: ({ guild, help }) => guild.joinBot('beep').post(help, pastes.gateway),
    answers: 0,
  },
  {
    name: 'a webhook',
    act: ({ discord, help }) => discord.webhookPost(help, { content: pastes.gateway }),
    answers: 0,
  },
  {
    name: 'a newcomer whom Discord announces',
    act: ({ guild, help }) => guild.join('cy', { announceIn: help }),
    answers: 0,
  },
  {
    name: 'somebody who leaves at once',
    act: (desk) => [post(pastes.gateway)(desk), desk.ada.leave()],
    answers: 1,
  },
  { name: 'an unknown error', act: post(pastes.unknown), answers: 0 },
  { name: 'emoji alone', act: post('🎉🎉'), answers: 0 },
  { name: 'a wall of 2,000 characters', act: post(`${pastes.gateway}\n${'x'.repeat(1_960)}`), answers: 1 },
])('$name: $answers answers', async ({ act, answers }) => {
  const desk = await openHelpDesk()

  act(desk)
  await desk.settle()

  expect(answersOf(desk)).toHaveLength(answers)
})

test('channels can be named by id', async () => {
  const supportChannels: string[] = []
  const stage = { ask: (): unknown => undefined }
  const desk = await openHelpDesk({
    supportChannels,
    before: (discord) => {
      const guild = discord.createGuild({ name: 'By id' })
      const channel = guild.createTextChannel('anything')
      const eve = guild.join('eve')
      supportChannels.push(channel.id)
      stage.ask = () => eve.post(channel, pastes.gateway)
    },
  })

  post(pastes.gateway)(desk)
  await desk.settle()
  expect(answersOf(desk)).toHaveLength(0)

  stage.ask()
  await desk.settle()
  expect(answersOf(desk)).toHaveLength(1)
})

test('in a thread only its asker is answered unasked', async () => {
  const desk = await openHelpDesk()
  const { forum, ada, bob, settle } = desk
  const { thread } = ada.openPost(forum, { title: 'It broke', content: 'it broke' })

  bob.post(thread, pastes.gateway)
  await settle()
  expect(answersIn(desk, thread)).toEqual([])

  ada.post(thread, pastes.gateway)
  await settle()
  expect(answersIn(desk, thread)).toHaveLength(1)
})

test('a thread that grew from a message belongs to the author of that message', async () => {
  const desk = await openHelpDesk({ supportChannels: ['help', 'lounge'] })
  const { lounge, ada, bob, settle } = desk
  const thread = bob.openThread(ada.post(lounge, 'it broke'), 'for ada')

  bob.post(thread, pastes.token)
  ada.post(thread, pastes.gateway)
  await settle()

  const answers = answersIn(desk, thread)
  expect(answers.map(({ content }) => content)).toEqual([expect.stringContaining('The gateway is closed')])
})

test('what an asker said in a thread is known in it later', async () => {
  const { forum, ada, settle } = await openHelpDesk()
  const { thread } = ada.openPost(forum, { title: 'It broke', content: 'we are running in docker' })

  ada.post(thread, pastes.whale)
  await settle()

  expect(thread.messages.at(-1)?.content).toMatch(/^\*\*The whale sleeps\*\*/)
})

test('in a plain channel each asker has a case of their own', async () => {
  const { help, ada, bob, settle } = await openHelpDesk()

  ada.post(help, 'we are running in docker')
  bob.post(help, pastes.whale)
  await settle()

  expect(help.messages.at(-1)?.content).toMatch(/^Probably: \*\*The whale sleeps\*\*/)
})

test('a thread that was archived before the bot came is served when it wakes up', async () => {
  const stage = { wake: (): unknown => undefined }
  const desk = await openHelpDesk({
    before: (discord) => {
      const guild = discord.createGuild({ name: 'Old' })
      const ada = guild.join('ada')
      const { thread } = ada.openPost(guild.createForum('help'), { title: 'Old', content: 'it broke' })
      ada.changeThread(thread, { archived: true })
      stage.wake = () => ada.post(thread, pastes.gateway)
    },
  })

  stage.wake()
  await desk.settle()

  expect(answersOf(desk)).toHaveLength(1)
})

test('what somebody replies to a person is left to them, unless it shows something new', async () => {
  const desk = await openHelpDesk()
  const { ada, bob, help, settle } = desk
  const thread = ada.openThread(ada.post(help, 'it broke'), 'broken')
  ada.post(thread, pastes.gateway)
  await settle()
  const advice = bob.post(thread, 'what does it say now?')
  ada.post(thread, pastes.gateway, { replyTo: advice })
  await settle()
  expect(answersIn(desk, thread)).toHaveLength(1)

  ada.post(thread, pastes.token, { replyTo: advice })
  await settle()
  expect(answersIn(desk, thread).at(-1)?.content).toContain('The token is missing')

  ada.post(thread, 'that worked, thanks!', { replyTo: advice })
  await settle()
  expect(answersIn(desk, thread).at(-1)?.content).toContain(texts.commands.markSolution)
})

test('a reply to oneself or to the bot goes on as any other message', async () => {
  const desk = await openHelpDesk()
  const { ada, help, settle } = desk
  const first = ada.post(help, pastes.gateway)
  await settle()
  ada.post(help, pastes.gateway, { replyTo: first })
  await settle()

  expect(answersIn(desk, help).at(-1)?.content).toContain('Still there: **The gateway is closed**')
})
