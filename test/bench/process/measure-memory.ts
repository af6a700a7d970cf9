import { compileKnowledge } from '../../../src/diagnosis/compile-knowledge.ts'
import { diagnose } from '../../../src/diagnosis/diagnose.ts'
import { definitionOf, makeLog, makeSignatures } from '../generate.ts'

// What compiled knowledge of 10,000 signatures holds, beside its definition. Needs --expose-gc.

function megabytes() {
  for (let turn = 0; turn < 3; turn++) global.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  return { held: (heapUsed + external) / 1e6, resident: rss / 1e6 }
}

const definition = definitionOf(makeSignatures(10_000))
const text = makeLog(1_000_000)
const before = megabytes()
const knowledge = compileKnowledge(definition)
const built = megabytes()
diagnose(knowledge, { text })
const used = megabytes()
console.log(
  JSON.stringify({
    memoryMB: built.held - before.held,
    afterScanMB: used.held - before.held,
    residentMB: built.resident - before.resident,
    signatures: knowledge.definition.signatures.length,
  }),
)
