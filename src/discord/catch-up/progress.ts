import type { Logger } from 'pino'
import type { ProgressStore } from '../../desk/store/progress-table.ts'
import { describeFault } from '../faults.ts'
import type { Timers } from '../timers.ts'

/** So much is heard twice after a crash at most; that the disk need not turn for each message is worth it. */
const saveMs = 1_000

/** How far the messages that came in were dealt with. Ids of messages grow with time, over all channels. */
export interface Progress {
  /** A message came in; what this gives is called when it was dealt with. */
  begin(messageId: string): () => void
  /** The message up to which all were dealt with. */
  reached(): string | undefined
  /** At the first start: what was written until now is not for the bot. Resolves when that is saved. */
  startAt(messageId: string): Promise<void>
  /** From now on nothing counts as dealt with: work that is given up is done again after the next start. */
  freeze(): void
  /** Saves what was reached. */
  close(): Promise<void>
}

/** @param from what was reached before the start; absent at the first */
export function createProgress(
  store: ProgressStore,
  from: string | undefined,
  timers: Timers,
  log: Logger,
): Progress {
  const begun = new Set<bigint>()
  let highest = from === undefined ? undefined : BigInt(from)
  let saved = from
  let saving = Promise.resolve()
  let isWaiting = false
  let isFrozen = false

  function reached(): string | undefined {
    let oldest: bigint | undefined
    for (const id of begun) if (oldest === undefined || id < oldest) oldest = id
    return (oldest === undefined ? highest : oldest - 1n)?.toString()
  }

  async function save(): Promise<void> {
    const now = reached()
    if (now === undefined || now === saved) return
    saved = now
    await store
      .saveProgress(now)
      .catch((error: unknown) => log.error(describeFault(error), 'the progress could not be saved'))
  }

  function saveSoon(): void {
    if (isWaiting) return
    isWaiting = true
    timers.after(saveMs, () => {
      isWaiting = false
      saving = saving.then(save)
    })
  }

  return {
    begin(messageId) {
      const id = BigInt(messageId)
      begun.add(id)
      if (highest === undefined || id > highest) highest = id
      return () => {
        if (isFrozen) return
        begun.delete(id)
        saveSoon()
      }
    },
    reached,
    startAt(messageId) {
      highest ??= BigInt(messageId)
      saving = saving.then(save)
      return saving
    },
    freeze() {
      isFrozen = true
    },
    async close() {
      saving = saving.then(save)
      await saving
    },
  }
}
