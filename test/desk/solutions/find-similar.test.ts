import { describe, expect, test } from 'vitest'
import { deskPolicy } from '../../../src/desk/policy.ts'
import { createFindSimilar, type Sight } from '../../../src/desk/solutions/find-similar.ts'
import type { Clues } from '../../../src/desk/solutions/rank-similar.ts'
import type { Solution } from '../../../src/desk/solutions/solution.ts'
import { createMemorySolutionStore } from '../solutions-in-memory.ts'
import { makeSolution } from './make-solution.ts'

interface Asked extends Partial<Omit<Clues, 'signatureIds'>> {
  readonly signatureIds?: readonly string[]
  readonly sight?: (threadId: string) => Sight
}

/** The threads that are found among these, and what is kept and was looked at afterwards. */
async function find(solutions: readonly Solution[], asked: Asked) {
  const { sight = () => 'seen', signatureIds = [], ...clues } = asked
  const store = createMemorySolutionStore()
  for (const solution of solutions) await store.saveSolution(solution)
  const looked: string[] = []
  const found = await createFindSimilar(store)(
    { title: '', text: '', facts: {}, isAsked: true, ...clues, signatureIds: new Set(signatureIds) },
    {
      serverId: '1',
      channelId: '50',
      sight: async ({ threadId }) => {
        looked.push(threadId)
        return sight(threadId)
      },
    },
  )
  const left = await store.latestSolutions('1', 1_000)
  return { found: found.map(({ threadId }) => threadId), looked, left: left.map(({ threadId }) => threadId) }
}

describe('a solved thread fits', () => {
  const solutions = [
    makeSolution('11', { title: 'Gateway says token mismatch after the update' }),
    makeSolution('12', { signatureIds: ['whale-asleep'], facts: { runtime: 'docker', service: 'gw' } }),
    makeSolution('13', { title: 'Help please, it is not working' }),
    makeSolution('14', { title: 'WhatsApp pairing code never arrives', facts: { runtime: 'npm' } }),
    makeSolution('15', { facts: { runtime: 'docker', code: '1006' } }),
  ]

  test.each<{ name: string; asked: Asked; found: readonly string[] }>([
    { name: 'by its title', asked: { title: 'token mismatch gateway' }, found: ['11'] },
    { name: 'by a misspelt title', asked: { title: 'Whatsap pairing cod is missing' }, found: ['14'] },
    {
      name: 'by what was pasted, if that is its title',
      asked: { text: 'Error: gateway token mismatch after update\nsome more lines' },
      found: ['11'],
    },
    { name: 'by a failure', asked: { signatureIds: ['whale-asleep'] }, found: ['12'] },
    {
      name: 'by facts that few others have',
      asked: { facts: { runtime: 'docker', code: '1006' } },
      found: ['15'],
    },
    {
      name: 'better with facts that are the same',
      asked: { signatureIds: ['whale-asleep'], title: 'pairing code arrives', facts: { runtime: 'docker' } },
      found: ['12', '14'],
    },
    { name: 'not by one fact', asked: { facts: { runtime: 'docker' } }, found: [] },
    {
      name: 'not by facts of which one differs',
      asked: { facts: { runtime: 'npm', code: '1006' } },
      found: [],
    },
    { name: 'not by words that every title has', asked: { title: 'Please help, not working' }, found: [] },
    { name: 'not by one word', asked: { title: 'The gateway hums' }, found: [] },
    { name: 'not by nothing', asked: {}, found: [] },
    {
      name: 'unasked by a failure',
      asked: { isAsked: false, signatureIds: ['whale-asleep'] },
      found: ['12'],
    },
    {
      name: 'unasked not by its title',
      asked: { isAsked: false, title: 'token mismatch gateway' },
      found: [],
    },
    {
      name: 'unasked not by facts',
      asked: { isAsked: false, facts: { runtime: 'docker', code: '1006' } },
      found: [],
    },
  ])('$name', async ({ asked, found }) => {
    expect((await find(solutions, asked)).found).toEqual(found)
  })
})

const alike = (count: number) =>
  Array.from({ length: count }, (_, index) => makeSolution(`${11 + index}`, { signatureIds: ['down'] }))
const down = { signatureIds: ['down'] }

test('three are found at most, the latest first', async () => {
  expect((await find(alike(5), down)).found).toEqual(['15', '14', '13'])
})

test('neither the thread itself nor those of other servers are found', async () => {
  const solutions = [
    makeSolution('50', { signatureIds: ['down'] }),
    makeSolution('51', { signatureIds: ['down'], serverId: '2' }),
  ]

  expect((await find(solutions, down)).found).toEqual([])
})

test('those that cannot be seen are passed over, those that are gone are forgotten', async () => {
  const states: Readonly<Record<string, Sight>> = { 15: 'hidden', 14: 'gone' }

  const { found, left } = await find(alike(5), { ...down, sight: (id) => states[id] ?? 'seen' })

  expect(found).toEqual(['13', '12', '11'])
  expect(left).toEqual(['15', '13', '12', '11'])
})

test('however many fit, few are looked at', async () => {
  const { looked } = await find(alike(30), { ...down, sight: () => 'hidden' })

  expect(looked).toHaveLength(deskPolicy.maxThreadsLookedAt)
})

test('facts that many threads share make none alike', async () => {
  const facts = { runtime: 'docker', version: '2026.9' }
  const solutions = Array.from({ length: 4 }, (_, index) => makeSolution(`${11 + index}`, { facts }))

  expect((await find(solutions, { facts })).found).toEqual([])
})
