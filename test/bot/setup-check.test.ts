import { expect, test } from 'vitest'
import { defaultSettings } from '../../src/desk/settings/server-settings.ts'
import { permissionNames } from '../../src/discord/permissions.ts'
import { texts } from '../../src/reply/texts.ts'
import { walkComponents } from '../discord/checks/components.ts'
import { makePacks } from '../knowledge/make-pack.ts'
import { pastes } from './acme.ts'
import { answersIn } from './answers-in.ts'
import { openSetup } from './open-setup.ts'

const { check, where, helperRole, solvedThreads, solutions, permissions } = texts.setup
const lacked = (panel: { readonly text: string }): readonly (string | undefined)[] =>
  [...panel.text.matchAll(/^- \*\*(.+?)\*\*/gm)].map(([, name]) => name)

test('a permission that a channel takes away is told, and how to grant it there', async () => {
  const { guild, help, panel, settle, click } = await openSetup()
  help.setPermissions({ for: guild.bot, deny: ['SendMessages'] })
  await settle()

  await click(check.again)

  const { name, purpose } = permissions.SendMessages
  expect(panel.text).toContain(check.entry(name, purpose, [`<#${help.id}>`], 0))
  expect(panel.text).toContain(check.grantInChannel([`**${name}**`], '**sawbones**'))
  expect(panel.text).not.toContain('Server Settings')
})

test('a permission that channels take from everybody is told once, with all of them', async () => {
  const { guild, help, forum, panel, settle, click } = await openSetup()
  for (const place of [help, forum]) place.setPermissions({ deny: ['SendMessagesInThreads'] })
  guild.setBotPermissions([])
  await settle()

  await click(check.again)

  expect(lacked(panel)).toEqual([permissions.SendMessagesInThreads.name])
  expect(panel.text).toContain(`in <#${help.id}> and <#${forum.id}>`)
})

test('what was granted is no longer told, and it answers', async () => {
  const desk = await openSetup()
  const { ada, guild, help, panel, settle, click } = desk
  help.setPermissions({ for: guild.bot, deny: ['SendMessages'] })
  await settle()
  await click(check.again)
  help.setPermissions({ for: guild.bot, allow: ['SendMessages'] })
  await settle()

  await click(check.again)
  ada.post(help, pastes.gateway)
  await settle()

  expect(panel.text).toContain(check.fine(true))
  expect(answersIn(desk, help)).toHaveLength(1)
})

test('in a forum the bot need not open posts', async () => {
  const { forum, panel, select, settle } = await openSetup()
  forum.setPermissions({ deny: ['SendMessages'] })
  await settle()

  await select(where.placeholder, forum)

  expect(panel.text).toContain(check.fine(true))
})

test('threads are to be managed only where that is set', async () => {
  const { guild, panel, select, settle, click } = await openSetup()
  guild.setBotPermissions(permissionNames)
  await settle()
  await click(check.again)
  expect(lacked(panel)).toEqual([])

  await select(solvedThreads.placeholder, 'Close (archive)')
  expect(lacked(panel)).toEqual([permissions.ManageThreads.name])
  expect(panel.text).toContain(check.grantInRole([`**${permissions.ManageThreads.name}**`], '**sawbones**'))
  await select(solutions.placeholder, 'Answer Overflow')

  expect(lacked(panel)).toEqual([])
})

test('threads are to be managed where a forum has a solved tag', async () => {
  const { guild, panel, select, settle } = await openSetup()
  guild.setBotPermissions(permissionNames)
  const plain = guild.createForum('plain', { tags: ['Bug', 'Unsolved'] })
  const tagged = guild.createForum('tagged', { tags: ['Solved'] })
  await settle()

  await select(where.placeholder, plain, tagged)

  const { name, purpose } = permissions.ManageThreads
  expect(panel.text).toContain(check.entry(name, purpose, [`<#${tagged.id}>`], 0))
})

test.each([
  { mentionable: true, names: [] },
  { mentionable: false, names: [permissions.MentionEveryone.name] },
])('a helper role that is mentionable ($mentionable)', async ({ mentionable, names }) => {
  const { guild, panel, select, settle } = await openSetup()
  const role = guild.createRole('Helpers', [], { mentionable })
  await settle()

  await select(helperRole.placeholder, role)

  expect(lacked(panel)).toEqual(names)
})

test('without channels the permissions of the server are looked at', async () => {
  const { guild, panel, settle, click, select } = await openSetup()
  const role = guild.createRole('Helpers')
  await settle()
  await select(helperRole.placeholder, role)

  await click(where.mentionsOnlyButton)

  expect(panel.text).toContain(`${permissions.MentionEveryone.purpose}: on this server`)
})

test('where the intent is off, that is told with how to mend it', async () => {
  const { panel, click } = await openSetup({ privilegedIntents: [] })

  expect(panel.text).toContain(check.cannotRead)
  await click(where.mentionsOnlyButton)

  expect(panel.text).not.toContain(check.cannotRead)
})

test('a server in which nothing fits the default is told so', async () => {
  const { panel } = await openSetup({ supportChannels: ['nowhere'] })

  expect(panel.text).toContain(where.noneByDefault)
})

test('a deleted channel and role are told, and forgotten on a click', async () => {
  const { guild, help, forum, panel, settle, click, select, settingsNow } = await openSetup()
  const role = guild.createRole('Helpers')
  const bugs = guild.createForum('bugs', { tags: ['Done'] })
  await settle()
  await select(where.placeholder, help, forum, bugs)
  await select(helperRole.placeholder, role)
  await select(texts.setup.solvedTag.forumPlaceholder, '#bugs')
  await select(texts.setup.solvedTag.placeholder('bugs'), 'Done')
  for (const channel of [help, bugs]) channel.delete()
  guild.deleteRole(role)
  await settle()

  await click(check.again)
  expect(panel.text).toContain(check.gone([check.goneChannels(2), check.goneRole, check.goneTags(1)]))
  expect(panel.text).toContain(`In <#${forum.id}>, and`)
  await click(check.forget)

  expect(settingsNow()).toMatchObject({ supportChannels: [forum.id], solvedTags: {} })
  expect(settingsNow()).not.toHaveProperty('helperRoleId')
  expect(panel.buttons.map(({ label }) => label)).not.toContain(check.forget)
})

test('where all chosen channels were deleted, it says that it answers nowhere', async () => {
  const { ada, help, lounge, panel, settle, click, select } = await openSetup()
  const gone = help
  await select(where.placeholder, gone)
  gone.delete()
  await settle()

  await click(check.again)
  ada.post(lounge, pastes.gateway)
  await settle()

  expect(panel.text).toContain(where.noneLeft)
  expect(lounge.messages).toHaveLength(1)
})

test('a server in which all is wrong and every list is long fits into one message', async () => {
  const products = ['first', 'second', 'third', 'fourth', 'fifth']
  const knowledge = makePacks(
    Object.fromEntries(
      products.map((name) => {
        const pack = `product: ${name} ${'*'.repeat(50)}\ndocs: https://docs.acme.example\nstages: [network]\nanchors: [anchor]\n`
        return [name, [{ [`${name}-broken`]: { match: `${name} is broken` } }, { pack }]] as const
      }),
    ),
  )
  const { guild, panel, settings, settle, click } = await openSetup({ knowledge, privilegedIntents: [] })
  const tags = [`Solved ${'*'.repeat(13)}`, 'Bug']
  const places = Array.from({ length: 25 }, (_, number) => {
    const name = `${'ß'.repeat(90)}-${number}`
    return number < 5 ? guild.createTextChannel(name) : guild.createForum(name, { tags })
  })
  for (const place of places) place.setPermissions({ deny: permissionNames })
  guild.setBotPermissions([])
  const { id: helperRoleId } = guild.createRole('Helpers')
  await settle()
  await settings.change(guild.id, {
    ...defaultSettings,
    supportChannels: [...places.map(({ id }) => id), '1', '2'],
    packs: ['first', 'second', 'third', 'fourth', ...products.map((name) => name.repeat(20))],
    helperRoleId,
    solvedTags: { 1: '2', 3: '4' },
    solvedThreads: 'lock-and-archive',
  })

  await click(check.again)

  expect(lacked(panel)).toHaveLength(7)
  expect(panel.text).toContain('and 17 more')
  // Discord takes 4,000; the name of the bot's role may be longer than here.
  expect(panel.text.length).toBeLessThan(3_800)
  expect([...walkComponents(panel.components, [])].length).toBeLessThanOrEqual(40)
})
