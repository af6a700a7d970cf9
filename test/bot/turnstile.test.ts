import { expect, test } from 'vitest'
import { createTurnstile, full } from '../../src/discord/turnstile.ts'

/** Work that is done when it is told to be. */
function task() {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const state = { begun: false }
  const work = () => {
    state.begun = true
    return promise
  }
  return { work, state, resolve, reject }
}

test('so much work is done at once, the rest in its order', async () => {
  const pass = createTurnstile({ maxAtOnce: 2, maxWaiting: 2 })
  const tasks = [task(), task(), task(), task()]
  const begun = () => tasks.map(({ state }) => state.begun)

  const results = tasks.map(({ work }) => pass(work))
  expect(begun()).toEqual([true, true, false, false])

  tasks[1]?.resolve('b')
  await results[1]
  expect(begun()).toEqual([true, true, true, false])

  for (const { resolve } of tasks) resolve('done')
  expect(await Promise.all(results)).toEqual(['done', 'b', 'done', 'done'])
})

test('what is too much is turned away, and later work is let in', async () => {
  const pass = createTurnstile({ maxAtOnce: 1, maxWaiting: 1 })
  const [first, second, later] = [task(), task(), task()]
  const inside = pass(first.work)
  const waiting = pass(second.work)

  expect(await pass(task().work)).toBe(full)

  first.resolve('first')
  second.resolve('second')
  expect(await Promise.all([inside, waiting])).toEqual(['first', 'second'])
  later.resolve('later')
  expect(await pass(later.work)).toBe('later')
})

test('work that fails makes room', async () => {
  const pass = createTurnstile({ maxAtOnce: 1, maxWaiting: 0 })
  const failing = task()
  const failed = pass(failing.work)
  failing.reject(new Error('boom'))

  await expect(failed).rejects.toThrow('boom')
  expect(await pass(() => Promise.resolve('next'))).toBe('next')
})

test('work that is withdrawn while it waits is never begun and makes room', async () => {
  const pass = createTurnstile({ maxAtOnce: 1, maxWaiting: 1 })
  const [inside, withdrawn, next] = [task(), task(), task()]
  const controller = new AbortController()
  const done = pass(inside.work)
  const waiting = pass(withdrawn.work, controller.signal)

  controller.abort(new Error('withdrawn'))

  await expect(waiting).rejects.toThrow('withdrawn')
  const after = pass(next.work)
  inside.resolve('inside')
  next.resolve('next')
  expect(await Promise.all([done, after])).toEqual(['inside', 'next'])
  expect(withdrawn.state.begun).toBe(false)
})
