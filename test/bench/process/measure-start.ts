import { compileKnowledge } from '../../../src/diagnosis/compile-knowledge.ts'
import { diagnose } from '../../../src/diagnosis/diagnose.ts'
import { definitionOf, makeLog, makeSignatures } from '../generate.ts'
import { timed } from '../rounds.ts'

// A fresh process: 10,000 signatures are built, and the first log of 100 KB is read.

const definition = definitionOf(makeSignatures(10_000))
const text = makeLog(100_000)
const build = timed(() => compileKnowledge(definition))
const scan = timed(() => diagnose(build.value, { text }))
console.log(JSON.stringify({ buildMs: build.ms, firstScanMs: scan.ms }))
