import type { ConfigSchema } from '../diagnosis/config/config-schema.ts'
import type { FactDefinition, Silencer } from '../diagnosis/signature.ts'
import type { Steps } from '../diagnosis/steps.ts'
import type { Memo } from './memo.ts'
import type { Pack } from './pack.ts'
import type { UnitProblem } from './problem.ts'
import type { SignatureFile } from './read-signature.ts'
import {
  readCorpusUnit,
  readFactsUnit,
  readPackUnit,
  readSchemaUnit,
  readSignatureUnit,
  readSilenceUnit,
  type UnitReading,
} from './read-unit.ts'
import type { PackSource, SignatureSource } from './sources.ts'

/** A signature that could be read, with its unit, pack and samples. */
export interface ReadSignature {
  readonly unit: string
  readonly pack: Pack
  readonly read: SignatureFile
  readonly source: SignatureSource
}

/** A list of configuration keys that could be read. */
export interface ReadSchema {
  readonly file: string
  readonly schema: ConfigSchema
}

/** Ordinary output, as it would be diagnosed. */
export interface CorpusText {
  readonly file: string
  readonly text: string
}

/** All of a pack that could be read. */
export interface PackParts {
  readonly pack: Pack
  readonly source: PackSource
  readonly facts: readonly FactDefinition[]
  readonly silencers: readonly Silencer[]
  readonly schemas: readonly ReadSchema[]
  readonly corpus: readonly CorpusText[]
  readonly signatures: readonly ReadSignature[]
}

export interface PackReading {
  readonly parts?: PackParts
  readonly problems: readonly UnitProblem[]
}

/** Reads each file of a pack by itself, those that changed; what cannot be read is left out and told. */
export function* readPackParts(source: PackSource, memo: Memo): Steps<PackReading> {
  const problems: UnitProblem[] = []
  const take = <Result>({ result, told }: UnitReading<Result>): Result => {
    problems.push(...told)
    return result
  }

  const { pack } = take(readPackUnit(source, memo))
  if (pack === undefined || problems.length > 0) return { problems }
  const facts = source.facts && take(readFactsUnit(source.facts, memo))
  const silence = source.silence && take(readSilenceUnit(source.silence, memo))
  const schemas: ReadSchema[] = []
  for (const file of source.schemas) {
    const { schema } = take(readSchemaUnit(file, memo))
    if (schema) schemas.push({ file: file.file, schema })
    yield
  }
  const corpus: CorpusText[] = []
  for (const file of source.corpus) {
    corpus.push({ file: file.file, text: take(readCorpusUnit(file, memo)).text })
    yield
  }
  const signatures: ReadSignature[] = []
  for (const signature of source.signatures) {
    const { read } = take(readSignatureUnit(signature, memo))
    // One with a sample that cannot be read cannot be checked.
    if (read && !signature.samples.some(({ fault }) => fault))
      signatures.push({ unit: signature.folder, pack, read, source: signature })
    yield
  }
  const parts = {
    pack,
    source,
    facts: facts?.facts ?? [],
    silencers: silence?.silencers ?? [],
    schemas,
    corpus,
    signatures,
  }
  return { problems, parts }
}
