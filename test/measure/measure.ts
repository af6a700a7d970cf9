import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { startLoopbackDiscord } from '../discord/loopback-discord.ts'

// Figures of the whole bot, as a process of its own on the loopback Discord: time to ready, memory, time to the answer.

const messages = 1_000
const warmUp = 20
/** Discord allows a bot 50 requests a second, and the client holds itself to that; faster would measure its waiting. */
const paceMs = 25

/** The smallest value that at least this share of the values do not exceed. */
const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN

async function memoryMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(status.match(/^VmRSS:\s+(\d+)/m)?.[1]) / 1024
}

const discord = await startLoopbackDiscord({ privilegedIntents: ['MessageContent'] })
const guild = discord.createGuild({ name: 'Measured' })
const help = guild.createTextChannel('help')
const paste = await readFile(new URL('../transcripts/seed-thread/2-in-docker.txt', import.meta.url), 'utf8')

const started = performance.now()
const bot = spawn('node', ['src/main.ts'], {
  env: { ...process.env, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
  stdio: ['ignore', 'ignore', 'pipe'],
})
try {
  for await (const line of createInterface({ input: bot.stderr })) if (line.includes('"msg":"ready"')) break
  const readyMs = performance.now() - started
  bot.stderr.resume()
  const restMB = await memoryMegabytes(bot.pid as number)

  const times: number[] = []
  for (let number = 0; number < warmUp + messages; number++) {
    const asker = guild.join(`asker-${number}`)
    const posted = performance.now()
    asker.post(help, paste)
    await help.nextMessage({ from: 'bot' })
    const took = performance.now() - posted
    if (number >= warmUp) times.push(took)
    await setTimeout(Math.max(0, paceMs - took))
  }
  times.sort((a, b) => a - b)
  console.table({
    'start to ready, ms': Math.round(readyMs),
    'memory when ready, MB': Math.round(restMB),
    [`memory after ${messages} answers, MB`]: Math.round(await memoryMegabytes(bot.pid as number)),
    'message to answer, median, ms': Number(percentile(times, 0.5).toFixed(1)),
    'message to answer, 99th percentile, ms': Number(percentile(times, 0.99).toFixed(1)),
    'message to answer, longest, ms': Number(percentile(times, 1).toFixed(1)),
  })
} finally {
  bot.kill('SIGTERM')
  await new Promise((resolve) => bot.once('exit', resolve))
  await discord.stop()
}
