import type { Logger } from 'pino'
import type { CleanReport } from '../intake/report.ts'
import { texts } from '../reply/texts.ts'
import type { ButtonId } from './button-ids.ts'
import { findMessage } from './find-message.ts'
import { answerDeferred, type Click, whisper } from './interaction-replies.ts'
import { isReadable } from './mentions.ts'
import type { Reception } from './reception.ts'
import { sentIn } from './sent-in-message.ts'

/** Says why the bot answered what it did, to whoever clicked `Why?`. */
export async function explainAnswer(
  reception: Reception,
  interaction: Click,
  { caseId, questionId }: Omit<ButtonId, 'button'>,
  log: Logger,
): Promise<void> {
  const report =
    reception.reports.get(questionId)?.report ?? (await readAgain(reception, interaction, questionId, log))
  if (!report) return whisper(interaction, texts.discord.explanationGone)
  const { packs } = reception.settings.of(interaction.guildId)
  const messages = await reception.desk.explain(caseId, report, packs)
  await answerDeferred(interaction, { caseId, questionId, messages, buttons: [] })
}

/** The question as it stands in the channel now: no text of messages is kept. */
async function readAgain(
  { readReport, readings }: Reception,
  { channel, id }: Click,
  questionId: string,
  log: Logger,
): Promise<CleanReport | undefined> {
  const question = channel ? await findMessage(channel, questionId) : undefined
  return question && isReadable(question)
    ? readings.of(id, (signal) => readReport(sentIn(question), { log, signal }, (report) => report))
    : undefined
}
