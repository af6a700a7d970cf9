import { createDiagnoser } from './background/diagnoser.ts'
import { createThread } from './background/thread.ts'
import { ConfigError, readConfig, readEnvironment } from './config.ts'
import { type CaseStore, createMemoryCaseStore } from './desk/case-store.ts'
import { createDesk } from './desk/desk.ts'
import { deskPolicy } from './desk/policy.ts'
import { createSolutions } from './desk/solutions/solutions.ts'
import { StoreError } from './desk/store/store-error.ts'
import { PasteSitesError } from './fetching/paste-sites-error.ts'
import { openKnowledge } from './knowledge/knowledge.ts'
import { KnowledgeFolderError } from './knowledge/knowledge-folder-error.ts'
import { createLog } from './log.ts'
import { logPartial } from './log-partial.ts'
import { logProblems } from './log-problems.ts'
import { openMemory } from './open-memory.ts'
import { openReading } from './open-reading.ts'
import { stopOnSignals } from './stop-on-signals.ts'

try {
  await start()
} catch (error) {
  const isToBeMended =
    error instanceof ConfigError ||
    error instanceof KnowledgeFolderError ||
    error instanceof PasteSitesError ||
    error instanceof StoreError
  if (!isToBeMended) throw error
  process.stderr.write(`${error.message}\n`)
  // At once: what was opened until here would keep the process alive and holds nothing.
  process.exit(2)
}

/** Opens the rooms in their order: knowledge, desk, and the door people come in by. */
async function start(): Promise<void> {
  const config = readConfig(readEnvironment())
  const log = createLog(config.logLevel ?? (config.discordToken === undefined ? 'warn' : 'info'))
  const knowledge = await openKnowledge(config.knowledgeDirectory)
  logProblems(log, knowledge)
  const watching = await knowledge.watch(() => logProblems(log, knowledge))
  const thread = createThread()
  const diagnoser = createDiagnoser({
    thread,
    onTrouble: (err) => log.error({ err }, 'a long report could not be read in the background'),
  })
  const openDesk = (store: CaseStore) =>
    createDesk({
      knowledge: knowledge.current,
      store,
      diagnose: logPartial(log, diagnoser.diagnose),
      now: Date.now,
    })
  if (config.discordToken === undefined) {
    // Loaded here, since only one of the two doors is ever opened.
    const { answerInTerminal } = await import('./cli/terminal.ts')
    const desk = openDesk(createMemoryCaseStore(deskPolicy.maxCasesInMemory))
    await answerInTerminal(desk, process.stdin, process.stdout, { isPerson: process.stdin.isTTY === true })
    await watching.close()
    await thread.close()
    return
  }
  const reading = await openReading(config.pasteSitesFile, thread, log)
  const memory = await openMemory(config.databaseUrl, log)
  const { startDiscord } = await import('./discord/start-discord.ts')
  const desk = openDesk(memory.store)
  const door = await startDiscord({
    desk,
    reading,
    settings: memory.settings,
    privacy: memory.privacy,
    progress: memory.store,
    solutions: createSolutions({ desk, store: memory.store, now: Date.now }),
    token: config.discordToken,
    apiUrl: config.discordApiUrl,
    supportChannels: config.supportChannels,
    log,
    // Whoever runs the bot starts it again; alive without a connection it would only look well.
    onLost: () => process.exit(1),
  })
  log.info({ inviteUrl: door.inviteUrl }, 'ready')
  stopOnSignals(log, async () => {
    await door.stop()
    await memory.close()
    await reading.close()
    await watching.close()
    await thread.close()
  })
}
