import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { openKnowledge } from '../../../src/knowledge/knowledge.ts'
import { type MadeSignature, makeSignaturesWithHits } from '../generate.ts'
import { median } from '../rounds.ts'
import { saveSignature, writePack } from '../write-pack.ts'

// A folder of 10,000 signatures that is watched: how long after one is saved it is in force, and how long the process
// hears nothing else meanwhile.

const saves = 7
/** No more saves are begun after this. */
const maxSavingMs = 40_000
/** A save that is not in force by then never will be. */
const maxSaveMs = 30_000
const pauseMs = 500
/** Blocks of the event loop are seen to this degree. */
const resolutionMs = 1

const folder = await mkdtemp(join(tmpdir(), 'bench-pack-'))
process.once('SIGTERM', () => {
  rmSync(folder, { recursive: true })
  process.exit(1)
})
try {
  console.log(JSON.stringify(await measure(makeSignaturesWithHits(10_000))))
} finally {
  await rm(folder, { recursive: true })
}

async function measure(made: readonly MadeSignature[]) {
  await writePack(folder, made)
  const opening = performance.now()
  const knowledge = await openKnowledge(folder)
  const openMs = performance.now() - opening
  const [problem] = knowledge.problems()
  if (problem) throw new Error(`The made-up pack is not whole: ${problem.file}: ${problem.what}`)
  let reloaded = () => {}
  const watching = await knowledge.watch(() => reloaded())

  const times: number[] = []
  const blocks: number[] = []
  const begin = performance.now()
  for (let save = 0; save < saves && performance.now() - begin < maxSavingMs; save++) {
    await setTimeout(pauseMs)
    const before = knowledge.current()
    const inForce = new Promise<void>((resolve) => {
      reloaded = () => {
        if (knowledge.current() !== before) resolve()
      }
    })
    const given = new AbortController()
    const loop = monitorEventLoopDelay({ resolution: resolutionMs })
    loop.enable()
    const saved = performance.now()
    await saveSignature(
      folder,
      made[save * 1_399] as MadeSignature,
      `gateway could not save its notebook for the time ${save + 1}`,
    )
    const limit = setTimeout(maxSaveMs, 'too late', { signal: given.signal }).catch(() => 'in force')
    if ((await Promise.race([inForce, limit])) === 'too late')
      throw new Error(`A saved file was not in force after ${maxSaveMs / 1000} s`)
    times.push(performance.now() - saved)
    given.abort()
    loop.disable()
    blocks.push(loop.max / 1e6 - resolutionMs)
  }
  await watching.close()
  return { reloadMs: median(times), reloadBlockMs: Math.max(...blocks), openMs }
}
