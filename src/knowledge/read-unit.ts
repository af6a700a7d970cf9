import { posix } from 'node:path'
import type { ConfigSchema } from '../diagnosis/config/config-schema.ts'
import { cleanText } from '../intake/clean-text.ts'
import { parseConfigSchema } from './config-schema/parse-config-schema.ts'
import type { Memo } from './memo.ts'
import type { Problem, UnitProblem } from './problem.ts'
import { readFacts } from './read-facts.ts'
import { readPack } from './read-pack.ts'
import { readSignature } from './read-signature.ts'
import { readSilencers } from './read-silencers.ts'
import { secretsIn } from './secrets-in.ts'
import type { PackSource, SignatureSource, TextFile } from './sources.ts'

/** What was read of a unit, and what is wrong with it by itself. */
export interface UnitReading<Result> {
  readonly result: Result
  readonly told: readonly UnitProblem[]
}

// Each unit is read once, for as long as its files stay the same.

export const readPackUnit = ({ id, pack }: PackSource, memo: Memo) =>
  memo(pack, () => unitReading(pack.file, pack, withSecrets(pack, readPack(pack.text, pack.file, id))))

export const readFactsUnit = (facts: TextFile, memo: Memo) =>
  memo(facts, () => unitReading(facts.file, facts, withSecrets(facts, readFacts(facts.text, facts.file))))

export const readSilenceUnit = (silence: TextFile, memo: Memo) =>
  memo(silence, () =>
    unitReading(silence.file, silence, withSecrets(silence, readSilencers(silence.text, silence.file))),
  )

export const readSchemaUnit = (schema: TextFile, memo: Memo) =>
  memo(schema, () => unitReading(schema.file, schema, readSchema(schema)))

export const readCorpusUnit = (file: TextFile, memo: Memo) =>
  memo(file, () =>
    unitReading(file.file, file, withSecrets(file, { text: cleanText(file.text).text, problems: [] })),
  )

export const readSignatureUnit = (source: SignatureSource, memo: Memo) =>
  memo(source, () => {
    const { folder, file, text, samples } = source
    const read = readSignature(text, file, posix.basename(folder))
    return unitReading(folder, source, withSecrets(source, read), samples)
  })

type Reading = { readonly problems: readonly Problem[] }

const withSecrets = <Result extends Reading>(file: TextFile, reading: Result): Result => ({
  ...reading,
  problems: [...secretsIn(file), ...reading.problems],
})

function unitReading<Result extends Reading>(
  unit: string,
  source: TextFile,
  result: Result,
  beside: readonly TextFile[] = [],
): UnitReading<Result> {
  // An empty text that could not be read has faults enough.
  const own = source.fault ? faultOf(source) : result.problems
  const told = [...own, ...beside.flatMap(faultOf)]
  return { result, told: told.map((problem) => ({ ...problem, unit, alone: true })) }
}

const faultOf = ({ file, fault }: TextFile): readonly Problem[] =>
  fault ? [{ file, line: 1, ...fault }] : []

function readSchema({ text, file }: TextFile): Reading & { readonly schema?: ConfigSchema } {
  const result = parseConfigSchema(text)
  return result.kind === 'parsed'
    ? { schema: result.schema, problems: [] }
    : { problems: result.problems.map((problem) => ({ ...problem, file })) }
}
