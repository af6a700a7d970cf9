import type {
  AnyThreadChannel,
  GuildTextBasedChannel,
  Message,
  PartialMessage,
  ReadonlyCollection,
} from 'discord.js'
import { findAnswers } from './find-answers.ts'
import type { Reception } from './reception.ts'
import { removeMessages } from './remove-messages.ts'
import { solutionGone } from './solutions/solution-gone.ts'
import { takeBack } from './take-back.ts'

/** Takes answers back when their questions are deleted: one, many at once, or all with their thread. */
export function createOnDelete(reception: Reception) {
  const { questions, readings, boundary, inOrder, desk, solutions } = reception

  function gone(channel: GuildTextBasedChannel, ids: readonly string[]): void {
    const { id: channelId, guildId } = channel
    // Noted at once, so that an answer which is being worked out is not posted.
    for (const id of ids) {
      questions.gone(id)
      readings.withdraw(id)
    }
    for (const id of ids) {
      const caseId = channel.isThread() ? channel.id : questions.get(id)?.caseId
      if (caseId === undefined) continue
      boundary.run({ event: 'delete', guildId, channelId, messageId: id }, () =>
        inOrder(caseId, () => takeBack(reception, channel, caseId, id)),
      )
    }
    if (channel.isThread())
      boundary.run({ event: 'delete', guildId, channelId }, () =>
        inOrder(channelId, () => solutionGone(reception, channel, ids)),
      )
    const older = ids.filter((id) => questions.get(id) === undefined && questions.predates(id))
    if (older.length === 0) return
    boundary.run({ event: 'delete', guildId, channelId, messages: String(older.length) }, async () =>
      removeMessages(channel, await findAnswers(channel, older)),
    )
  }

  return {
    message(message: Message | PartialMessage): void {
      if (message.inGuild()) gone(message.channel, [message.id])
    },
    messages(
      messages: ReadonlyCollection<string, Message | PartialMessage>,
      channel: GuildTextBasedChannel,
    ): void {
      gone(channel, [...messages.keys()])
    },
    thread({ id, guildId }: AnyThreadChannel): void {
      const ids = questions.of(id)
      for (const questionId of ids) {
        questions.gone(questionId)
        readings.withdraw(questionId)
      }
      boundary.run({ event: 'delete', guildId, channelId: id }, () =>
        inOrder(id, async () => {
          for (const questionId of ids) await desk.questionGone(id, questionId)
          await solutions.drop(id)
        }),
      )
    },
  }
}
