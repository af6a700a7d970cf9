/** Work that is done one at a time; only so many wait. */
export interface WaitingLine {
  /**
   * Does the work when its turn comes. `full` where too many wait, `left` where the signal was aborted; work that was begun
   * goes on then, and the next waits for it.
   */
  enter<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result | 'full' | 'left'>
}

export function createWaitingLine(maxWaiting: number): WaitingLine {
  const waiting: (() => void)[] = []
  let isBusy = false

  function next(): void {
    const go = waiting.shift()
    if (go) go()
    else isBusy = false
  }

  /** Whether the turn came. */
  function turn(signal: AbortSignal): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    const go = () => {
      signal.removeEventListener('abort', leave)
      resolve(true)
    }
    const leave = () => {
      waiting.splice(waiting.indexOf(go), 1)
      resolve(false)
    }
    signal.addEventListener('abort', leave, { once: true })
    waiting.push(go)
    return promise
  }

  return {
    async enter(work, signal) {
      if (signal.aborted) return 'left'
      if (isBusy) {
        if (waiting.length >= maxWaiting) return 'full'
        if (!(await turn(signal))) return 'left'
      }
      isBusy = true
      const { promise: leaving, resolve } = Promise.withResolvers<'left'>()
      const leave = () => resolve('left')
      signal.addEventListener('abort', leave)
      const done = work().finally(() => {
        signal.removeEventListener('abort', leave)
        next()
      })
      return Promise.race([done, leaving])
    },
  }
}
