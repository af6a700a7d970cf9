import { MessageFlags } from 'discord.js'
import type { Logger } from 'pino'
import { texts } from '../reply/texts.ts'
import { placeOf, privateCaseOf } from './case-of-message.ts'
import { answerDeferred, type Order, whisper } from './interaction-replies.ts'
import type { Sent } from './read-report.ts'
import type { Reception } from './reception.ts'
import { serverView } from './solutions/server-view.ts'

/** A report that a command brings. */
export interface Delivery {
  readonly sent: Sent
  /** Whose words it is made of. */
  readonly authorId: string
  readonly isPublic: boolean
}

/** Answers a command's report: as part of the conversation if it is public, else for its person alone. */
export async function answerOrder(
  reception: Reception,
  interaction: Order,
  { sent, authorId, isPublic }: Delivery,
  log: Logger,
): Promise<void> {
  await interaction.deferReply(isPublic ? {} : { flags: MessageFlags.Ephemeral })
  const { channel, user, member, id: questionId } = interaction
  if (!channel) return whisper(interaction, texts.discord.fault)
  const report = await reception.readings.of(questionId, (signal) =>
    // Dealing with it waits for what came before, which may wait for its own files to be read.
    reception.readReport(sent, { log, signal }, (read) => read),
  )
  if (!report) return whisper(interaction, texts.discord.fault)
  reception.reports.keep(questionId, { report, webhook: interaction.webhook })
  const conversation = placeOf(channel, authorId)
  const privately = {
    caseId: privateCaseOf(user.id, questionId),
    inThread: false,
    factsFrom: conversation.caseId,
  }
  const place = isPublic ? conversation : privately
  await reception.inOrder(place.caseId, async () => {
    const { desk, askers } = reception
    const askerId = (isPublic ? await askers.of(channel) : undefined) ?? user.id
    const manner = isPublic ? 'addressed' : 'private'
    const { packs } = reception.settings.of(interaction.guildId)
    const decision = await desk.hear({
      ...place,
      packs,
      askerId,
      askerIsKnown: true,
      authorId: user.id,
      messageId: questionId,
      report,
      manner,
      server: serverView(reception, { channel, asker: member, isPublic }),
    })
    if (decision.kind !== 'say') return whisper(interaction, texts.discord.nothingToAdd)
    const { messages, buttons } = decision
    const ids = await answerDeferred(interaction, { caseId: place.caseId, questionId, messages, buttons })
    await desk.posted(place.caseId, questionId, ids)
  })
}
