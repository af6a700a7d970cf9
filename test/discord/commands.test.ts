import { MessageFlags } from 'discord.js'
import { expect, test } from 'vitest'
import { openCommandScene } from './command-scene.ts'

test('a slash command with every kind of option', async () => {
  const { ada, help } = await openCommandScene(async (interaction) => {
    if (!interaction.isChatInputCommand()) return
    const { options } = interaction
    const file = options.getAttachment('file', true)
    const text = await (await fetch(file.url)).text()
    const words = [options.getString('text'), options.getBoolean('public'), options.getInteger('lines')]
    await interaction.reply(
      `${words.join(' ')} ${options.getMember('who')?.user.username} ${file.name} ${text}`,
    )
  })

  const file = { name: 'gateway.log', bytes: 'panic' }
  const seen = await ada.run('diagnose', { text: 'help', public: true, lines: 3, who: ada, file })

  expect(seen).toMatchObject({
    kind: 'message',
    ephemeral: false,
    content: 'help true 3 ada gateway.log panic',
  })
  expect(help.messages.map(({ id }) => id)).toEqual([seen.message?.id])
})

test('a subcommand', async () => {
  const { ada } = await openCommandScene(async (interaction) => {
    if (!interaction.isChatInputCommand()) return
    await interaction.reply(`${interaction.options.getSubcommand()} ${interaction.options.getString('id')}`)
  })

  expect((await ada.run('solution show', { id: '7' })).content).toBe('show 7')
})

test.each([
  { name: 'an unknown command', line: 'nothing', options: {}, words: /no such command: "nothing"/ },
  { name: 'an unknown option', line: 'diagnose', options: { colour: 'red' }, words: /no option "colour"/ },
  {
    name: 'a wrong type',
    line: 'diagnose',
    options: { public: 'yes' },
    words: /"public" wants true or false/,
  },
  { name: 'a number out of range', line: 'diagnose', options: { lines: 10 }, words: /out of range/ },
  { name: 'a text too long', line: 'diagnose', options: { text: 'x'.repeat(21) }, words: /at most 20/ },
  { name: 'a missing option', line: 'solution show', options: {}, words: /"id" is required/ },
  { name: 'a missing subcommand', line: 'solution', options: {}, words: /needs a subcommand/ },
])('a person cannot send $name', async ({ line, options, words }) => {
  const { ada } = await openCommandScene(() => undefined)
  await expect(ada.run(line, options as Record<string, string>)).rejects.toThrow(words)
})

test('suggestions while typing', async () => {
  const { ada } = await openCommandScene(async (interaction) => {
    if (!interaction.isAutocomplete()) return
    await interaction.respond([{ name: interaction.options.getFocused(), value: 'v' }])
  })

  const seen = await ada.suggest('diagnose', 'topic', 'gat')

  expect(seen).toMatchObject({ kind: 'choices', choices: [{ name: 'gat', value: 'v' }] })
})

test('a message menu shows the bot the message, also without the intent for content', async () => {
  const { ada, help } = await openCommandScene(async (interaction) => {
    if (!interaction.isMessageContextMenuCommand()) return
    await interaction.reply({ content: interaction.targetMessage.content, flags: MessageFlags.Ephemeral })
  })

  const seen = await ada.useMessageMenu('Diagnose this', ada.post(help, 'panic'))

  expect(seen).toMatchObject({ kind: 'message', content: 'panic', ephemeral: true })
})

test('a user menu is only there for those who may use it', async () => {
  const { guild, ada } = await openCommandScene(async (interaction) => {
    if (interaction.isUserContextMenuCommand()) await interaction.reply(interaction.targetUser.username)
  })
  const mod = guild.join('mod', { permissions: ['ManageMessages'] })

  expect((await mod.useUserMenu('Cases', ada)).content).toBe('ada')
  await expect(ada.useUserMenu('Cases', mod)).rejects.toThrow(/does not see/)
})
