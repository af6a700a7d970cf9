import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/desk/store/open-store.ts'
import { texts } from '../../src/reply/texts.ts'
import { temporaryFolder } from '../desk/store/temporary-folder.ts'
import { acme, pastes } from './acme.ts'
import { answersIn } from './answers-in.ts'
import { openSetup } from './open-setup.ts'
import { joinBot } from './start-bot.ts'

const { where, helperRole, solutions, solvedThreads, solvedTag, switchOn, switchOff } = texts.setup

test('/setup shows the settings in one message, to its person alone', async () => {
  const { panel, help, forum, lounge } = await openSetup()

  expect(panel.ephemeral).toBe(true)
  expect(panel.text).toContain(`In <#${help.id}> and <#${forum.id}>`)
  expect(panel.text).toContain(where.byDefault)
  expect(lounge.messages).toHaveLength(0)
})

test('chosen channels are where it answers, and no others', async () => {
  const desk = await openSetup()
  const { ada, help, lounge, panel, settle, select } = desk

  await select(where.placeholder, lounge)
  ada.post(help, pastes.gateway)
  ada.post(lounge, pastes.gateway)
  await settle()

  expect(answersIn(desk, help)).toHaveLength(0)
  expect(answersIn(desk, lounge)).toHaveLength(1)
  expect(panel.text).toContain(`In <#${lounge.id}>, and`)
  expect(panel.text).not.toContain(where.byDefault)
})

test('the posts of a chosen forum are answered', async () => {
  const { ada, guild, select, settle } = await openSetup()
  const forum = guild.createForum('bugs')
  await settle()

  await select(where.placeholder, forum)
  const { thread } = ada.openPost(forum, { title: 'It broke', content: pastes.gateway })

  expect((await thread.nextMessage()).content).toContain('The gateway is closed')
})

test('only where it is mentioned', async () => {
  const desk = await openSetup()
  const { ada, discord, help, panel, settle, click } = desk

  await click(where.mentionsOnlyButton)
  ada.post(help, pastes.token)
  await settle()
  expect(answersIn(desk, help)).toHaveLength(0)
  ada.post(help, `<@${discord.botUserId}> ${pastes.gateway}`)
  await settle()

  expect(answersIn(desk, help)).toHaveLength(1)
  expect(panel.text).toContain(where.mentionsOnly)
})

test('no channel chosen in the menu is only where it is mentioned', async () => {
  const { lounge, panel, select, settingsNow } = await openSetup()
  await select(where.placeholder, lounge)

  await select(where.placeholder)

  expect(settingsNow().supportChannels).toEqual([])
  expect(panel.text).toContain(where.mentionsOnly)
})

test('the default can be gone back to', async () => {
  const desk = await openSetup()
  const { ada, help, lounge, settle, select, click, settingsNow } = desk
  await select(where.placeholder, lounge)

  await click(where.defaultButton)
  ada.post(help, pastes.gateway)
  await settle()

  expect(answersIn(desk, help)).toHaveLength(1)
  expect(settingsNow()).not.toHaveProperty('supportChannels')
})

test.each([
  { menu: solutions.placeholder, pick: 'Answer Overflow', changed: { solutions: 'answer-overflow' } },
  { menu: solvedThreads.placeholder, pick: 'Close (archive)', changed: { solvedThreads: 'archive' } },
  { menu: solvedThreads.placeholder, pick: 'Close and lock', changed: { solvedThreads: 'lock-and-archive' } },
])('"$pick" is kept and shown', async ({ menu, pick, changed }) => {
  const { panel, select, settingsNow } = await openSetup()
  const before = panel.text

  await select(menu, pick)

  expect(settingsNow()).toMatchObject(changed)
  expect(panel.text).not.toBe(before)
})

test('hints and reminders are switched on and off', async () => {
  const { panel, click, settingsNow } = await openSetup()

  // Hints are off and reminders on at first.
  await click(switchOn)
  await click(panel.buttons.at(-1)?.customId ?? '')

  expect(settingsNow()).toMatchObject({ hints: true, nudges: false })
  expect(panel.text).toContain(texts.setup.hints.on)
  expect(panel.text).toContain(texts.setup.nudges.off)
  expect(panel.buttons.map(({ label }) => label)).toEqual(expect.arrayContaining([switchOn, switchOff]))
})

test('solutions of Answer Overflow leave its threads and tags to it', async () => {
  const { panel, select } = await openSetup()

  await select(solutions.placeholder, 'Answer Overflow')

  expect(panel.text).not.toContain(solvedThreads.heading)
  expect(panel.text).not.toContain(solvedTag.heading)
})

test('a helper role is chosen and cleared', async () => {
  const { guild, panel, select, settle, settingsNow } = await openSetup()
  const role = guild.createRole('Helpers')
  await settle()

  await select(helperRole.placeholder, role)
  expect(settingsNow().helperRoleId).toBe(role.id)
  expect(panel.text).toContain(helperRole.is(role.mention))
  await select(helperRole.placeholder)

  expect(settingsNow()).not.toHaveProperty('helperRoleId')
})

test('@everyone is refused as the helper role', async () => {
  const { guild, panel, select, settingsNow } = await openSetup()

  await select(helperRole.placeholder, guild)

  expect(panel.text).toContain(helperRole.notEveryone)
  expect(settingsNow()).not.toHaveProperty('helperRoleId')
})

test('the role of a bot is refused as the helper role, and the one before stays', async () => {
  const { guild, panel, select, settle, settingsNow } = await openSetup()
  const helpers = guild.createRole('Helpers')
  const ofBot = guild.createRole('Tickets', [], { managed: true })
  await settle()
  await select(helperRole.placeholder, helpers)

  await select(helperRole.placeholder, ofBot)

  expect(panel.text).toContain(helperRole.notManaged('Tickets'))
  expect(settingsNow().helperRoleId).toBe(helpers.id)
})

test('the solved tag of each forum is chosen', async () => {
  const { guild, forum, help, panel, select, settle, settingsNow } = await openSetup()
  const bugs = guild.createForum('bugs', { tags: ['Bug', 'Unsolved', 'Not solved', 'Solved here', 'Done'] })
  await settle()
  await select(where.placeholder, help, forum, bugs)
  expect(panel.text).toContain(`Posts in <#${bugs.id}> get **Solved here**`)

  await select(solvedTag.forumPlaceholder, '#bugs')
  await select(solvedTag.placeholder('bugs'), 'Done')
  expect(panel.text).toContain(`Posts in <#${bugs.id}> get **Done**`)
  expect(Object.keys(settingsNow().solvedTags)).toEqual([bugs.id])
  await select(solvedTag.placeholder('bugs'), solvedTag.byName)

  expect(panel.text).toContain(`Posts in <#${bugs.id}> get **Solved here**`)
  expect(settingsNow().solvedTags).toEqual({})
})

test('another change leaves the forum in view', async () => {
  const { guild, forum, select, settle, panel, click } = await openSetup()
  const bugs = guild.createForum('bugs', { tags: ['Done'] })
  await settle()
  await select(where.placeholder, forum, bugs)
  await select(solvedTag.forumPlaceholder, '#bugs')

  await click(switchOn)

  expect(JSON.stringify(panel.components)).toContain(solvedTag.placeholder('bugs'))
})

test('of two managers at once each keeps what they chose', async () => {
  const saving = Promise.withResolvers<void>()
  const { boss, guild, lounge, panel, settle, settingsNow } = await openSetup({
    settingsStore: { loadSettings: async () => new Map(), saveSettings: () => saving.promise },
  })
  const other = guild.join('other', { permissions: ['ManageGuild'] })
  const others = await other.run('setup')

  await boss.select(panel, where.placeholder, lounge)
  await other.select(others, solvedThreads.placeholder, 'Close (archive)')
  await boss.click(panel, switchOn)
  await other.run('setup')
  saving.resolve()
  await settle()

  expect(settingsNow()).toMatchObject({ supportChannels: [lounge.id], solvedThreads: 'archive', hints: true })
})

test('settings outlive a restart', async () => {
  const path = `${await temporaryFolder()}/sawbones.db`
  const open = () =>
    openStore(`file:${path}`, {
      onUnreadable: (unreadable) => expect.fail(JSON.stringify(unreadable)),
      onLost: (error) => expect.fail(String(error)),
    })
  const store = await open()
  const desk = await openSetup({ settingsStore: store })
  await desk.select(where.placeholder, desk.lounge)
  await desk.door.stop()
  await store.close()
  const reopened = await open()
  onTestFinished(() => reopened.close())

  const { settle } = await joinBot(desk.discord, {
    supportChannels: ['help'],
    knowledge: acme,
    settingsStore: reopened,
  })
  desk.ada.post(desk.help, pastes.gateway)
  desk.ada.post(desk.lounge, pastes.gateway)
  await settle()

  expect(answersIn(desk, desk.help)).toHaveLength(0)
  expect(answersIn(desk, desk.lounge)).toHaveLength(1)
  await desk.boss.click(desk.panel, where.mentionsOnlyButton)
  await settle()
  expect(desk.panel.text).toContain(where.mentionsOnly)
})

test('what cannot be saved does not hold, and is told', async () => {
  const { boss, lounge, panel, settingsNow } = await openSetup({
    settingsStore: {
      loadSettings: async () => new Map(),
      saveSettings: async () => {
        throw new Error('the disk is full')
      },
    },
  })

  const seen = await boss.select(panel, where.placeholder, lounge)

  expect(await seen.nextFollowUp()).toMatchObject({ ephemeral: true, content: texts.discord.fault })
  expect(settingsNow()).not.toHaveProperty('supportChannels')
})
