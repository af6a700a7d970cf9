import { readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { startLoopbackDiscord } from '../discord/loopback-discord.ts'
import { startBotProcess } from './bot-process.ts'

const messages = 1_000
const warmUp = 20
/** Discord allows a bot 50 requests a second, and the client holds itself to that; faster would measure its waiting. */
const paceMs = 25

/** The smallest value that at least this share of the values do not exceed. */
const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN

/** Short pastes one after the other: time to ready, memory, time to the answer. */
export async function measureMessages(): Promise<Readonly<Record<string, number>>> {
  const discord = await startLoopbackDiscord({ privilegedIntents: ['MessageContent'] })
  const guild = discord.createGuild({ name: 'Measured' })
  const help = guild.createTextChannel('help')
  const paste = await readFile(new URL('../transcripts/seed-thread/2-in-docker.txt', import.meta.url), 'utf8')
  const bot = await startBotProcess(discord)
  try {
    const restMB = await bot.memoryMB()
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
    return {
      'start to ready, ms': Math.round(bot.readyMs),
      'memory when ready, MB': Math.round(restMB),
      [`memory after ${messages} answers, MB`]: Math.round(await bot.memoryMB()),
      'message to answer, median, ms': Number(percentile(times, 0.5).toFixed(1)),
      'message to answer, 99th percentile, ms': Number(percentile(times, 0.99).toFixed(1)),
      'message to answer, longest, ms': Number(percentile(times, 1).toFixed(1)),
    }
  } finally {
    await bot.stop()
    await discord.stop()
  }
}
