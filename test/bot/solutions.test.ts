import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../src/desk/settings/server-settings.ts'
import { texts } from '../../src/reply/texts.ts'
import { acme, pastes } from './acme.ts'
import { answersIn } from './answers-in.ts'
import { asBot } from './as-bot.ts'
import { markWithMenu, openPost } from './open-post.ts'
import { joinBot } from './start-bot.ts'

const { solutions: words, refusals } = texts
const menu = texts.commands.markSolution
const linkTo = (
  { guild, thread }: Awaited<ReturnType<typeof openPost>>,
  { id }: { readonly id: string },
): string => `https://discord.com/channels/${guild.id}/${thread.id}/${id}`

describe('a mark', () => {
  test('puts ✅ on the message, sets the tag, and leads to it', async () => {
    const desk = await openPost({ tags: ['Open'] })
    const { discord, ada, thread, tip } = desk

    expect(await markWithMenu(desk, ada, tip)).toBe(words.marked)

    expect(tip.reactions).toEqual({ '✅': [discord.botUserId] })
    expect(thread.tags).toEqual(['Open', 'Solved'])
    expect(answersIn(desk, thread)).toMatchObject([
      { content: `✅ Solved. Jump to solution: ${linkTo(desk, tip)}`, replyTo: tip.id, mentions: [] },
    ])
    expect(thread).toMatchObject({ archived: false, locked: false })
  })

  test('may be of a moderator', async () => {
    const desk = await openPost()

    expect(await markWithMenu(desk, desk.mod, desk.tip)).toBe(words.marked)
  })

  test('may be of a helper', async () => {
    const desk = await openPost()
    const role = desk.guild.createRole('Helpers')
    await desk.settings.change(desk.guild.id, { ...defaultSettings, helperRoleId: role.id })
    desk.bob.takeRole(role)
    await desk.settle()

    expect(await markWithMenu(desk, desk.bob, desk.tip)).toBe(words.marked)
  })

  test('may be of the bot’s own answer', async () => {
    const desk = await openPost()
    desk.ada.post(desk.thread, pastes.gateway)
    const answer = await desk.thread.nextMessage()

    expect(await markWithMenu(desk, desk.ada, answer)).toBe(words.marked)
    expect(answer.reactions).toEqual({ '✅': [desk.discord.botUserId] })
  })

  test('of a thread in a text channel needs no tag', async () => {
    const desk = await openPost()
    const thread = desk.ada.openThread(desk.ada.post(desk.help, 'it broke'), 'It broke')
    const tip = desk.bob.post(thread, 'open it')

    expect(await markWithMenu(desk, desk.ada, tip)).toBe(words.marked)
    expect(tip.reactions).toEqual({ '✅': [desk.discord.botUserId] })
  })

  test('moves to another message', async () => {
    const desk = await openPost()
    const { discord, ada, bob, thread, tip } = desk
    const better = bob.post(thread, 'no, close it')
    await markWithMenu(desk, ada, tip)

    expect(await markWithMenu(desk, ada, better)).toBe(words.moved)

    expect(tip.reactions).toEqual({})
    expect(better.reactions).toEqual({ '✅': [discord.botUserId] })
    expect(answersIn(desk, thread).map(({ content }) => content)).toEqual([
      texts.notices.solutionMarked(linkTo(desk, better)),
    ])
    expect(thread.tags).toEqual(['Solved'])
  })

  test('of the same message changes nothing', async () => {
    const desk = await openPost()
    await markWithMenu(desk, desk.ada, desk.tip)

    expect(await markWithMenu(desk, desk.mod, desk.tip)).toBe(words.alreadyMarked)
    expect(answersIn(desk, desk.thread)).toHaveLength(1)
  })

  test('is not nudged for afterwards, neither by words nor by the button', async () => {
    const desk = await openPost()
    desk.ada.post(desk.thread, pastes.gateway)
    const answer = await desk.thread.nextMessage()
    await markWithMenu(desk, desk.ada, desk.tip)

    desk.ada.post(desk.thread, 'solved, thanks')
    await desk.ada.click(answer, texts.buttons.solved)
    await desk.settle()

    expect(answersIn(desk, desk.thread)).toHaveLength(2)
  })

  test('whose message is deleted is forgotten, with the link to it', async () => {
    const desk = await openPost()
    await markWithMenu(desk, desk.ada, desk.tip)

    desk.bob.delete(desk.tip)
    await desk.settle()

    expect(answersIn(desk, desk.thread)).toEqual([])
    expect(await desk.solutions.of(desk.thread.id)).toBeUndefined()
  })

  test('goes with its thread', async () => {
    const desk = await openPost()
    await markWithMenu(desk, desk.ada, desk.tip)

    await asBot(desk.discord, 'DELETE', `/channels/${desk.thread.id}`)
    await desk.settle()

    expect(await desk.solutions.of(desk.thread.id)).toBeUndefined()
  })
})

test.each<{
  name: string
  act: (desk: Awaited<ReturnType<typeof openPost>>) => Promise<string>
  words: string
}>([
  {
    name: 'by somebody else',
    act: (desk) => markWithMenu(desk, desk.bob, desk.tip),
    words: refusals.notYoursToMark,
  },
  {
    name: 'by somebody who may only manage messages',
    act: (desk) =>
      markWithMenu(desk, desk.guild.join('janitor', { permissions: ['ManageMessages'] }), desk.tip),
    words: refusals.notYoursToMark,
  },
  {
    name: 'of the question itself',
    act: (desk) => markWithMenu(desk, desk.ada, desk.starter),
    words: refusals.questionIsNoSolution,
  },
  {
    name: 'outside of a thread',
    act: (desk) => markWithMenu(desk, desk.ada, desk.ada.post(desk.help, 'hm')),
    words: words.onlyInThreads,
  },
  {
    name: 'of the link to the solution',
    act: async (desk) => {
      await markWithMenu(desk, desk.ada, desk.tip)
      return markWithMenu(desk, desk.ada, desk.thread.messages.at(-1) ?? desk.tip)
    },
    words: refusals.onlyPointsThere,
  },
])('a mark $name is refused calmly', async ({ act, words: expected }) => {
  const desk = await openPost()

  expect(await act(desk)).toBe(expected)
})

describe('what does not work is told, and the rest is done:', () => {
  test('no right to react', async () => {
    const desk = await openPost()
    desk.board.setPermissions({ deny: ['AddReactions'] })
    await desk.settle()

    const told = await markWithMenu(desk, desk.ada, desk.tip)

    expect(told).toContain(
      '- I could not put ✅ on the message: I need the permission **Add Reactions** here.',
    )
    expect(desk.thread.tags).toEqual(['Solved'])
    expect(answersIn(desk, desk.thread)).toHaveLength(1)
    expect(desk.discord.takeRefusals()).toHaveLength(1)
  })

  test('no right to set tags', async () => {
    const desk = await openPost({ botMay: [] })

    const told = await markWithMenu(desk, desk.ada, desk.tip)

    expect(told).toContain(
      '- I could not set the tag `Solved`: I need the permission **Manage Threads** here.',
    )
    expect(desk.tip.reactions).toEqual({ '✅': [desk.discord.botUserId] })
    expect(answersIn(desk, desk.thread)).toHaveLength(1)
    expect(desk.discord.takeRefusals()).toHaveLength(1)
  })

  test('no right to write', async () => {
    const desk = await openPost()
    desk.board.setPermissions({ for: desk.guild.bot, deny: ['SendMessagesInThreads'] })
    await desk.settle()

    const told = await markWithMenu(desk, desk.ada, desk.tip)

    expect(told).toContain(
      '- I could not post the link to the solution: I need the permission **Send Messages in Threads** here.',
    )
    expect(desk.thread.tags).toEqual(['Solved'])
    expect(desk.discord.takeRefusals()).toHaveLength(1)
  })

  test('five tags already', async () => {
    const tags = ['Linux', 'Docker', 'Not solved', 'v1', 'v2']
    const desk = await openPost({ forumTags: [...tags, 'Solved'], tags })

    const told = await markWithMenu(desk, desk.ada, desk.tip)

    expect(told).toContain(
      'as many tags as Discord allows: `Linux`, `Docker`, `Not solved`, `v1` and `v2`. Remove `Not solved` first.',
    )
    expect(desk.thread.tags).toEqual(tags)
    expect(answersIn(desk, desk.thread)).toHaveLength(1)
  })

  test('no right to close the thread', async () => {
    const desk = await openPost({ botMay: [], forumTags: [] })
    await desk.settings.change(desk.guild.id, { ...defaultSettings, solvedThreads: 'lock-and-archive' })

    const told = await markWithMenu(desk, desk.ada, desk.tip)

    expect(told).toContain(
      '- I could not lock and archive the thread: I need the permission **Manage Threads**',
    )
    expect(desk.thread).toMatchObject({ archived: false, locked: false })
    expect(desk.discord.takeRefusals()).toHaveLength(1)
  })

  test('a locked and archived thread that the bot may not open', async () => {
    const desk = await openPost({ botMay: [] })
    desk.mod.changeThread(desk.thread, { archived: true, locked: true })
    await desk.settle()

    const told = await markWithMenu(desk, desk.ada, desk.tip)

    expect(told).toContain('- I could not open this archived thread, so I put no ✅, tag or link: I need')
    expect(desk.tip.reactions).toEqual({})
    expect(desk.discord.takeRefusals()).toHaveLength(1)
  })

  test('the rest is done when the message is marked once more', async () => {
    const desk = await openPost({ botMay: [] })
    await markWithMenu(desk, desk.ada, desk.tip)
    desk.discord.takeRefusals()
    desk.guild.setBotPermissions(['ManageThreads'])
    await desk.settle()

    expect(await markWithMenu(desk, desk.ada, desk.tip)).toBe(words.alreadyMarked)

    expect(desk.thread.tags).toEqual(['Solved'])
    expect(answersIn(desk, desk.thread)).toHaveLength(1)
  })
})

describe('the solved tag', () => {
  test.each([
    { name: 'is found by its name', forumTags: ['Unsolved', 'not solved', '✔ Resolved'], tag: '✔ Resolved' },
    {
      name: 'may be one that only moderators set',
      forumTags: [{ name: 'Solved', moderated: true }],
      tag: 'Solved',
    },
    { name: 'may not be there', forumTags: ['Unsolved', 'Help'], tag: undefined },
  ])('$name', async ({ forumTags, tag }) => {
    const desk = await openPost({ forumTags })

    expect(await markWithMenu(desk, desk.ada, desk.tip)).toBe(words.marked)

    expect(desk.thread.tags).toEqual(tag === undefined ? [] : [tag])
  })

  test('is the one that the server chose', async () => {
    const desk = await openPost({ forumTags: ['Solved', 'Done'], tags: ['Done'] })
    const {
      applied_tags: [done = ''],
    } = (await (await asBot(desk.discord, 'GET', `/channels/${desk.thread.id}`)).json()) as {
      applied_tags: readonly string[]
    }
    desk.mod.changeThread(desk.thread, { tags: [] })
    await desk.settings.change(desk.guild.id, { ...defaultSettings, solvedTags: { [desk.board.id]: done } })
    await desk.settle()

    await markWithMenu(desk, desk.ada, desk.tip)

    expect(desk.thread.tags).toEqual(['Done'])
  })
})

describe('a solved thread', () => {
  test.each([
    { solvedThreads: 'archive', locked: false },
    { solvedThreads: 'lock-and-archive', locked: true },
  ] as const)('is closed last, where the server wants $solvedThreads', async ({ solvedThreads, locked }) => {
    const desk = await openPost()
    await desk.settings.change(desk.guild.id, { ...defaultSettings, solvedThreads })

    expect(await markWithMenu(desk, desk.ada, desk.tip)).toBe(words.marked)

    expect(desk.thread).toMatchObject({ archived: true, locked, tags: ['Solved'] })
    expect(desk.tip.reactions).toEqual({ '✅': [desk.discord.botUserId] })
    expect(answersIn(desk, desk.thread)).toHaveLength(1)
  })

  test.each([{ locked: false }, { locked: true }])(
    'that is archived is opened first: %o',
    async ({ locked }) => {
      const desk = await openPost()
      desk.mod.changeThread(desk.thread, { archived: true, locked })
      await desk.settle()

      expect(await markWithMenu(desk, desk.ada, desk.tip)).toBe(words.marked)

      expect(desk.thread).toMatchObject({ archived: false, locked, tags: ['Solved'] })
    },
  )
})

test('a thread that was closed before the bot was started is marked like any other', async () => {
  const { discord, door, mod, ada, thread, tip } = await openPost({ tags: ['Open'] })
  await door.stop()
  mod.changeThread(thread, { archived: true })
  const bot = await joinBot(discord, { supportChannels: ['help'], knowledge: acme })

  expect(await markWithMenu(bot, ada, tip)).toBe(words.marked)

  expect(thread).toMatchObject({ archived: false, tags: ['Open', 'Solved'] })
})

describe('unmarking', () => {
  test.each(['stay-open', 'archive', 'lock-and-archive'] as const)(
    'undoes all, where threads %s',
    async (solvedThreads) => {
      const desk = await openPost({ tags: ['Open'] })
      await desk.settings.change(desk.guild.id, { ...defaultSettings, solvedThreads })
      await markWithMenu(desk, desk.ada, desk.tip)

      const seen = await (await desk.mod.run('solution unmark', {}, { in: desk.thread })).final()

      expect(seen).toMatchObject({ ephemeral: true, content: words.unmarked })
      expect(desk.tip.reactions).toEqual({})
      expect(desk.thread).toMatchObject({ archived: false, locked: false, tags: ['Open'] })
      expect(answersIn(desk, desk.thread)).toEqual([])
      expect(await desk.solutions.of(desk.thread.id)).toBeUndefined()
    },
  )

  test('leaves what others did', async () => {
    const desk = await openPost({ tags: ['Solved'] })
    desk.bob.react(desk.tip, '✅')
    desk.mod.changeThread(desk.thread, { locked: true })
    await desk.settle()
    await markWithMenu(desk, desk.ada, desk.tip)

    await (await desk.ada.run('solution unmark', {}, { in: desk.thread })).final()

    expect(desk.tip.reactions).toEqual({ '✅': [desk.bob.id] })
    expect(desk.thread).toMatchObject({ locked: true, tags: ['Solved'] })
  })

  test('tells what it could not undo', async () => {
    const desk = await openPost()
    await markWithMenu(desk, desk.ada, desk.tip)
    desk.guild.setBotPermissions([])
    await desk.settle()

    const seen = await (await desk.ada.run('solution unmark', {}, { in: desk.thread })).final()

    expect(seen.content).toContain(
      '- I could not remove the tag `Solved`: I need the permission **Manage Threads**',
    )
    expect(desk.tip.reactions).toEqual({})
    expect(desk.discord.takeRefusals()).toHaveLength(1)
  })

  test.each([
    { name: 'by a stranger', act: 'bob', marked: true, expected: refusals.notYoursToMark },
    { name: 'of nothing', act: 'ada', marked: false, expected: refusals.nothingMarked },
  ] as const)('$name is refused calmly', async ({ act, marked, expected }) => {
    const desk = await openPost()
    if (marked) await markWithMenu(desk, desk.ada, desk.tip)

    const seen = await (await desk[act].run('solution unmark', {}, { in: desk.thread })).final()

    expect(seen.content).toBe(expected)
    expect(answersIn(desk, desk.thread)).toHaveLength(marked ? 1 : 0)
  })
})

describe('/solution mark', () => {
  test.each<{ name: string; write: (desk: Awaited<ReturnType<typeof openPost>>) => string }>([
    { name: 'a link', write: (desk) => linkTo(desk, desk.tip) },
    {
      name: 'a link of a test version of Discord',
      write: (desk) => ` <${linkTo(desk, desk.tip).replace('discord.com', 'ptb.discord.com')}> `,
    },
    { name: 'an id', write: ({ tip }) => tip.id },
    { name: 'an id with its channel', write: ({ thread, tip }) => `${thread.id}-${tip.id}` },
  ])('takes $name', async ({ write }) => {
    const desk = await openPost()

    const seen = await (
      await desk.ada.run('solution mark', { message: write(desk) }, { in: desk.thread })
    ).final()

    expect(seen).toMatchObject({ ephemeral: true, content: words.marked })
    expect(desk.tip.reactions).toEqual({ '✅': [desk.discord.botUserId] })
  })

  test('without a message marks the bot’s latest fix', async () => {
    const desk = await openPost()
    desk.ada.post(desk.thread, pastes.gateway)
    const answer = await desk.thread.nextMessage()
    await desk.settle()

    const seen = await (await desk.ada.run('solution mark', {}, { in: desk.thread })).final()

    expect(seen.content).toBe(words.marked)
    expect(answer.reactions).toEqual({ '✅': [desk.discord.botUserId] })
  })

  test.each<{
    name: string
    write: (desk: Awaited<ReturnType<typeof openPost>>) => string | undefined
    expected: RegExp
  }>([
    {
      name: 'nothing, where the bot gave no answer',
      write: () => undefined,
      expected: /^I gave no answer.*\n?.*Apps/,
    },
    { name: 'no link', write: () => 'the second one', expected: /^That is neither a link/ },
    {
      name: 'a message of another channel',
      write: ({ guild, help, bob }) =>
        `https://discord.com/channels/${guild.id}/${help.id}/${bob.post(help, 'x').id}`,
      expected: /not in this thread/,
    },
    {
      name: 'the id of a message of another channel',
      write: ({ help, bob }) => bob.post(help, 'x').id,
      expected: /cannot find/,
    },
    {
      name: 'a message of another server',
      write: ({ thread, tip }) => `https://discord.com/channels/123456789012345678/${thread.id}/${tip.id}`,
      expected: /not in this thread/,
    },
    { name: 'the question', write: ({ starter }) => starter.id, expected: /question itself/ },
  ])('is told plainly of $name', async ({ write, expected }) => {
    const desk = await openPost()
    const message = write(desk)
    await desk.settle()

    const seen = await (
      await desk.ada.run('solution mark', message === undefined ? {} : { message }, { in: desk.thread })
    ).final()

    expect(seen.ephemeral).toBe(true)
    expect(seen.content).toMatch(expected)
    expect(desk.thread.messages).toHaveLength(2)
  })

  test('names the question of a thread in a text channel as such', async () => {
    const desk = await openPost()
    const question = desk.ada.post(desk.help, 'it broke')
    const thread = desk.ada.openThread(question, 'It broke')
    const message = `https://discord.com/channels/${desk.guild.id}/${desk.help.id}/${question.id}`

    const seen = await (await desk.ada.run('solution mark', { message }, { in: thread })).final()

    expect(seen.content).toBe(refusals.questionIsNoSolution)
  })
})

describe('/solution show', () => {
  test('tells everybody who marked what', async () => {
    const desk = await openPost()
    await markWithMenu(desk, desk.ada, desk.tip)

    const seen = await (await desk.bob.run('solution show', {}, { in: desk.thread })).final()

    expect(seen.ephemeral).toBe(true)
    expect(seen.content).toMatch(
      new RegExp(`^Marked as the solution by <@${desk.ada.id}> <t:\\d+:R>: ${linkTo(desk, desk.tip)}$`),
    )
    expect(seen.message?.mentions).toEqual([])
  })

  test('tells how to mark where nothing is', async () => {
    const desk = await openPost()

    const seen = await (await desk.bob.run('solution show', {}, { in: desk.thread })).final()

    expect(seen.content).toContain(refusals.nothingMarked)
    expect(seen.content).toContain(menu)
  })
})

test('the bot says so where it cannot see the thread', async () => {
  const desk = await openPost()
  desk.board.setPermissions({ for: desk.guild.bot, deny: ['ViewChannel'] })
  await desk.settle()

  expect(await markWithMenu(desk, desk.ada, desk.tip)).toMatch(/cannot see this thread/)
  expect(desk.discord.takeRefusals()).toHaveLength(1)
})
