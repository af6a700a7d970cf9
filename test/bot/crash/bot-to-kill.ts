import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { LoopbackDiscord } from '../../discord/loopback-discord.ts'

export interface BotToKill {
  /** Rejects where it ends before. */
  readonly ready: Promise<void>
  kill(): Promise<void>
  /** Ends it as it should be ended. */
  stop(): Promise<void>
}

export interface BotPlace {
  readonly databaseUrl: string
  readonly knowledge: string
  /** Gets what it logs as errors, and what is no log line. */
  readonly errors: string[]
}

const errorLevel = 50

/** Starts the bot as a process of its own. */
export function startBotToKill(
  discord: LoopbackDiscord,
  { databaseUrl, knowledge, errors }: BotPlace,
): BotToKill {
  const bot = spawn(process.execPath, ['src/main.ts'], {
    env: {
      ...process.env,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DATABASE_URL: databaseUrl,
      KNOWLEDGE_DIR: knowledge,
      SUPPORT_CHANNELS: 'help',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const exited = once(bot, 'exit')
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>()
  exited.then(() => reject(new Error('the bot ended before it was ready')))
  // It may be killed before anybody waits for it.
  ready.catch(() => undefined)
  createInterface({ input: bot.stderr }).on('line', (line) => {
    if (line.includes('"msg":"ready"')) resolve()
    if (!line.startsWith('{') || JSON.parse(line).level >= errorLevel) errors.push(line)
  })
  return {
    ready,
    async kill() {
      bot.kill('SIGKILL')
      await exited
    },
    async stop() {
      bot.kill('SIGTERM')
      await exited
    },
  }
}
