import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pastes } from './pastes.ts'
import { readThrough } from './read-through.ts'

// A small share of `npm run fuzz`, always the same.

test('damaged and hostile pastes are read without a fault, and no secret comes out', async () => {
  await expect(
    fc.assert(
      fc.asyncProperty(pastes, async (paste) => readThrough(paste)),
      { numRuns: 400, seed: 1 },
    ),
  ).resolves.toBeUndefined()
}, 120_000)
