import { type Client, Events, OAuth2Scopes } from 'discord.js'
import type { Logger } from 'pino'
import type { Desk } from '../desk/desk.ts'
import { createOneAtATime } from '../desk/one-at-a-time.ts'
import type { Privacy } from '../desk/privacy/privacy.ts'
import type { Settings } from '../desk/settings/settings.ts'
import type { Solutions } from '../desk/solutions/solutions.ts'
import type { ProgressStore } from '../desk/store/progress-table.ts'
import { createAskers } from './askers.ts'
import { createBoundary } from './boundary.ts'
import { createBusyNotice } from './busy-notice.ts'
import { type CatchUp, createCatchUp } from './catch-up/catch-up.ts'
import { createProgress } from './catch-up/progress.ts'
import { connect } from './connect.ts'
import { hintAtMarking } from './hint-at-marking.ts'
import { createKeptReports } from './kept-reports.ts'
import { createOnDelete } from './on-delete.ts'
import { createOnEdit } from './on-edit.ts'
import { createOnInteraction } from './on-interaction.ts'
import { createOnMessage } from './on-message.ts'
import { permissionNames } from './permissions.ts'
import { createQuestionLog } from './question-log.ts'
import { createReadReport, type ReadReportParts } from './read-report.ts'
import { createReadings } from './readings.ts'
import type { Reception } from './reception.ts'
import { registerCommands } from './register-commands.ts'
import { startReminders } from './reminders.ts'
import { createServerCommands, type ServerCommands } from './server-commands.ts'
import { createSupportChannels } from './support-channels.ts'
import { realTimers, type Timers } from './timers.ts'
import { createTyping } from './typing.ts'

export interface DiscordParts {
  readonly desk: Desk
  /** How messages and their files are read. */
  readonly reading: ReadReportParts
  readonly token: string
  /** Base of Discord's REST API; the gateway's address comes from it. */
  readonly apiUrl: string
  /** Ids of channels and forums, or words that stand in their names. */
  readonly supportChannels: readonly string[]
  readonly settings: Settings
  readonly privacy: Privacy
  readonly progress: ProgressStore
  readonly solutions: Solutions
  readonly log: Logger
  readonly timers?: Timers
  /** Timers for what is done from time to time. */
  readonly chores?: Timers
  /** Milliseconds since 1970. */
  readonly now?: () => number
  /** Called when Discord has hung up for good, so that the process can end and be started anew. */
  readonly onLost?: () => void
}

/** The bot on Discord. */
export interface DiscordDoor {
  /** Resolves when every event received so far has been dealt with. */
  settled(): Promise<void>
  /** Finishes what is begun and hangs up. */
  stop(): Promise<void>
  /** Where a server's owner adds the bot, with the permissions it needs. */
  readonly inviteUrl: string
}

/** Connects to Discord and answers there. Rejects if Discord cannot be reached or does not take the token. */
export async function startDiscord(parts: DiscordParts): Promise<DiscordDoor> {
  const { desk, reading, token, apiUrl, log, supportChannels, settings, solutions, privacy } = parts
  const { timers = realTimers, chores = realTimers, now = Date.now, onLost = () => {} } = parts
  const boundary = createBoundary(log)
  const progress = createProgress(parts.progress, await parts.progress.loadProgress(), chores, log)
  const reception: Reception = {
    now,
    startedAt: now(),
    desk,
    settings,
    privacy,
    solutions,
    boundary,
    progress,
    inOrder: createOneAtATime(),
    isSupportChannel: createSupportChannels(supportChannels, settings),
    askers: createAskers(),
    questions: createQuestionLog(),
    reports: createKeptReports(),
    readReport: createReadReport(apiUrl, reading),
    readings: createReadings(),
    whileTyping: createTyping(timers, boundary),
    busyNotice: createBusyNotice(timers),
  }
  const catchUp = createCatchUp(reception, log)
  const serverCommands = createServerCommands(settings, boundary)
  const connection = await connect({
    token,
    apiUrl,
    log,
    attach: (client) => listen(client, reception, catchUp, serverCommands),
    onLost,
  })
  const reminders = startReminders(reception, connection.client, chores)
  boundary.run({ event: 'start' }, () => registerCommands(connection.client(), log))
  await boundary.settled()
  // Nobody waits for these: with thousands of servers they take minutes.
  serverCommands.renewAll(connection.client())
  settings.watch((serverId) => serverCommands.renew(connection.client(), serverId))
  return {
    settled: boundary.settled,
    async stop() {
      // What is given up now is heard again after the next start.
      progress.freeze()
      reminders.stop()
      reception.readings.withdrawAll()
      await boundary.close()
      await progress.close()
      await connection.close()
    },
    inviteUrl: connection.client().generateInvite({
      scopes: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands],
      permissions: permissionNames,
    }),
  }
}

function listen(
  client: Client,
  reception: Reception,
  catchUp: CatchUp,
  serverCommands: ServerCommands,
): void {
  const onDelete = createOnDelete(reception)
  const onMessage = createOnMessage(reception)
  client.once(Events.ClientReady, (ready) => catchUp.afterStart(ready, onMessage))
  client.on(Events.ShardReconnecting, catchUp.gapBegins)
  client.on(Events.ShardResume, catchUp.gapEnds)
  client.on(Events.ShardReady, (shardId) => catchUp.afterGap(shardId, client, onMessage))
  client.on(Events.MessageCreate, (message) => onMessage(message, catchUp.turn()))
  client.on(Events.MessageUpdate, createOnEdit(reception))
  client.on(Events.MessageDelete, onDelete.message)
  client.on(Events.MessageBulkDelete, onDelete.messages)
  client.on(Events.ThreadDelete, onDelete.thread)
  client.on(Events.ThreadCreate, (thread, isNew) => {
    // In a forum the bot may speak only after the post's first message.
    if (isNew && !thread.parent?.isThreadOnly()) hintAtMarking(reception, thread)
  })
  client.on(Events.GuildCreate, ({ client: ready, id }) => serverCommands.renew(ready, id))
  client.on(Events.InteractionCreate, createOnInteraction(reception))
}
