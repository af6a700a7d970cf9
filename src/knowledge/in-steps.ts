import { setImmediate } from 'node:timers/promises'

/** Work that can pause between its steps. */
export type Steps<Result> = Generator<void, Result, void>

/** Does all steps at once. */
export function runAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Does the steps one by one, so that messages are answered in between. */
export async function runInSteps<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await setImmediate()
  }
}
