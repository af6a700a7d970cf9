import { readFileSync } from 'node:fs'
import { readSources } from '../../src/knowledge/read-sources.ts'

const file = (name: string) => readFileSync(new URL(`../openclaw/score/${name}`, import.meta.url), 'utf8')

const scored = ['reports.jsonl', 'captures.jsonl'].flatMap((name) =>
  file(name)
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text),
)

const samples = (await readSources('knowledge')).packs.flatMap(({ signatures }) =>
  signatures.flatMap((signature) => signature.samples.map(({ text }) => text)),
)

/** What people really pasted, and the samples of all signatures. */
export const realPastes: readonly string[] = [...scored, ...samples]
