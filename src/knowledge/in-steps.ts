import { setImmediate } from 'node:timers/promises'
import type { Steps } from '../diagnosis/steps.ts'

/** Steps follow one another for so long before messages get their turn: to pause after each would cost more than most. */
const sliceMs = 8

/** Does the steps a slice at a time, so that messages are answered in between. */
export async function runInSteps<Result>(steps: Steps<Result>): Promise<Result> {
  let start = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - start < sliceMs) continue
    await setImmediate()
    start = performance.now()
  }
}
