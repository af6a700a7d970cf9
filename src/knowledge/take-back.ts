import type { Steps } from '../diagnosis/steps.ts'

/** Beyond this, what is left stays out until more is mended: each try puts all knowledge together. */
const maxTries = 60

/**
 * Takes back as many suspects as go together, trying them half by half. `works` tries some beside all that were taken
 * back before, and keeps them where that works.
 */
export function* takeBack(
  suspects: readonly string[],
  works: (suspects: readonly string[]) => Steps<boolean>,
): Steps<void> {
  const waiting = suspects.length > 0 ? [suspects] : []
  for (let tries = 0; tries < maxTries; tries++) {
    const next = waiting.shift()
    if (next === undefined) return
    if ((yield* works(next)) || next.length === 1) continue
    const middle = Math.ceil(next.length / 2)
    waiting.unshift(next.slice(0, middle), next.slice(middle))
  }
}
