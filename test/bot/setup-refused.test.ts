import { ComponentType } from 'discord.js'
import { expect, test } from 'vitest'
import { texts } from '../../src/reply/texts.ts'
import { openSetup } from './open-setup.ts'

test('people who may not manage the server do not see the command', async () => {
  const { mod } = await openSetup()

  await expect(mod.run('setup')).rejects.toThrow(/does not see the command/)
})

test('where a server opened the command to everybody, the bot itself refuses', async () => {
  const { ada } = await openSetup()

  const seen = await ada.run('setup', {}, { opened: true })

  expect(seen).toMatchObject({ ephemeral: true, content: texts.setup.notAllowed, components: [] })
})

const channelSelect = ComponentType.ChannelSelect
const stringSelect = ComponentType.StringSelect

test.each([
  { customId: 'setup|mentions-only|' },
  { customId: 'setup|forget|' },
  { customId: 'setup|hints-on|' },
  { customId: 'setup|check|' },
  { customId: 'setup|channels|', type: channelSelect, values: ['1'] },
  { customId: 'setup|helper-role|', type: ComponentType.RoleSelect, values: [] },
  { customId: 'setup|solved-threads|', type: stringSelect, values: ['archive'] },
])('a stranger who forges $customId is refused and changes nothing', async (forged) => {
  const { mod, panel, settingsNow } = await openSetup()
  const before = { text: panel.text, settings: settingsNow() }

  const seen = await mod.forge(panel, forged)

  expect(seen).toMatchObject({ ephemeral: true, content: texts.setup.notAllowed })
  expect({ text: panel.text, settings: settingsNow() }).toEqual(before)
})

test('who has lost the permission since is refused', async () => {
  const { boss, panel, settingsNow } = await openSetup()
  boss.loseRoles()

  const seen = await boss.click(panel, texts.setup.where.mentionsOnlyButton)

  expect(seen).toMatchObject({ ephemeral: true, content: texts.setup.notAllowed })
  expect(settingsNow()).not.toHaveProperty('supportChannels')
})

test.each(['setup', 'setup|', 'setup|reset|', 'setup|hints-on|x', 'setup|hints-on|1|2'])(
  'a button that says %s is not known',
  async (customId) => {
    const { boss, panel } = await openSetup()

    const seen = await boss.forge(panel, { customId })

    expect(seen).toMatchObject({ ephemeral: true, content: texts.discord.unknownButton })
  },
)

test('a menu that nobody knows is answered', async () => {
  const { boss, panel } = await openSetup()

  const seen = await boss.forge(panel, { customId: 'elsewhere', type: stringSelect, values: ['x'] })

  expect(seen).toMatchObject({ ephemeral: true, content: texts.discord.unknownButton })
})

test.each([
  { name: 'a role', customId: 'setup|helper-role|', type: ComponentType.RoleSelect, values: ['123'] },
  { name: 'a pack', customId: 'setup|packs|', type: stringSelect, values: ['nothing'] },
  { name: 'a tag', customId: 'setup|solved-tag|123', type: stringSelect, values: ['456'] },
  { name: 'a keeper', customId: 'setup|solutions|', type: stringSelect, values: ['nobody'] },
  { name: 'a forum', customId: 'setup|forum|', type: stringSelect, values: ['123'] },
  { name: 'no value', customId: 'setup|solved-threads|' },
])('$name that is not there changes nothing', async ({ name: _, ...forged }) => {
  const { boss, panel, settle, settingsNow } = await openSetup()
  const before = settingsNow()

  await boss.forge(panel, forged)
  await settle()

  expect(settingsNow()).toEqual(before)
  expect(panel.text).toContain(texts.setup.where.heading)
})

test('a channel of another server cannot be chosen', async () => {
  const { boss, discord, help, panel, settle, settingsNow } = await openSetup()
  const other = discord.createGuild({ name: 'Other' }).createTextChannel('secret')
  await settle()

  const forged = { customId: 'setup|channels|', type: channelSelect, values: [other.id, help.id] }
  await boss.forge(panel, forged)
  await settle()

  expect(settingsNow().supportChannels).toEqual([help.id])
})
