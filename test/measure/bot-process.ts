import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { LoopbackDiscord } from '../discord/loopback-discord.ts'

/** How late the event loop ran, in milliseconds. */
export interface LoopDelay {
  readonly median: number
  readonly p99: number
  readonly longest: number
}

const { scripts } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'))

const watchLoop = new URL('watch-loop.ts', import.meta.url).href

/** The bot as a process of its own on a loopback Discord. */
export async function startBotProcess(discord: LoopbackDiscord) {
  const started = performance.now()
  const data = await mkdtemp(join(tmpdir(), 'bot-'))
  const [, ...startArguments] = scripts.start.split(' ')
  const bot = spawn('node', ['--import', watchLoop, ...startArguments], {
    env: {
      ...process.env,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DATABASE_URL: `file:${join(data, 'sawbones.db')}`,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const waiting: { readonly piece: string; readonly resolve: (line: string) => void }[] = []
  createInterface({ input: bot.stderr }).on('line', (line) => {
    for (const [index, { piece, resolve }] of waiting.entries())
      if (line.includes(piece)) {
        waiting.splice(index, 1)
        resolve(line)
        break
      }
  })
  const lineWith = (piece: string) => new Promise<string>((resolve) => waiting.push({ piece, resolve }))
  const status = async (field: string) => {
    const text = await readFile(`/proc/${bot.pid}/status`, 'utf8')
    return Number(text.match(new RegExp(`^${field}:\\s+(\\d+)`, 'm'))?.[1]) / 1024
  }

  await lineWith('"msg":"ready"')
  const readyMs = performance.now() - started
  return {
    readyMs,
    /** What is resident, in MB. */
    memoryMB: () => status('VmRSS'),
    /** The most that was resident so far, in MB. */
    peakMB: () => status('VmHWM'),
    /** How late the loop ran since this was asked last. */
    async loopDelay(): Promise<LoopDelay> {
      const line = lineWith('loopDelayMs')
      bot.kill('SIGUSR2')
      return JSON.parse(await line).loopDelayMs
    },
    async stop() {
      const exited = new Promise((resolve) => bot.once('exit', resolve))
      bot.kill('SIGTERM')
      await exited
      await rm(data, { recursive: true })
    },
  }
}
