/** Work that can pause between its steps, none of which takes long. */
export type Steps<Result> = Generator<void, Result, void>

/** Does all steps at once. */
export function runAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
