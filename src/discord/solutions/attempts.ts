import { type AnyThreadChannel, DiscordAPIError, type PermissionsString } from 'discord.js'
import type { Logger } from 'pino'
import { texts } from '../../reply/texts.ts'
import { describeFault, faultCode, faultKind } from '../faults.ts'

/** "Reaction blocked": the author of the message has blocked the bot. */
const reactionBlocked = 90_001
const threadLocked = 160_005

/** Things that are tried one by one, whatever becomes of the others. */
export interface Attempts {
  /** A sentence for each that did not work. */
  readonly troubles: readonly string[]
  /** Tries something; `needs` are the permissions without which Discord refuses it. Gives whether it worked. */
  attempt(what: string, needs: readonly PermissionsString[], work: () => Promise<unknown>): Promise<boolean>
  /** Notes what need not even be tried. */
  fail(what: string, why: string): void
}

export function createAttempts(thread: AnyThreadChannel, log: Logger): Attempts {
  const troubles: string[] = []
  const fail = (what: string, why: string) => void troubles.push(texts.solutions.trouble(what, why))
  return {
    troubles,
    fail,
    async attempt(what, needs, work) {
      try {
        await work()
        return true
      } catch (error) {
        if (faultKind(error) === 'fault')
          log.warn(describeFault(error), 'a part of marking a solution failed')
        fail(what, reasonOf(error, missingOf(thread, needs)))
        return false
      }
    },
  }
}

function reasonOf(error: unknown, missing: readonly PermissionsString[]): string {
  const { why } = texts.solutions
  const code = faultCode(error)
  if (code === reactionBlocked) return why.blocked
  const isForbidden = faultKind(error) === 'permission' || code === threadLocked
  if (isForbidden) return missing.length > 0 ? why.permission(missing.map(labelOf)) : why.refused
  if (faultKind(error) === 'gone') return why.gone
  return error instanceof DiscordAPIError && error.status < 500 ? why.refused : why.failed
}

function missingOf(
  thread: AnyThreadChannel,
  needs: readonly PermissionsString[],
): readonly PermissionsString[] {
  const may = thread.permissionsFor(thread.client.user)
  return needs.filter((name) => may?.has(name) !== true)
}

/** A permission as Discord's settings call it. */
const labelOf = (name: PermissionsString): string =>
  `**${name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').replace(' In ', ' in ')}**`
