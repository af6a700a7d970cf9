import type { RequestLog } from '../rest/request-log.ts'
import type { ChannelRecord, Id, MessageRecord } from '../state/records.ts'
import type { World } from '../state/world.ts'

/** What all actors share: the world they act in, and who waits for what. */
export type Stage = {
  readonly world: World
  readonly log: RequestLog
  /** Messages of the bot that no test has looked at yet, by channel. */
  readonly untaken: Map<Id, MessageRecord[]>
  /** Timers to be stopped at the end. */
  readonly backstops: Set<NodeJS.Timeout>
}

const backstopMs = 10_000

/** Sets the stage for a world: from now on the bot's messages are collected for `nextMessage`. */
export function createStage(world: World, log: RequestLog): Stage {
  const untaken = new Map<Id, MessageRecord[]>()
  world.listen(({ t, message }) => {
    if (t !== 'MESSAGE_CREATE' || message?.body.author.id !== world.bot.id) return
    const waiting = untaken.get(message.channelId)
    if (waiting === undefined) untaken.set(message.channelId, [message])
    else waiting.push(message)
  })
  return { world, log, untaken, backstops: new Set() }
}

/**
 * Looks again after each change until there is something to see; what `look` throws is passed on.
 * Gives up after ten real seconds, with the words of `describe` and everything the bot asked for meanwhile.
 */
export function waitFor<T>(stage: Stage, look: () => T | undefined, describe: () => string): Promise<T> {
  const { world, log, backstops } = stage
  const firstRequest = log.requests.length
  return new Promise<T>((resolve, reject) => {
    let isOver = false
    const finish = (settle: () => void) => {
      if (isOver) return
      isOver = true
      clearTimeout(backstop)
      backstops.delete(backstop)
      unwatch()
      settle()
    }
    const check = () => {
      try {
        const seen = look()
        if (seen !== undefined) finish(() => resolve(seen))
      } catch (error) {
        finish(() => reject(error))
      }
    }
    const unwatch = world.watch(check)
    const backstop = setTimeout(() => {
      const words = `${describe()} within ${backstopMs / 1000} s. ${tellRequests(log, firstRequest)}`
      finish(() => reject(new Error(words)))
    }, backstopMs)
    backstops.add(backstop)
    check()
  })
}

/** Notes that a test has seen a message, so that `nextMessage` does not give it again. */
export function takeMessage(stage: Stage, message: MessageRecord): void {
  const waiting = stage.untaken.get(message.channelId)
  const index = waiting?.indexOf(message) ?? -1
  if (index >= 0) waiting?.splice(index, 1)
}

/** The name of a channel as people would say it. */
export function nameOf({ name, id }: ChannelRecord): string {
  return name === '' ? `the DM ${id}` : `#${name}`
}

function tellRequests({ requests, refusals }: RequestLog, from: number): string {
  const lines = requests.slice(from).map(({ method, path, status, body }) => {
    const text = body === undefined ? '' : ` ${JSON.stringify(body).slice(0, 200)}`
    return `  ${method} ${path} -> ${status ?? 'open'}${text}`
  })
  const refused = refusals.map(({ what, reason }) => `  ${what}: ${reason}`)
  return [
    lines.length === 0
      ? 'Meanwhile the bot asked for nothing.'
      : `Meanwhile the bot asked for:\n${lines.join('\n')}`,
    ...(refused.length === 0 ? [] : [`Refused so far:\n${refused.join('\n')}`]),
  ].join('\n')
}
