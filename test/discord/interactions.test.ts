import {
  ActionRowBuilder,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  type Client,
  Events,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  ApplicationCommandOptionType as Option,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js'
import { expect, test } from 'vitest'
import { openScene } from './scene.ts'

const commands = [
  {
    name: 'diagnose',
    description: 'Read an error',
    options: [
      { name: 'text', description: 'the error', type: Option.String as const, maxLength: 20 },
      { name: 'file', description: 'a log', type: Option.Attachment as const },
      { name: 'public', description: 'for all', type: Option.Boolean as const },
      { name: 'who', description: 'whose', type: Option.User as const },
      { name: 'lines', description: 'how many', type: Option.Integer as const, minValue: 1, maxValue: 9 },
      { name: 'topic', description: 'which', type: Option.String as const, autocomplete: true },
    ],
  },
  {
    name: 'solution',
    description: 'Solutions',
    options: [
      {
        name: 'show',
        description: 'Show it',
        type: Option.Subcommand as const,
        options: [{ name: 'id', description: 'which', type: Option.String as const, required: true }],
      },
    ],
  },
  { name: 'Diagnose this', type: ApplicationCommandType.Message as const },
  {
    name: 'Cases',
    type: ApplicationCommandType.User as const,
    defaultMemberPermissions: ['ManageMessages'] as const,
  },
]

const row = (...buttons: readonly ButtonBuilder[]) =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(...buttons)
const button = (id: string) => new ButtonBuilder().setCustomId(id).setLabel(id).setStyle(ButtonStyle.Primary)
const form = () =>
  new ModalBuilder()
    .setCustomId('form')
    .setTitle('Tell more')
    .addComponents(
      new ActionRowBuilder<TextInputBuilder>().addComponents(
        new TextInputBuilder()
          .setCustomId('why')
          .setLabel('Why?')
          .setStyle(TextInputStyle.Short)
          .setMaxLength(10),
      ),
    )

/** A scene whose bot knows the commands above and treats every interaction in one way. */
async function openSceneWith(handle: (interaction: Interaction<'cached'>) => unknown) {
  const scene = await openScene()
  await scene.client.application.commands.set(commands)
  scene.client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.inCachedGuild()) void handle(interaction)
  })
  return scene
}

test('a slash command with every kind of option', async () => {
  const { ada, help } = await openSceneWith(async (interaction) => {
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
  const { ada } = await openSceneWith(async (interaction) => {
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
  const { ada } = await openSceneWith(() => undefined)
  await expect(ada.run(line, options as Record<string, string>)).rejects.toThrow(words)
})

test('suggestions while typing', async () => {
  const { ada } = await openSceneWith(async (interaction) => {
    if (!interaction.isAutocomplete()) return
    await interaction.respond([{ name: interaction.options.getFocused(), value: 'v' }])
  })

  const seen = await ada.suggest('diagnose', 'topic', 'gat')

  expect(seen).toMatchObject({ kind: 'choices', choices: [{ name: 'gat', value: 'v' }] })
})

test('a message menu shows the bot the message, also without the intent for content', async () => {
  const { ada, help } = await openSceneWith(async (interaction) => {
    if (!interaction.isMessageContextMenuCommand()) return
    await interaction.reply({ content: interaction.targetMessage.content, flags: MessageFlags.Ephemeral })
  })

  const seen = await ada.useMessageMenu('Diagnose this', ada.post(help, 'panic'))

  expect(seen).toMatchObject({ kind: 'message', content: 'panic', ephemeral: true })
})

test('a user menu is only there for those who may use it', async () => {
  const { guild, ada } = await openSceneWith(async (interaction) => {
    if (interaction.isUserContextMenuCommand()) await interaction.reply(interaction.targetUser.username)
  })
  const mod = guild.join('mod', { permissions: ['ManageMessages'] })

  expect((await mod.useUserMenu('Cases', ada)).content).toBe('ada')
  await expect(ada.useUserMenu('Cases', mod)).rejects.toThrow(/does not see/)
})

test('buttons update their message, open a modal, and the modal is answered', async () => {
  const { client, ada, help } = await openSceneWith(async (interaction) => {
    if (interaction.isModalSubmit()) {
      await interaction.reply(`because ${interaction.fields.getTextInputValue('why')}`)
    }
    if (!interaction.isButton()) return
    if (interaction.customId === 'update') await interaction.update({ content: 'updated', components: [] })
    if (interaction.customId === 'form') await interaction.showModal(form())
  })
  const answer = await sendButtons(client, help.id, ['update', 'form'])
  expect(answer).toBeDefined()
  const message = await help.nextMessage()

  const modal = await ada.click(message, 'form')
  expect(modal).toMatchObject({ kind: 'modal', modal: { title: 'Tell more' } })
  await expect(ada.submitModal(modal, { Why: 'x' })).rejects.toThrow(/no field "Why"/)
  await expect(ada.submitModal(modal, {})).rejects.toThrow(/"Why\?" is required/)
  await expect(ada.submitModal(modal, { why: 'x'.repeat(11) })).rejects.toThrow(/at most 10/)
  expect((await ada.submitModal(modal, { 'Why?': 'of this' })).content).toBe('because of this')

  expect(await ada.click(message, 'update')).toMatchObject({
    kind: 'update',
    content: 'updated',
    buttons: [],
  })
  await expect(ada.click(message, 'update')).rejects.toThrow(/no button "update"; there are: none/)
})

test('a select menu', async () => {
  const { client, ada, help } = await openSceneWith(async (interaction) => {
    if (interaction.isStringSelectMenu()) await interaction.reply(interaction.values.join())
  })
  const menu = new StringSelectMenuBuilder()
    .setCustomId('runtime')
    .setOptions({ label: 'Docker', value: 'docker' }, { label: 'npm', value: 'npm' })
  const channel = await client.channels.fetch(help.id)
  if (channel?.isSendable()) {
    await channel.send({ components: [new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu)] })
  }

  const message = await help.nextMessage()

  expect((await ada.select(message, 'runtime', 'Docker')).content).toBe('docker')
  await expect(ada.select(message, 'runtime', 'Snap')).rejects.toThrow(/"Snap" is not offered/)
})

test('a deferred answer says that it is thinking until it is edited', async () => {
  const { ada, help } = await openSceneWith(async (interaction) => {
    if (!interaction.isChatInputCommand()) return
    await interaction.deferReply()
    await interaction.editReply('done')
    await interaction.followUp({ content: 'and', flags: MessageFlags.Ephemeral })
    await interaction.followUp('more')
  })

  const seen = await ada.run('diagnose')
  expect(seen.kind).toBe('deferred')
  expect(await seen.final()).toMatchObject({ kind: 'message', content: 'done' })
  expect(await seen.nextFollowUp()).toMatchObject({ content: 'and', ephemeral: true })
  expect(await seen.nextFollowUp()).toMatchObject({ content: 'more', ephemeral: false })
  expect(help.messages.map(({ content }) => content)).toEqual(['done', 'more'])
})

test('the first follow-up after a deferral fills the waiting message', async () => {
  const { ada } = await openSceneWith(async (interaction) => {
    if (!interaction.isChatInputCommand()) return
    await interaction.deferReply({ flags: MessageFlags.Ephemeral })
    await interaction.followUp('for all?')
  })

  expect(await (await ada.run('diagnose')).final()).toMatchObject({ content: 'for all?', ephemeral: true })
})

test('a deferred update changes the message later', async () => {
  const { client, ada, help } = await openSceneWith(async (interaction) => {
    if (!interaction.isButton()) return
    await interaction.deferUpdate()
    await interaction.editReply({ content: 'later' })
  })
  await sendButtons(client, help.id, ['go'])
  const message = await help.nextMessage()

  const seen = await ada.click(message, 'go')

  expect(seen.kind).toBe('deferred-update')
  expect(await seen.final()).toMatchObject({ kind: 'update', content: 'later' })
})

test('an ephemeral answer is for the eyes of its invoker alone', async () => {
  const { discord, client, guild, ada, help } = await openSceneWith(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const { resource } = await interaction.reply({
        content: 'psst',
        components: [row(button('more'))],
        flags: MessageFlags.Ephemeral,
        withResponse: true,
      })
      await interaction.editReply(
        `${resource?.message?.content}, ${(await interaction.fetchReply()).content}`,
      )
    } else if (interaction.isButton()) await interaction.update({ content: 'more', components: [] })
  })

  const seen = await ada.run('diagnose')
  await discord.until(() => seen.content === 'psst, psst', 'the reply was edited')

  expect(help.messages).toEqual([])
  await expect(guild.join('bo').click(seen, 'more')).rejects.toThrow(/cannot see/)
  expect((await ada.click(seen, 'more')).content).toBe('more')
  const channel = await client.channels.fetch(help.id)
  await expect(
    channel?.isTextBased() && channel.messages.fetch({ message: seen.message?.id ?? '', force: true }),
  ).rejects.toMatchObject({ code: 10008 })
  discord.takeRefusals()
})

test('an answer after three seconds is too late', async () => {
  const { discord, ada } = await openSceneWith(async (interaction) => {
    if (!interaction.isChatInputCommand()) return
    discord.clock.advance(3_000)
    await interaction.reply('late').catch(() => undefined)
  })

  await expect(ada.run('diagnose')).rejects.toThrow('The application did not respond')
  await discord.until(() => discord.refusals.length > 0, 'the late answer was refused')
  expect(discord.takeRefusals()[0]?.reason).toMatch(/^404 10062/)
})

test.each([
  { name: 'two answers', code: 40060, act: (interaction: Acting) => interaction.reply('two'), waitMs: 0 },
  {
    name: 'an edit after 15 minutes',
    code: 50027,
    act: (interaction: Acting) => interaction.editReply('x'),
    waitMs: 900_000,
  },
  {
    name: 'an empty follow-up',
    code: 50006,
    act: (interaction: Acting) => interaction.followUp({ content: '' }),
    waitMs: 0,
  },
])('Discord refuses $name with $code', async ({ code, act, waitMs }) => {
  const errors: unknown[] = []
  const { discord, ada } = await openSceneWith(async (interaction) => {
    if (!interaction.isChatInputCommand()) return
    await interaction.reply('one')
    interaction.replied = code !== 40060
    discord.clock.advance(waitMs)
    await act(interaction).catch((error: { code: number }) => errors.push(error.code))
  })

  await ada.run('diagnose')
  await discord.until(() => errors.length > 0, 'the bot was refused')

  expect(errors).toEqual([code])
  expect(discord.takeRefusals()[0]?.reason).toMatch(String(code))
})

type Acting = Extract<
  Interaction<'cached'>,
  { isChatInputCommand(): boolean; reply: unknown; editReply: unknown }
>

async function sendButtons(client: Client, channelId: string, ids: readonly string[]) {
  const channel = await client.channels.fetch(channelId)
  if (!channel?.isSendable()) throw new Error('not a channel to write to')
  return channel.send({ content: 'choose', components: [row(...ids.map(button))] })
}
