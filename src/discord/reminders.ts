import type { Client, GuildTextBasedChannel } from 'discord.js'
import { channelOfCase } from './case-of-message.ts'
import { findChannel } from './find-channel.ts'
import { messageBodies } from './message-bodies.ts'
import type { Reception } from './reception.ts'
import type { Timers } from './timers.ts'

const pauseMs = 5 * 60_000

/**
 * Asks askers who fell silent whether their problem is solved, when it is due. What is due is kept with the cases, so
 * nothing is missed while the bot is down.
 */
export function startReminders(reception: Reception, client: () => Client<true>, timers: Timers) {
  const { desk, boundary, inOrder } = reception
  let cancel = () => {}

  function remindDue(): void {
    boundary.run({ event: 'reminders' }, async () => {
      for (const caseId of await desk.due())
        boundary.run({ event: 'reminder', caseId, channelId: channelOfCase(caseId) }, () =>
          inOrder(caseId, () => remind(reception, client(), caseId)),
        )
    })
    cancel = timers.after(pauseMs, remindDue)
  }

  remindDue()
  return { stop: () => cancel() }
}

async function remind(reception: Reception, client: Client<true>, caseId: string): Promise<void> {
  const channel = await findChannel(client, channelOfCase(caseId))
  // Noted before it is said: better no reminder than two.
  const askerId = channel && (await reception.askers.of(channel))
  const wanted = channel !== undefined && isWanted(reception, channel, askerId)
  const decision = await reception.desk.remind(caseId, wanted)
  if (decision.kind !== 'say' || !channel) return
  const { messages, buttons } = decision
  const pings = { users: askerId === undefined ? [] : [askerId] }
  for (const body of messageBodies({ caseId, questionId: channel.id, messages, buttons, pings }))
    await channel.send(body)
}

/** A thread that was closed is not opened again for this. */
const isWanted = (
  { settings, privacy }: Reception,
  channel: GuildTextBasedChannel,
  askerId: string | undefined,
): boolean =>
  channel.isThread() &&
  channel.archived === false &&
  settings.of(channel.guildId).nudges &&
  (askerId === undefined || !privacy.isQuiet(askerId))
