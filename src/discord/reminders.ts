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
  const decision = await reception.desk.remind(caseId, channel !== undefined && isWanted(reception, channel))
  if (decision.kind !== 'say' || !channel) return
  const { messages, buttons } = decision
  const askerId = await reception.askers.of(channel)
  const pings = { users: askerId === undefined ? [] : [askerId] }
  for (const body of messageBodies({ caseId, questionId: channel.id, messages, buttons, pings }))
    await channel.send(body)
}

/** A thread that was closed is not opened again for this. */
const isWanted = ({ settings }: Reception, channel: GuildTextBasedChannel): boolean =>
  channel.isThread() && channel.archived === false && settings.of(channel.guildId).nudges
