import { setImmediate } from 'node:timers/promises'
import { createRandom } from '../../bench/random.ts'
import type { MessageHandle } from '../../discord/actors/message-handle.ts'
import { startLoopbackDiscord } from '../../discord/loopback-discord.ts'
import { startBotToKill } from './bot-to-kill.ts'

const paste = `gateway connect failed: GatewayClientRequestError: unauthorized: gateway token mismatch (use this gateway's gateway.auth.token or pair the device)
[openclaw] The CLI command failed.`
const maxQuestionsBeforeStart = 3
const maxRequestsBeforeKill = 12
const maxTurnsBeforeKill = 20
const maxTries = 12

export interface KillOptions {
  readonly databaseUrl: string
  readonly knowledge: string
  /** How often the process is killed. */
  readonly kills: number
  readonly seed: number
}

/** How many questions got so many answers. */
export interface Tally {
  readonly questions: number
  readonly lost: number
  readonly doubled: number
  /** What the bot logged as errors. */
  readonly errors: readonly string[]
}

/**
 * Asks in a channel, in posts and with files, while the bot is up and while it is down, and kills it again and again: when
 * some request arrives at Discord, and some turns of the event loop later. At last it is left alone to finish.
 */
export async function killAndRestart({ databaseUrl, knowledge, kills, seed }: KillOptions): Promise<Tally> {
  const discord = await startLoopbackDiscord({ privilegedIntents: ['MessageContent'] })
  const guild = discord.createGuild({ name: 'Crash' })
  const help = guild.createTextChannel('help')
  const forum = guild.createForum('help-forum')
  const { whole } = createRandom(seed)
  const questions: MessageHandle[] = []
  const errors: string[] = []

  function ask(): void {
    const asker = guild.join(`asker-${questions.length}`)
    const kind = whole(0, 2)
    if (kind === 0) questions.push(asker.openPost(forum, { title: 'It fails', content: paste }).starter)
    else if (kind === 1) questions.push(asker.post(help, paste))
    else questions.push(asker.post(help, '', { files: [{ name: 'gateway.log', bytes: paste }] }))
  }
  const answersTo = ({ id }: MessageHandle) =>
    [help, ...forum.threads].flatMap(({ messages }) =>
      messages.filter(({ author, replyTo }) => author.id === discord.botUserId && replyTo === id),
    )
  /** Starting takes its time where much else runs. */
  async function until(condition: () => boolean, what: string): Promise<void> {
    for (let tries = 1; ; tries++)
      try {
        return await discord.until(condition, what)
      } catch (error) {
        if (tries === maxTries) throw error
      }
  }
  const isAllAnswered = () => questions.every((question) => answersTo(question).length > 0)
  const start = () => startBotToKill(discord, { databaseUrl, knowledge, errors })

  const first = start()
  await first.ready
  // What it compiled is kept for the others.
  await first.stop()
  for (let kill = 0; kill < kills; kill++) {
    for (let count = whole(0, maxQuestionsBeforeStart); count > 0; count--) ask()
    const killAt = discord.requests.length + whole(1, maxRequestsBeforeKill)
    const isReached = () => discord.requests.length >= killAt
    const bot = start()
    // It is never left without work.
    const working = bot.ready.then(async () => {
      while (!isReached()) {
        ask()
        await until(() => isReached() || isAllAnswered(), 'it answers')
      }
    })
    await until(isReached, 'so many requests came')
    for (let turns = whole(0, maxTurnsBeforeKill); turns > 0; turns--) await setImmediate()
    await bot.kill()
    await working.catch(() => undefined)
  }
  const last = start()
  await until(isAllAnswered, 'all are answered')
  await last.ready
  await last.stop()
  discord.assertNoRefusals()
  await discord.stop()
  return {
    questions: questions.length,
    lost: questions.filter((question) => answersTo(question).length === 0).length,
    doubled: questions.filter((question) => answersTo(question).length > 1).length,
    errors,
  }
}
