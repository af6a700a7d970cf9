import { pino } from 'pino'
import { expect, test } from 'vitest'
import { createProgress } from '../../src/discord/catch-up/progress.ts'
import { createHandTimers } from './hand-timers.ts'

function open(from?: string) {
  const saved: string[] = []
  const store = {
    loadProgress: async () => undefined,
    saveProgress: async (id: string) => void saved.push(id),
  }
  const timers = createHandTimers()
  return { saved, timers, progress: createProgress(store, from, timers, pino({ level: 'silent' })) }
}

test('what was reached is the latest message where nothing is begun', () => {
  const { progress } = open('5')
  progress.begin('9')()
  progress.begin('7')()

  expect(progress.reached()).toBe('9')
})

test('what was reached lies before the oldest that is begun', () => {
  const { progress } = open('5')
  progress.begin('6')()
  progress.begin('8')
  progress.begin('9')()

  expect(progress.reached()).toBe('7')
})

test('progress is saved once for many messages, and at the end', async () => {
  const { progress, timers, saved } = open('5')
  progress.begin('6')()
  progress.begin('7')()
  expect(timers.waiting).toHaveLength(1)
  timers.fire()
  await new Promise(setImmediate)
  progress.begin('8')()
  await progress.close()

  expect(saved).toEqual(['7', '8'])
})

test('work that is given up at the end does not count as done', async () => {
  const { progress, saved } = open('5')
  const done = progress.begin('6')
  progress.begin('7')()
  progress.freeze()
  done()
  await progress.close()

  expect(saved).toEqual([])
  expect(progress.reached()).toBe('5')
})

test('the first start begins with what was written last', async () => {
  const { progress, saved } = open()
  await progress.startAt('40')

  expect(saved).toEqual(['40'])
  expect(progress.reached()).toBe('40')
})
