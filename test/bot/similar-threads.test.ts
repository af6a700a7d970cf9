import { expect, test } from 'vitest'
import { texts } from '../../src/reply/texts.ts'
import { createMemorySolutionStore } from '../desk/solutions-in-memory.ts'
import { makeKnowledge } from '../knowledge/make-pack.ts'
import { acme, pastes } from './acme.ts'
import { answersIn } from './answers-in.ts'
import { asBot } from './as-bot.ts'
import { markWithMenu, openPost } from './open-post.ts'
import { joinBot } from './start-bot.ts'

const title = 'Teapot leaks over night'

/** A solved post, and where somebody asks something like it. */
async function openSolved(options: Parameters<typeof openPost>[0] = {}) {
  const desk = await openPost({ title, ...options })
  await markWithMenu(desk, desk.ada, desk.tip)
  const link = `https://discord.com/channels/${desk.guild.id}/${desk.thread.id}/${desk.tip.id}`
  const mention = `<@${desk.discord.botUserId}>`
  return {
    ...desk,
    link,
    /** What eve is told who asks in a post of the same forum. */
    async ask(content = `${mention} it drips`, place = desk.board) {
      const eve = desk.guild.join('eve')
      const { thread } = eve.openPost(place, { title: 'My teapot leaks', content })
      await desk.settle()
      return answersIn(desk, thread).map((answer) => answer.content)
    },
  }
}

test('who asks about what nobody knows is led to solved threads with a like title', async () => {
  const { ask, link } = await openSolved()

  const [answer] = await ask()

  expect(answer).toContain(`${texts.similar.asked}\n- \`${title}\`: ${link}`)
})

test('in private too', async () => {
  const { guild, thread, board, settle, link } = await openSolved()
  const eve = guild.join('eve')
  const other = eve.openPost(board, { title: 'My teapot leaks', content: 'it drips' })
  await settle()

  const form = await eve.run('diagnose', {}, { in: other.thread })
  const seen = await (await eve.submitModal(form, { 'What does it say?': 'it drips' })).final()

  expect(seen).toMatchObject({ ephemeral: true })
  expect(seen.content).toContain(link)
  expect(thread.messages).toHaveLength(3)
})

test('a title holds neither secrets nor Markdown that works', async () => {
  const secret = `ghp_${'aB3x'.repeat(9)}`
  const { ask } = await openSolved({ title: `Teapot leaks @everyone \`**x**\` ${secret}` })

  const [answer = ''] = await ask()

  expect(answer).not.toContain(secret)
  expect(answer).not.toContain('@everyone')
  expect(answer).toMatch(/- `Teapot leaks @\u200beveryone ˋ\*\*x\*\*ˋ .*`: https/)
})

test.each<{
  name: string
  act: (desk: Awaited<ReturnType<typeof openSolved>>) => Promise<readonly string[]>
}>([
  {
    name: 'that the asker may not see',
    act: async ({ board, forum, guild, settle, ask }) => {
      board.setPermissions({ deny: ['ViewChannel'] })
      board.setPermissions({ for: guild.bot, allow: ['ViewChannel'] })
      await settle()
      return ask(undefined, forum)
    },
  },
  {
    name: 'of which the asker may not see what was said before',
    act: async ({ board, forum, settle, ask }) => {
      board.setPermissions({ deny: ['ReadMessageHistory'] })
      await settle()
      return ask(undefined, forum)
    },
  },
  {
    name: 'that the bot may not see',
    act: async ({ board, forum, guild, settle, ask }) => {
      board.setPermissions({ for: guild.bot, deny: ['ViewChannel'] })
      await settle()
      return ask(undefined, forum)
    },
  },
  {
    name: 'whose mark was taken away',
    act: async ({ ada, thread, ask }) => {
      await (await ada.run('solution unmark', {}, { in: thread })).final()
      return ask()
    },
  },
  {
    name: 'that were deleted',
    act: async ({ discord, thread, settle, ask }) => {
      await asBot(discord, 'DELETE', `/channels/${thread.id}`)
      await settle()
      return ask()
    },
  },
])('threads $name are not shown', async ({ act }) => {
  const desk = await openSolved()

  const [answer] = await act(desk)

  expect(answer).toContain(texts.unknown.intro)
  expect(answer).not.toContain(desk.thread.id)
})

test('what the asker can see and others here cannot is shown to the asker alone', async () => {
  const { discord, guild, board, forum, mod, settle, link } = await openSolved()
  board.setPermissions({ deny: ['ViewChannel'] })
  board.setPermissions({ for: guild.bot, allow: ['ViewChannel'] })
  board.setPermissions({ for: mod, allow: ['ViewChannel'] })
  const { thread } = mod.openPost(forum, {
    title: 'My teapot leaks',
    content: `<@${discord.botUserId}> it drips`,
  })
  await settle()

  const form = await mod.run('diagnose', {}, { in: thread })
  const seen = await (await mod.submitModal(form, { 'What does it say?': 'it drips' })).final()

  expect(thread.messages.at(-1)?.content).not.toContain(link)
  expect(seen.content).toContain(link)
})

test('a private thread is shown to nobody', async () => {
  const desk = await openSolved()
  const { discord, guild, help, mod, settle, ask } = desk
  guild.setBotPermissions(['CreatePrivateThreads', 'ManageThreads'])
  await settle()
  const response = await asBot(discord, 'POST', `/channels/${help.id}/threads`, {
    name: 'Secret teapot leaks',
    type: 12,
  })
  const { id } = (await response.json()) as { id: string }
  const secret = help.threads.find((thread) => thread.id === id)
  if (!secret) throw new Error('no thread was made')
  await markWithMenu(desk, mod, mod.post(secret, 'hush'))

  const [answer] = await ask()

  expect(await desk.solutions.of(id)).toMatchObject({ threadId: id })
  expect(answer).toContain(desk.thread.id)
  expect(answer).not.toContain(id)
})

test('a thread that was deleted while the bot was away is forgotten when it would be shown', async () => {
  const solutionStore = createMemorySolutionStore()
  const { discord, guild, thread, board, door, link } = await openSolved({ solutionStore })
  await door.stop()
  await asBot(discord, 'DELETE', `/channels/${thread.id}`)
  const again = await joinBot(discord, { supportChannels: ['help'], knowledge: acme, solutionStore })

  const other = guild
    .join('eve')
    .openPost(board, { title: 'My teapot leaks', content: `<@${discord.botUserId}> it drips` })
  const answer = await other.thread.nextMessage()
  await again.settle()

  expect(answer.content).not.toContain(link)
  expect(await solutionStore.loadSolution(thread.id)).toBeUndefined()
  expect(discord.takeRefusals()).toHaveLength(1)
})

test('an archived thread is shown too', async () => {
  const solutionStore = createMemorySolutionStore()
  const { discord, guild, thread, board, mod, door, link } = await openSolved({ solutionStore })
  await door.stop()
  mod.changeThread(thread, { archived: true })
  await joinBot(discord, { supportChannels: ['help'], knowledge: acme, solutionStore })

  const other = guild
    .join('eve')
    .openPost(board, { title: 'My teapot leaks', content: `<@${discord.botUserId}> it drips` })

  expect((await other.thread.nextMessage()).content).toContain(link)
})

test('a failure that was answered for sure needs no other thread', async () => {
  const { ask } = await openSolved()

  const [answer] = await ask(pastes.gateway)

  expect(answer).toContain('The gateway is closed')
  expect(answer).not.toContain(texts.similar.asked)
})

test('nobody is told unasked of a thread that only has a like title', async () => {
  const { ask } = await openSolved()

  expect(await ask('it drips, and it is running in docker')).toEqual([])
})

const oven = makeKnowledge(
  {
    'oven-cold': { front: 'title: The oven is cold\n', match: 'oven temperature is low\nno flame was seen' },
  },
  { pack: 'product: Acme\ndocs: https://docs.acme.example\nstages: [config, network, auth]\n' },
)

test('who opens a post is led unasked to a solved one in which the same failure may show', async () => {
  const { discord, ada, board, bob, settle, thread, tip, guild, ...desk } = await openPost({
    knowledge: oven,
  })
  ada.post(thread, 'oven temperature is low')
  await settle()
  await markWithMenu({ settle }, ada, tip)

  const other = bob.openPost(board, { title: 'Cold food', content: 'oven temperature is low\nand it smokes' })
  await settle()

  expect(answersIn({ discord, ...desk }, other.thread).map(({ content }) => content)).toEqual([
    `${texts.similar.unasked}\n- \`It broke\`: https://discord.com/channels/${guild.id}/${thread.id}/${tip.id}`,
  ])
})

test('what is only possible is told together with solved threads', async () => {
  const { discord, ada, board, bob, settle, thread, tip, ...desk } = await openPost({ knowledge: oven })
  ada.post(thread, 'oven temperature is low')
  await settle()
  await markWithMenu({ settle }, ada, tip)

  const content = `<@${discord.botUserId}> oven temperature is low`
  const other = bob.openPost(board, { title: 'Cold food', content })
  await settle()

  const [answer] = answersIn({ discord, ...desk }, other.thread)
  expect(answer?.content).toContain('Possibly: **The oven is cold**')
  expect(answer?.content).toContain(`${texts.similar.asked}\n- \`It broke\`: https`)
})
