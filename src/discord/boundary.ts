import type { Logger } from 'pino'
import { createBoundedMap } from './bounded-map.ts'
import { describeFault, faultCode, faultKind } from './faults.ts'
import { doorPolicy } from './policy.ts'

/** What is logged of an event: which kind it is, and ids. */
export interface EventIds {
  readonly event: string
  readonly channelId?: string | null
  readonly [id: string]: string | null | undefined
}

/** The one place where faults of events end. */
export interface Boundary {
  /** Works on an event. A fault is logged, then `onFault` may tell the person who waits; nothing is thrown. */
  run(ids: EventIds, work: (log: Logger) => Promise<unknown>, onFault?: () => Promise<unknown>): void
  /** Works on what an event that is begun has led to, also when no new ones are taken any more. */
  follow(ids: EventIds, work: (log: Logger) => Promise<unknown>): void
  /** Resolves when all events that came so far are dealt with, and those that they led to. */
  settled(): Promise<void>
  /** From now on no event is worked on. Resolves when those that are begun are dealt with. */
  close(): Promise<void>
}

export function createBoundary(log: Logger): Boundary {
  const inFlight = new Set<Promise<void>>()
  let isOpen = true
  const withoutPermission = createBoundedMap<true>(doorPolicy.maxChannelsWithoutPermission)

  function note(eventLog: Logger, error: unknown, channelId: string): void {
    const kind = faultKind(error)
    if (kind === 'fault') eventLog.error(describeFault(error), 'an event could not be dealt with')
    if (kind === 'gone') eventLog.debug({ code: faultCode(error) }, 'what the event was about is gone')
    if (kind !== 'permission' || withoutPermission.get(channelId)) return
    withoutPermission.set(channelId, true)
    eventLog.warn(
      { code: faultCode(error) },
      'a permission is missing in this channel; the bot stays silent there until it is given (told once)',
    )
  }

  async function guarded(
    ids: EventIds,
    work: (log: Logger) => Promise<unknown>,
    onFault?: () => Promise<unknown>,
  ): Promise<void> {
    const eventLog = log.child(ids)
    try {
      await work(eventLog)
    } catch (error) {
      note(eventLog, error, ids.channelId ?? '')
      await onFault?.().catch((second: unknown) =>
        eventLog.debug(describeFault(second), 'nobody could be told'),
      )
    }
  }

  async function settled(): Promise<void> {
    while (inFlight.size > 0) await Promise.all(inFlight)
  }

  const start: Boundary['run'] = (ids, work, onFault) => {
    const running = guarded(ids, work, onFault).finally(() => inFlight.delete(running))
    inFlight.add(running)
  }

  return {
    run(ids, work, onFault) {
      if (isOpen) start(ids, work, onFault)
    },
    follow: start,
    settled,
    close() {
      isOpen = false
      return settled()
    },
  }
}
