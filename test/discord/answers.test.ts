import { ActionRowBuilder, ButtonBuilder, ButtonStyle, type Interaction, MessageFlags } from 'discord.js'
import { expect, test } from 'vitest'
import { openCommandScene } from './command-scene.ts'

const more = new ActionRowBuilder<ButtonBuilder>().addComponents(
  new ButtonBuilder().setCustomId('more').setLabel('more').setStyle(ButtonStyle.Primary),
)

test('a deferred answer says that it is thinking until it is edited', async () => {
  const { ada, help } = await openCommandScene(async (interaction) => {
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
  const { ada } = await openCommandScene(async (interaction) => {
    if (!interaction.isChatInputCommand()) return
    await interaction.deferReply({ flags: MessageFlags.Ephemeral })
    await interaction.followUp('for all?')
  })

  expect(await (await ada.run('diagnose')).final()).toMatchObject({ content: 'for all?', ephemeral: true })
})

test('an ephemeral answer is for the eyes of its invoker alone', async () => {
  const { discord, client, guild, ada, help } = await openCommandScene(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const { resource } = await interaction.reply({
        content: 'psst',
        components: [more],
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
  const { discord, ada } = await openCommandScene(async (interaction) => {
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
    name: 'an edit to nothing',
    code: 50006,
    act: (interaction: Acting) => interaction.editReply({ content: '' }),
    waitMs: 0,
  },
  {
    name: 'an empty follow-up',
    code: 50006,
    act: (interaction: Acting) => interaction.followUp({ content: '' }),
    waitMs: 0,
  },
])('Discord refuses $name with $code', async ({ code, act, waitMs }) => {
  const errors: unknown[] = []
  const { discord, ada } = await openCommandScene(async (interaction) => {
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
