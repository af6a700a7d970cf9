import { expect, onTestFinished, test } from 'vitest'
import { withPosted, withUnposted } from '../../src/desk/answers.ts'
import { openStore } from '../../src/desk/store/open-store.ts'
import { temporaryFolder } from '../desk/store/temporary-folder.ts'
import { acme, pastes } from './acme.ts'
import { answersIn } from './answers-in.ts'
import { joinBot, openHelpDesk } from './start-bot.ts'

const openFile = (path: string) =>
  openStore(path, {
    onUnreadable: (unreadable) => expect.fail(JSON.stringify(unreadable)),
    onLost: (error) => expect.fail(String(error)),
  })

/** A help desk whose bot can go away and come back. */
async function openDurable() {
  const path = `file:${await temporaryFolder()}/sawbones.db`
  const store = await openFile(path)
  const desk = await openHelpDesk({ store })
  return {
    ...desk,
    store,
    async goAway() {
      await desk.door.stop()
      await store.close()
    },
    async comeBack() {
      const reopened = await openFile(path)
      onTestFinished(() => reopened.close())
      const bot = await joinBot(desk.discord, { supportChannels: ['help'], knowledge: acme, store: reopened })
      await bot.settle()
      return bot
    },
  }
}

test('what was written while the bot was away is answered once, in channels, threads and posts', async () => {
  const desk = await openDurable()
  const { ada, bob, mod, help, forum, lounge } = desk
  ada.post(help, 'hello')
  await desk.settle()
  const old = bob.openThread(bob.post(help, 'a thread'), 'old thread')
  await desk.settle()
  await desk.goAway()

  const asked = ada.post(help, pastes.gateway)
  bob.post(old, pastes.token)
  const { thread: post } = mod.openPost(forum, { title: 'Help', content: pastes.screws })
  ada.post(lounge, pastes.gateway)
  await desk.comeBack()

  expect(answersIn(desk, help).map(({ replyTo }) => replyTo)).toEqual([asked.id])
  expect(answersIn(desk, old)[0]?.content).toContain('The token is missing')
  expect(answersIn(desk, post)[0]?.content).toContain('All screws are loose')
  expect(answersIn(desk, lounge)).toEqual([])
})

test('what was heard before the bot went away is not heard again', async () => {
  const desk = await openDurable()
  const { ada, bob, help } = desk
  ada.post(help, pastes.gateway)
  bob.post(help, pastes.unknown)
  await desk.settle()
  await desk.goAway()
  const bot = await desk.comeBack()

  expect(answersIn(desk, help)).toHaveLength(1)
  expect(bot.lines.filter(({ event }) => event === 'message')).toEqual([])
})

test('at its first start the bot answers nothing that was written before', async () => {
  const desk = await openHelpDesk({
    before: (discord) => {
      const guild = discord.createGuild({ name: 'Before' })
      guild.join('eve').post(guild.createTextChannel('help-before'), pastes.gateway)
    },
  })
  await desk.settle()

  expect(
    desk.discord.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages')),
  ).toEqual([])
})

test('what came more than twelve hours ago is left', async () => {
  const desk = await openDurable()
  const { ada, bob, help, discord } = desk
  ada.post(help, 'hello')
  await desk.settle()
  await desk.goAway()
  ada.post(help, pastes.gateway)
  discord.clock.advance(13 * 3_600_000)
  const late = bob.post(help, pastes.gateway)
  await desk.comeBack()

  expect(answersIn(desk, help).map(({ replyTo }) => replyTo)).toEqual([late.id])
})

test('what was written between two sessions is answered, before what came after', async () => {
  const desk = await openDurable()
  const { ada, help, discord } = desk
  ada.post(help, 'hello')
  await desk.settle()
  discord.gateway.invalidateSession(false)
  ada.post(help, pastes.gateway)
  await discord.until(() => answersIn(desk, help).length === 1, 'the missed message is answered')
  ada.post(help, pastes.gateway)
  await desk.settle()

  expect(answersIn(desk, help).map(({ content }) => content.slice(0, 11))).toEqual([
    '**The gatew',
    'Still there',
  ])
})

test('what was written between two sessions is answered, also where something new comes at once', async () => {
  const desk = await openDurable()
  const { ada, bob, help, discord } = desk
  ada.post(help, 'hello')
  await desk.settle()
  discord.gateway.invalidateSession(false)
  const missed = ada.post(help, pastes.gateway)
  await discord.gateway.connected()
  const live = bob.post(help, pastes.token)
  await discord.until(() => answersIn(desk, help).length === 2, 'both are answered')
  await desk.settle()

  const answered = answersIn(desk, help).map(({ replyTo }) => replyTo)
  expect(answered.toSorted()).toEqual([missed.id, live.id].toSorted())
})

test('a file of which the reading was given up when the bot stopped is read after the next start', async () => {
  const desk = await openDurable()
  const { ada, help, discord } = desk
  const slow = Promise.withResolvers<void>()
  discord.failNext({ path: /^\/attachments\// }, { kind: 'hold', until: slow.promise })
  ada.post(help, '', { files: [{ name: 'acme.log', bytes: pastes.gateway }] })
  await discord.until(() => discord.requests.some(({ path }) => path.startsWith('/attachments/')), 'it reads')
  await desk.goAway()
  slow.resolve()
  await desk.comeBack()

  expect(answersIn(desk, help)[0]?.content).toContain('The gateway is closed')
})

test('an answer that could not be posted is posted after the next start', async () => {
  const desk = await openDurable()
  const { ada, help, discord } = desk
  discord.failNext({ method: 'POST', path: `/channels/${help.id}/messages` }, { kind: 'status', status: 400 })
  const asked = ada.post(help, pastes.gateway)
  await desk.settle()
  expect(answersIn(desk, help)).toEqual([])
  await desk.goAway()
  await desk.comeBack()

  expect(answersIn(desk, help).map(({ replyTo }) => replyTo)).toEqual([asked.id])
})

test('an answer that was posted and not noted is not posted again', async () => {
  const desk = await openDurable()
  const { ada, help, store } = desk
  const asked = ada.post(help, pastes.gateway)
  await desk.settle()
  const caseId = `${help.id}:${asked.author.id}`
  const kept = await store.load(caseId)
  if (!kept) throw new Error('there is no case')
  await store.save(withUnposted(withPosted(kept, asked.id, []), asked.id, 1))
  await desk.goAway()
  await desk.comeBack()

  const [answer, ...others] = answersIn(desk, help)
  expect(others).toEqual([])
  expect(answer?.edited).toBe(false)
})

test('of an answer of which a part is posted, the rest follows', async () => {
  const desk = await openDurable()
  const { ada, help, discord } = desk
  const post = { method: 'POST', path: `/channels/${help.id}/messages` } as const
  await desk.settle()
  discord.failNext(post, { kind: 'hold', until: Promise.resolve() })
  discord.failNext(post, { kind: 'status', status: 400 })
  ada.post(help, pastes.screws)
  await desk.settle()
  expect(answersIn(desk, help)).toHaveLength(1)
  await desk.goAway()
  await desk.comeBack()

  expect(answersIn(desk, help).map(({ content }) => content.includes('screw number 60'))).toEqual([
    false,
    true,
  ])
})

test('a question that was deleted while the bot was away is not answered any more', async () => {
  const desk = await openDurable()
  const { ada, help, discord } = desk
  discord.failNext({ method: 'POST', path: `/channels/${help.id}/messages` }, { kind: 'status', status: 400 })
  const asked = ada.post(help, pastes.gateway)
  await desk.settle()
  await desk.goAway()
  ada.delete(asked)
  const bot = await desk.comeBack()

  expect(answersIn(desk, help)).toEqual([])
  expect(await bot.desk.unposted()).toEqual([])
})
