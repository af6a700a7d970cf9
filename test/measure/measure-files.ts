import { readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { startLoopbackDiscord } from '../discord/loopback-discord.ts'
import { startBotProcess } from './bot-process.ts'

const people = 50
const patienceMs = 240_000
const fileBytes = 25 * 1024 * 1024

/** A log of this size: other output, and the paste at its end. */
function logWith(paste: string, bytes: number): Buffer {
  const line = (index: number) =>
    `2026-11-22T10:${String(index % 60).padStart(2, '0')}:00.000Z [gateway] request ${(index * 2_654_435_761) % 1e9} took ${index % 977} ms\n`
  const lines: string[] = []
  let size = 0
  for (let index = 0; size < bytes - paste.length; index++) {
    lines.push(line(index))
    size += line(index).length
  }
  return Buffer.from(`${lines.join('')}${paste}`).subarray(-bytes)
}

/** Fifty files of 25 MB at once, of four kinds, and a short message amid them. */
export async function measureFiles(): Promise<Readonly<Record<string, number>>> {
  const paste = await readFile(new URL('../transcripts/seed-thread/2-in-docker.txt', import.meta.url), 'utf8')
  const log = logWith(paste, fileBytes)
  const kinds = [
    { name: 'gateway.log', bytes: log },
    { name: 'gateway.log.gz', bytes: gzipSync(logWith(paste, 4 * fileBytes)) },
    { name: 'utf-16.log', bytes: Buffer.from(log.subarray(-fileBytes / 2).toString('latin1'), 'utf16le') },
    { name: 'state', bytes: log },
  ]
  const discord = await startLoopbackDiscord({ privilegedIntents: ['MessageContent'] })
  const guild = discord.createGuild({ name: 'Measured' })
  const help = guild.createTextChannel('help')
  const bot = await startBotProcess(discord)
  try {
    const restMB = await bot.memoryMB()
    await bot.loopDelay()
    const started = performance.now()
    for (let index = 0; index < people; index++) {
      const file = kinds[index % kinds.length]
      if (file) guild.join(`asker-${index}`).post(help, '', { files: [file] })
    }
    const ada = guild.join('ada')
    const question = ada.post(help, paste)
    const asked = performance.now()
    const isAnswered = () => help.messages.some(({ replyTo }) => replyTo === question.id)
    const answered = () => help.messages.length - people - 1
    while (!isAnswered()) await setTimeout(5)
    const answerMs = performance.now() - asked
    while (answered() <= people && performance.now() - started < patienceMs) await setTimeout(100)
    const { p99, longest } = await bot.loopDelay()
    return {
      'files of 25 MB at once': people,
      'of them answered': answered() - 1,
      'until all are answered, s': Math.round((performance.now() - started) / 1000),
      'a short message meanwhile, ms': Math.round(answerMs),
      'event loop late, 99th percentile, ms': p99,
      'event loop late, longest, ms': longest,
      'memory before, MB': Math.round(restMB),
      'memory at most, MB': Math.round(await bot.peakMB()),
    }
  } finally {
    await bot.stop()
    await discord.stop()
  }
}
