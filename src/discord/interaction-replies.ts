import {
  type AnySelectMenuInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js'
import { type MessageBody, messageBodies, pingsNobody, type Words } from './message-bodies.ts'

/** A command or form that brings a report or marks something. */
export type Order =
  | ChatInputCommandInteraction<'cached'>
  | MessageContextMenuCommandInteraction<'cached'>
  | ModalSubmitInteraction<'cached'>

export type Click = ButtonInteraction<'cached'>

/** A click on a button, or picks from a select menu. */
export type ComponentUse = Click | AnySelectMenuInteraction<'cached'>

/** Tells one person something, whatever was answered to their click or command before. */
export async function whisper(interaction: Order | ComponentUse, content: string): Promise<void> {
  const words = { content, allowedMentions: pingsNobody }
  const inPrivate = { ...words, flags: MessageFlags.Ephemeral } as const
  const { deferred, replied, ephemeral } = interaction
  if (!deferred && !replied) {
    await interaction.reply(inPrivate)
  } else if (deferred && !replied && ephemeral === true) {
    await interaction.editReply(words)
  } else {
    // "Is thinking…" for all to see is of no use to them. After a click on a button nothing waits (`null`).
    if (deferred && !replied && ephemeral === false) await interaction.deleteReply()
    await interaction.followUp(inPrivate)
  }
}

/** Answers a deferred command: the first message fills what waits, the others follow. Gives the messages' ids. */
export async function answerDeferred(interaction: Order | Click, words: Words): Promise<readonly string[]> {
  const [first, ...rest] = messageBodies(words)
  if (first === undefined) return []
  const ids = [(await interaction.editReply(first)).id]
  for (const body of rest) ids.push(await followUp(interaction, body, interaction.ephemeral === true))
  return ids
}

/** Says more after a click, to its person alone. Gives the messages' ids. */
export async function followInPrivate(interaction: Click, words: Words): Promise<readonly string[]> {
  const ids: string[] = []
  for (const body of messageBodies(words)) ids.push(await followUp(interaction, body, true))
  return ids
}

async function followUp(interaction: Order | Click, body: MessageBody, isPrivate: boolean): Promise<string> {
  const flags = isPrivate ? MessageFlags.SuppressEmbeds | MessageFlags.Ephemeral : body.flags
  return (await interaction.followUp({ ...body, flags })).id
}
