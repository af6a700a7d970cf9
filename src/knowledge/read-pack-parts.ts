import { posix } from 'node:path'
import type { ConfigSchema } from '../diagnosis/config/config-schema.ts'
import type { FactDefinition, Silencer } from '../diagnosis/signature.ts'
import { parseConfigSchema } from './config-schema/parse-config-schema.ts'
import type { Steps } from './in-steps.ts'
import type { Memo } from './memo.ts'
import type { Pack } from './pack.ts'
import type { Problem, UnitProblem } from './problem.ts'
import { readFacts } from './read-facts.ts'
import { readPack } from './read-pack.ts'
import { readSignature, type SignatureFile } from './read-signature.ts'
import { readSilencers } from './read-silencers.ts'
import { secretsIn } from './secrets-in.ts'
import type { PackSource, SignatureSource, TextFile } from './sources.ts'

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

/** All of a pack that could be read. */
export interface PackParts {
  readonly pack: Pack
  readonly source: PackSource
  readonly facts: readonly FactDefinition[]
  readonly factNames: readonly string[]
  readonly silencers: readonly Silencer[]
  readonly schemas: readonly ReadSchema[]
  readonly signatures: readonly ReadSignature[]
}

export interface PackReading {
  readonly parts?: PackParts
  readonly problems: readonly UnitProblem[]
}

/** Reads each file of a pack by itself, those that changed; what cannot be read is left out and told. */
export function* readPackParts(source: PackSource, memo: Memo): Steps<PackReading> {
  const problems: UnitProblem[] = []
  function read<Result extends { readonly problems: readonly Problem[] }>(
    unit: string,
    file: TextFile,
    reader: (file: TextFile) => Result,
  ): Result {
    const reading = memo(file, () => reader(file))
    const found = [...faultOf(file), ...reading.problems]
    // An empty text that could not be read has faults enough.
    const told = file.fault ? found.slice(0, 1) : found
    problems.push(...told.map((problem) => ({ ...problem, unit, alone: true as const })))
    return reading
  }

  const { pack } = read(source.pack.file, source.pack, (file) =>
    withSecrets(file, readPack(file.text, file.file, source.id)),
  )
  if (pack === undefined || problems.length > 0) return { problems }
  const facts = source.facts && read(source.facts.file, source.facts, factsIn)
  const silence =
    source.silence &&
    read(source.silence.file, source.silence, (file) =>
      withSecrets(file, readSilencers(file.text, file.file)),
    )
  const schemas: ReadSchema[] = []
  for (const file of source.schemas) {
    const { schema } = read(file.file, file, readSchema)
    if (schema) schemas.push({ file: file.file, schema })
    yield
  }
  const signatures: ReadSignature[] = []
  for (const signature of source.signatures) {
    const unit = signature.folder
    const reading = read(unit, signature, (file) =>
      withSecrets(file, readSignature(file.text, file.file, posix.basename(unit))),
    )
    const bad = signature.samples.flatMap(faultOf)
    problems.push(...bad.map((problem) => ({ ...problem, unit, alone: true as const })))
    if (reading.read && bad.length === 0)
      signatures.push({ unit, pack, read: reading.read, source: signature })
    yield
  }
  const parts = {
    pack,
    source,
    facts: facts?.facts ?? [],
    factNames: facts?.names ?? [],
    silencers: silence?.silencers ?? [],
    schemas,
    signatures,
  }
  return { problems, parts }
}

/** Names that are on disk, in files that may not be in force: naming them is not a mistake. */
export interface KnownNames {
  readonly facts: readonly string[]
  readonly ids: readonly string[]
}

/** The facts and signatures that packs name, whether or not they are right. */
export function namesIn(packs: readonly PackSource[], memo: Memo): KnownNames {
  return {
    facts: packs.flatMap(({ facts }) => (facts ? memo(facts, () => factsIn(facts)).names : [])),
    ids: packs.flatMap(({ signatures }) => signatures.map(({ folder }) => posix.basename(folder))),
  }
}

const factsIn = (file: TextFile) => withSecrets(file, readFacts(file.text, file.file))

const withSecrets = <Reading extends { readonly problems: readonly Problem[] }>(
  file: TextFile,
  reading: Reading,
): Reading => ({ ...reading, problems: [...secretsIn(file), ...reading.problems] })

function readSchema({ text, file }: TextFile): {
  readonly schema?: ConfigSchema
  readonly problems: readonly Problem[]
} {
  const result = parseConfigSchema(text)
  return result.kind === 'parsed'
    ? { schema: result.schema, problems: [] }
    : { problems: result.problems.map((problem) => ({ ...problem, file })) }
}

const faultOf = ({ file, fault }: TextFile): readonly Problem[] =>
  fault ? [{ file, line: 1, ...fault }] : []
