import { compileKnowledge } from '../../../src/diagnosis/compile-knowledge.ts'
import { diagnose } from '../../../src/diagnosis/diagnose.ts'
import { definitionOf, makeLog, makeSignatures } from '../generate.ts'
import { median, timed } from '../rounds.ts'

// Messages of 2 KB against 10,000 signatures, after the first few hundred.

const messageBytes = 2_000
const warmUp = 500
const measured = 2_000

const knowledge = compileKnowledge(definitionOf(makeSignatures(10_000)))
const log = makeLog(100 * messageBytes)
const messages = Array.from({ length: 100 }, (_, index) =>
  log.slice(index * messageBytes, (index + 1) * messageBytes),
)
const times: number[] = []
for (let turn = 0; turn < warmUp + measured; turn++) {
  const text = messages[turn % messages.length] as string
  const { ms } = timed(() => diagnose(knowledge, { text }))
  if (turn >= warmUp) times.push(ms)
}
console.log(JSON.stringify({ messageMs: median(times) }))
