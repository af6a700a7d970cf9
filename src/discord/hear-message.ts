import type { GuildTextBasedChannel, Message } from 'discord.js'
import type { Logger } from 'pino'
import { type Decision, type Manner, say } from '../desk/decision.ts'
import type { CleanReport, IntakeNote } from '../intake/report.ts'
import { texts } from '../reply/texts.ts'
import { alertToSecrets } from './alert-to-secrets.ts'
import { type Asked, carryOut } from './carry-out.ts'
import { placeOf } from './case-of-message.ts'
import { chooseQuestion } from './choose-question.ts'
import { isFromPerson, repliesToPerson } from './mentions.ts'
import { printOf } from './print-of-message.ts'
import type { Reception } from './reception.ts'
import { sentIn } from './sent-in-message.ts'
import { serverView } from './solutions/server-view.ts'

/** A message that concerns the bot. */
export interface Concern {
  /** Its channel, which may be deleted while the message is dealt with. */
  readonly channel: GuildTextBasedChannel
  readonly message: Message<true>
  readonly manner: Manner
  /** Whether it was edited since it was written. */
  readonly isEdit: boolean
}

/** Brings a message to the desk and does what the desk decides. */
export async function hearMessage(reception: Reception, concern: Concern, log: Logger): Promise<void> {
  const { channel, message, manner, isEdit } = concern
  const choice = await chooseQuestion(channel, message, manner)
  if (!choice) return
  const { question, notice } = choice
  const isOther = question !== message
  // A bot's message that somebody wants looked at belongs to who wants it.
  const authorId = question.author.bot ? message.author.id : question.author.id
  const asked: Asked = {
    channel,
    question,
    authorId,
    ...placeOf(channel, authorId),
    isEdited: isEdit && !isOther,
  }
  if (isOther) reception.questions.heard(question.id, asked.caseId, printOf(question))
  if (reception.questions.isGone(question.id)) return
  const decision =
    notice === undefined
      ? await reception.readings.of(question.id, (signal) =>
          reception.whileTyping(channel, () => consult(reception, asked, { manner, log, signal })),
        )
      : say([notice])
  if (decision === undefined) return log.debug('what was said before stands, or its message is gone')
  if (decision.kind === 'silent') log.debug({ reason: decision.reason }, 'silent')
  await carryOut(reception, asked, decision)
}

/** Notes of files that could be read another time. */
const lostFiles: ReadonlySet<IntakeNote['kind']> = new Set(['not-fetched', 'busy', 'not-read'])

interface Reading {
  readonly manner: Manner
  readonly log: Logger
  readonly signal: AbortSignal
}

async function consult(
  reception: Reception,
  { channel, question, authorId, caseId, inThread, isEdited }: Asked,
  { manner, log, signal }: Reading,
): Promise<Decision | undefined> {
  const { desk, askers, readReport, boundary, busyNotice, questions, settings } = reception
  const owner = await askers.of(channel)
  const askerId = owner ?? authorId
  const askerIsKnown = owner !== undefined || !inThread
  const isBystander = manner === 'overheard' && authorId !== askerId
  const alert = (known: CleanReport) =>
    boundary.follow({ event: 'secret', channelId: channel.id, messageId: question.id }, () =>
      alertToSecrets(reception, question, known),
    )
  const sent = sentIn(question)
  // Files may take their time; what was typed is seen by everybody now.
  if (sent.files?.length)
    await readReport(sent, { log, follows: false }, (typed) => {
      if (typed.redactions.length > 0) alert(typed)
    })
  return readReport(sent, { log, signal, follows: !isBystander }, async (report) => {
    alert(report)
    // What was right before must not go for want of a file.
    const isHalfRead = report.notes.some(({ kind }) => lostFiles.has(kind))
    if (isEdited && isHalfRead && (questions.get(question.id)?.answerIds.length ?? 0) > 0) return undefined
    const heard = {
      caseId,
      inThread,
      packs: settings.of(channel.guildId).packs,
      askerId,
      askerIsKnown,
      authorId,
      messageId: question.id,
      report,
      secretsAreTold: isFromPerson(question),
      repliesToPerson: repliesToPerson(question),
      manner,
      server: serverView(reception, { channel, messageId: question.id, asker: authorId, isPublic: true }),
    }
    const decision = await (isEdited ? desk.hearAgain(heard) : desk.hear(heard))
    const isUnread = report.notes.some(({ kind }) => kind === 'busy')
    return decision.kind === 'silent' && isUnread && busyNotice.isDue(channel.id)
      ? say([texts.discord.busy])
      : decision
  })
}
