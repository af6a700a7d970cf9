import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  ChannelSelectMenuBuilder,
  ChannelType,
  type Client,
  ModalBuilder,
  RoleSelectMenuBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js'
import { expect, test } from 'vitest'
import { openCommandScene } from './command-scene.ts'

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

test('buttons update their message, open a modal, and the modal is answered', async () => {
  const { client, ada, help } = await openCommandScene(async (interaction) => {
    if (interaction.isModalSubmit()) {
      await interaction.reply(`because ${interaction.fields.getTextInputValue('why')}`)
    }
    if (!interaction.isButton()) return
    if (interaction.customId === 'update') await interaction.update({ content: 'updated', components: [] })
    if (interaction.customId === 'form') await interaction.showModal(form())
  })
  await sendButtons(client, help.id, ['update', 'form'])
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
  const { client, ada, help } = await openCommandScene(async (interaction) => {
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

test('menus of channels and roles', async () => {
  const { client, guild, ada, help } = await openCommandScene(async (interaction) => {
    if (interaction.isChannelSelectMenu())
      await interaction.reply(interaction.channels.map((channel) => channel.id).join())
    if (interaction.isRoleSelectMenu()) await interaction.reply(interaction.roles.map(({ id }) => id).join())
  })
  const channels = new ChannelSelectMenuBuilder()
    .setCustomId('where')
    .setChannelTypes(ChannelType.GuildForum)
    .setMaxValues(2)
  const roles = new RoleSelectMenuBuilder().setCustomId('who')
  const channel = await client.channels.fetch(help.id)
  if (channel?.isSendable()) {
    await channel.send({
      components: [
        new ActionRowBuilder<ChannelSelectMenuBuilder>().addComponents(channels),
        new ActionRowBuilder<RoleSelectMenuBuilder>().addComponents(roles),
      ],
    })
  }
  const message = await help.nextMessage()
  const [bugs, ideas] = [guild.createForum('bugs'), guild.createForum('ideas')]
  const role = guild.createRole('Helpers')

  expect((await ada.select(message, 'where', bugs, ideas)).content).toBe(`${bugs.id},${ideas.id}`)
  expect((await ada.select(message, 'who', role)).content).toBe(role.id)
  await expect(ada.select(message, 'where', help)).rejects.toThrow(/#help is not offered/)
  await expect(ada.select(message, 'where')).rejects.toThrow(/wants 1 to 2 picks, not 0/)
  guild.deleteRole(role)
  await expect(ada.select(message, 'who', role)).rejects.toThrow(/is not there/)
})

test('a forged click reaches the bot, also on a message that somebody cannot see', async () => {
  const { guild, ada, help } = await openCommandScene(async (interaction) => {
    if (interaction.isCommand()) await interaction.reply({ content: 'secret', flags: 'Ephemeral' })
    if (interaction.isButton()) await interaction.reply(interaction.customId)
  })
  const secret = await ada.useMessageMenu('Diagnose this', ada.post(help, 'hm'))
  const bob = guild.join('bob')

  await expect(bob.click(secret, 'go')).rejects.toThrow(/somebody else's eyes/)
  expect((await bob.forge(secret, { customId: 'go' })).content).toBe('go')
})

test('a deferred update changes the message later', async () => {
  const { client, ada, help } = await openCommandScene(async (interaction) => {
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

async function sendButtons(client: Client, channelId: string, ids: readonly string[]) {
  const channel = await client.channels.fetch(channelId)
  if (!channel?.isSendable()) throw new Error('not a channel to write to')
  return channel.send({ content: 'choose', components: [row(...ids.map(button))] })
}
