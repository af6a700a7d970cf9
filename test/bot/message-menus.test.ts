import { describe, expect, test } from 'vitest'
import { texts } from '../../src/reply/texts.ts'
import { pastes } from './acme.ts'
import { openHelpDesk } from './start-bot.ts'

describe.each([
  { intent: 'with', privilegedIntents: ['MessageContent'] as const },
  { intent: 'without', privilegedIntents: [] },
])('"Diagnose this", $intent the Message Content intent', ({ privilegedIntents }) => {
  test('looks at any message, for the eyes of whoever asks', async () => {
    const { ada, bob, lounge } = await openHelpDesk({ privilegedIntents })

    const seen = await (await bob.useMessageMenu('Diagnose this', ada.post(lounge, pastes.gateway))).final()

    expect(seen.ephemeral).toBe(true)
    expect(seen.content).toContain('The gateway is closed')
    expect(lounge.messages).toHaveLength(1)
  })

  test('reads files', async () => {
    const { ada, bob, lounge } = await openHelpDesk({ privilegedIntents })
    const message = ada.post(lounge, 'look', { files: [{ name: 'acme.log', bytes: pastes.gateway }] })

    const seen = await (await bob.useMessageMenu('Diagnose this', message)).final()

    expect(seen.content).toContain('The gateway is closed')
  })
})

test('"Diagnose this" can be used twice on the same message', async () => {
  const { ada, bob, lounge } = await openHelpDesk()
  const message = ada.post(lounge, pastes.gateway)
  const first = await (await bob.useMessageMenu('Diagnose this', message)).final()

  const second = await (await bob.useMessageMenu('Diagnose this', message)).final()

  expect(second.content).toBe(first.content)
})

/** A forum post of ada's in which bob wrote something helpful. */
async function openPost() {
  const desk = await openHelpDesk()
  const { thread, starter } = desk.ada.openPost(desk.forum, { title: 'It broke', content: 'it broke' })
  const help = desk.bob.post(thread, 'open it')
  await desk.settle()
  return { ...desk, thread, starter, tip: help }
}

const mark = texts.commands.markSolution

test('the asker marks the solution', async () => {
  const { discord, guild, ada, settle, thread, tip } = await openPost()

  await ada.useMessageMenu(mark, tip)
  await settle()

  expect(tip.reactions).toEqual({ '✅': [discord.botUserId] })
  expect(thread.messages.at(-1)?.content).toContain(
    `https://discord.com/channels/${guild.id}/${thread.id}/${tip.id}`,
  )
  expect(thread.messages).toHaveLength(3)
})

test('a moderator marks the solution', async () => {
  const { mod, settle, thread, tip } = await openPost()

  await mod.useMessageMenu(mark, tip)
  await settle()

  expect(thread.messages).toHaveLength(3)
})

test.each<{
  name: string
  act: (
    desk: Awaited<ReturnType<typeof openPost>>,
  ) => Promise<{ final(): Promise<{ content: string; ephemeral: boolean }> }>
  words: string
}>([
  {
    name: 'by somebody else',
    act: ({ bob, tip }) => bob.useMessageMenu(mark, tip),
    words: texts.refusals.notYoursToMark,
  },
  {
    name: 'of the question itself',
    act: ({ ada, starter }) => ada.useMessageMenu(mark, starter),
    words: texts.refusals.questionIsNoSolution,
  },
  {
    name: 'a second time',
    act: async ({ ada, tip, settle }) => {
      await ada.useMessageMenu(mark, tip)
      await settle()
      return ada.useMessageMenu(mark, tip)
    },
    words: texts.refusals.alreadyMarked,
  },
  {
    name: 'outside of a thread',
    act: ({ ada, help }) => ada.useMessageMenu(mark, ada.post(help, 'hm')),
    words: texts.discord.onlyInThreads,
  },
])('a mark $name is refused calmly', async ({ act, words }) => {
  const seen = await (await act(await openPost())).final()

  expect(seen).toMatchObject({ ephemeral: true, content: words })
})

test('a member who may only manage messages may not mark', async () => {
  const { guild, tip } = await openPost()
  const janitor = guild.join('janitor', { permissions: ['ManageMessages'] })

  expect((await (await janitor.useMessageMenu(mark, tip)).final()).content).toBe(
    texts.refusals.notYoursToMark,
  )
})

test('whoever marks is told if the ✅ could not be put', async () => {
  const { discord, forum, ada, settle, thread, tip } = await openPost()
  forum.setPermissions({ deny: ['AddReactions'] })
  await settle()

  const seen = await (await ada.useMessageMenu(mark, tip)).final()
  await settle()

  expect(seen).toMatchObject({ ephemeral: true, content: texts.discord.cannotReact })
  expect(thread.messages).toHaveLength(3)
  expect(discord.takeRefusals()).toHaveLength(1)
})
