import { pino } from 'pino'
import { expect, onTestFinished } from 'vitest'
import { createCleaner } from '../../src/background/cleaner.ts'
import { createDiagnoser } from '../../src/background/diagnoser.ts'
import { createThread } from '../../src/background/thread.ts'
import { type CaseStore, createMemoryCaseStore } from '../../src/desk/case-store.ts'
import { createDesk } from '../../src/desk/desk.ts'
import { openPrivacy, type PeopleStore } from '../../src/desk/privacy/privacy.ts'
import {
  createMemorySettingsStore,
  openSettings,
  type SettingsStore,
} from '../../src/desk/settings/settings.ts'
import type { SolutionStore } from '../../src/desk/solutions/solution.ts'
import { createSolutions } from '../../src/desk/solutions/solutions.ts'
import type { ProgressStore } from '../../src/desk/store/progress-table.ts'
import { startDiscord } from '../../src/discord/start-discord.ts'
import { createFetcher, type Fetcher } from '../../src/fetching/fetcher.ts'
import type { PasteSite } from '../../src/fetching/paste-sites.ts'
import { createPictureReader, type PictureReader } from '../../src/intake/pictures/picture-reader.ts'
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts'
import { createMemorySolutionStore } from '../desk/solutions-in-memory.ts'
import {
  type LoopbackDiscord,
  type LoopbackOptions,
  startLoopbackDiscord,
} from '../discord/loopback-discord.ts'
import { acme } from './acme.ts'
import { createHandTimers } from './hand-timers.ts'

export interface BotOptions extends LoopbackOptions {
  readonly supportChannels?: readonly string[]
  readonly knowledge?: KnowledgeBase
  readonly pasteSites?: readonly PasteSite[]
  readonly fetcher?: Fetcher
  readonly store?: CaseStore & Partial<ProgressStore & PeopleStore>
  readonly solutionStore?: SolutionStore
  readonly settingsStore?: SettingsStore
  readonly pictures?: PictureReader
  /** Sets the stage before the bot comes. */
  readonly before?: (discord: LoopbackDiscord) => unknown
}

/** A line of the bot's log. */
export type LogLine = Readonly<Record<string, unknown>> & { readonly level: number; readonly msg: string }

export const warnLevel = 40

/** A loopback Discord and the bot in it, for one test, which fails if Discord would have refused something. */
export async function startBot(options: BotOptions = {}) {
  const {
    supportChannels = ['help'],
    knowledge = acme,
    pasteSites,
    fetcher,
    store,
    solutionStore,
    settingsStore,
    pictures,
    before,
    ...loopback
  } = options
  const discord = await startLoopbackDiscord({ privilegedIntents: ['MessageContent'], ...loopback })
  onTestFinished(async () => {
    await discord.stop()
    discord.assertNoRefusals()
  })
  await before?.(discord)
  const outside = {
    ...(pasteSites && { pasteSites }),
    ...(fetcher && { fetcher }),
    ...(store && { store }),
    ...(solutionStore && { solutionStore }),
    ...(settingsStore && { settingsStore }),
    ...(pictures && { pictures }),
  }
  const bot = await joinBot(discord, { supportChannels, knowledge, ...outside })
  // The bot tries with the intent for content first; being refused is how it finds out.
  if (!loopback.privilegedIntents?.includes('MessageContent') && loopback.privilegedIntents)
    discord.takeRefusals()
  return { discord, ...bot }
}

interface JoinOptions {
  readonly onLost?: () => void
  readonly supportChannels: readonly string[]
  readonly knowledge: KnowledgeBase
  readonly pasteSites?: readonly PasteSite[]
  readonly fetcher?: Fetcher
  readonly store?: CaseStore & Partial<ProgressStore & PeopleStore>
  readonly solutionStore?: SolutionStore
  readonly settingsStore?: SettingsStore
  readonly pictures?: PictureReader
}

/** Starts the bot in a Discord that is there already; a second time it is the bot after a restart. */
export async function joinBot(
  discord: LoopbackDiscord,
  {
    supportChannels,
    knowledge,
    pasteSites = [],
    fetcher = createFetcher(),
    pictures = createPictureReader(),
    store = createMemoryCaseStore(1_000),
    solutionStore = createMemorySolutionStore(),
    settingsStore = createMemorySettingsStore(),
    onLost,
  }: JoinOptions,
) {
  const lines: LogLine[] = []
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(JSON.parse(line)) })
  const timers = createHandTimers()
  const chores = createHandTimers()
  const thread = createThread()
  const diagnoser = createDiagnoser({ thread, onTrouble: (error) => expect.fail(String(error)) })
  const desk = createDesk({
    knowledge: () => knowledge,
    store,
    diagnose: diagnoser.diagnose,
    now: discord.clock.now,
  })
  const settings = await openSettings(settingsStore)
  const privacy = await openPrivacy(peopleOf(store))
  const cleaner = createCleaner({ thread, onTrouble: (error) => expect.fail(String(error)) })
  const solutions = createSolutions({ desk, store: solutionStore, now: discord.clock.now })
  const door = await startDiscord({
    desk,
    settings,
    privacy,
    progress: progressOf(store),
    solutions,
    reading: { cleaner, fetcher, pasteSites, pictures },
    token: discord.token,
    apiUrl: discord.apiUrl,
    supportChannels,
    log,
    timers,
    chores,
    now: discord.clock.now,
    ...(onLost && { onLost }),
  })
  onTestFinished(async () => {
    await door.stop()
    await fetcher.close()
    await pictures.close()
    await thread.close()
  })
  return {
    desk,
    settings,
    solutions,
    door,
    timers,
    chores,
    /** What was logged so far. */
    lines,
    /** Resolves when the bot has dealt with all that happened. */
    async settle() {
      await discord.delivered()
      await door.settled()
    },
  }
}

/** The store's own where it keeps them. */
function peopleOf({ loadQuiet, saveQuiet, forget }: Partial<PeopleStore>): PeopleStore {
  return {
    loadQuiet: loadQuiet ?? (async () => []),
    saveQuiet: saveQuiet ?? (async () => undefined),
    forget: forget ?? (async () => undefined),
  }
}

/** The store's own where it keeps it. */
function progressOf({ loadProgress, saveProgress }: Partial<ProgressStore>): ProgressStore {
  return loadProgress && saveProgress
    ? { loadProgress, saveProgress }
    : { loadProgress: async () => undefined, saveProgress: async () => undefined }
}

/** A guild with a support channel, another channel, a forum, somebody who asks and a moderator. */
export async function openHelpDesk(options: BotOptions = {}) {
  const bot = await startBot(options)
  const guild = bot.discord.createGuild({ name: 'Acme' })
  const help = guild.createTextChannel('help')
  const lounge = guild.createTextChannel('lounge')
  const forum = guild.createForum('help-forum')
  const ada = guild.join('ada')
  const bob = guild.join('bob')
  const mod = guild.join('mod', { permissions: ['ManageMessages', 'ManageThreads'] })
  return { ...bot, guild, help, lounge, forum, ada, bob, mod }
}
