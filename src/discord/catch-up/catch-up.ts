import type { Client, Message } from 'discord.js'
import type { Logger } from 'pino'
import type { Reception } from '../reception.ts'
import { finishAnswer } from './finish-answer.ts'
import { latestMessage } from './latest-message.ts'
import { missedMessages } from './missed-messages.ts'

type Hear = (message: Message) => void

/** Makes up for times without a connection. Of what is heard twice, by event and here, the second is left. */
export interface CatchUp {
  /** Finishes what the process before this one began, and hears what nobody heard since. */
  afterStart(client: Client<true>, hear: Hear): void
  /** The connection broke. Where the session goes on, Discord tells what was missed; else `afterGap` follows. */
  gapBegins(shardId: number): void
  gapEnds(shardId: number): void
  /** Hears what was written between two sessions. */
  afterGap(shardId: number, client: Client, hear: Hear): void
  /** Resolves when what was missed so far stands in its queues; new messages come behind it. */
  turn(): Promise<void>
}

export function createCatchUp(reception: Reception, log: Logger): CatchUp {
  const { desk, boundary, inOrder, progress, isSupportChannel } = reception
  let turn = Promise.resolve()
  /** What had been reached then: new messages may be dealt with before those that were missed are known. */
  const beforeGap = new Map<number, string | undefined>()

  async function finishAnswers(client: Client<true>): Promise<void> {
    for (const unposted of await desk.unposted()) {
      const { caseId, questionId } = unposted
      boundary.run({ event: 'finish', caseId, messageId: questionId }, (eventLog) =>
        inOrder(caseId, () => finishAnswer(reception, client, unposted, eventLog)),
      )
    }
  }

  async function hearMissed(client: Client<true>, after: string | undefined, hear: Hear): Promise<void> {
    if (after === undefined) return progress.startAt(latestMessage(client))
    for (const message of await missedMessages({
      client,
      isWatched: isSupportChannel,
      after,
      now: reception.now(),
      log,
    }))
      hear(message)
  }

  function run(work: () => Promise<void>): void {
    const { promise, resolve } = Promise.withResolvers<void>()
    const before = turn
    turn = before.then(() => promise)
    boundary.run({ event: 'catch-up' }, () => before.then(work).finally(resolve))
  }

  return {
    afterStart(client, hear) {
      const after = progress.reached()
      run(async () => {
        await finishAnswers(client)
        await hearMissed(client, after, hear)
      })
    },
    gapBegins(shardId) {
      // A connection may break again before there is a session.
      if (!beforeGap.has(shardId)) beforeGap.set(shardId, progress.reached())
    },
    gapEnds(shardId) {
      beforeGap.delete(shardId)
    },
    afterGap(shardId, client, hear) {
      // The first session begins before the client is ready.
      if (!client.isReady()) return
      const after = beforeGap.get(shardId) ?? progress.reached()
      beforeGap.delete(shardId)
      run(() => hearMissed(client, after, hear))
    },
    turn: () => turn,
  }
}
