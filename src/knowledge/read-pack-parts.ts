import { basename } from 'node:path'
import type { ConfigSchema } from '../diagnosis/config/config-schema.ts'
import type { FactDefinition, Silencer } from '../diagnosis/signature.ts'
import { parseConfigSchema } from './config-schema/parse-config-schema.ts'
import type { Pack } from './pack.ts'
import type { Problem, UnitProblem } from './problem.ts'
import { readFacts } from './read-facts.ts'
import { readPack } from './read-pack.ts'
import { readSignature, type SignatureFile } from './read-signature.ts'
import { readSilencers } from './read-silencers.ts'
import type { PackSource, SignatureSource } from './sources.ts'

/** A signature that could be read, with the unit and samples it came with. */
export interface ReadSignature {
  readonly unit: string
  readonly read: SignatureFile
  readonly source: SignatureSource
}

/** All of a pack that could be read. */
export interface PackParts {
  readonly pack: Pack
  readonly facts: readonly FactDefinition[]
  readonly factNames: readonly string[]
  readonly silencers: readonly Silencer[]
  readonly schemas: readonly ConfigSchema[]
  readonly signatures: readonly ReadSignature[]
}

export interface PackReading {
  readonly parts?: PackParts
  readonly problems: readonly UnitProblem[]
}

/** Reads each file of a pack by itself; what cannot be read is left out and told. */
export function readPackParts(source: PackSource): PackReading {
  const problems: UnitProblem[] = []
  const note = (unit: string, found: readonly Problem[]) =>
    problems.push(...found.map((problem) => ({ ...problem, unit })))

  const { pack, problems: packProblems } = readPack(source.pack.text, source.pack.file, source.id)
  note(source.pack.file, packProblems)
  if (pack === undefined || packProblems.length > 0) return { problems }

  const facts = source.facts ? readFacts(source.facts.text, source.facts.file) : undefined
  if (source.facts && facts) note(source.facts.file, facts.problems)
  const silence = source.silence ? readSilencers(source.silence.text, source.silence.file) : undefined
  if (source.silence && silence) note(source.silence.file, silence.problems)
  const schemas = source.schemas.map((file) => ({ file, result: parseConfigSchema(file.text) }))
  for (const { file, result } of schemas)
    if (result.kind === 'broken')
      note(
        file.file,
        result.problems.map((problem) => ({ ...problem, file: file.file })),
      )

  const signatures = source.signatures.flatMap((signature) => {
    const reading = readSignature(signature.text, signature.file, basename(signature.folder), pack)
    const strays = signature.strays.map((file) => ({
      file,
      line: 1,
      what: 'this file is neither the signature nor a sample',
      mend: 'name a sample hit-….txt or miss-….txt, or remove the file',
    }))
    note(signature.folder, [...reading.problems, ...strays])
    return reading.read && strays.length === 0
      ? [{ unit: signature.folder, read: reading.read, source: signature }]
      : []
  })
  return {
    problems,
    parts: {
      pack,
      facts: facts?.facts ?? [],
      factNames: facts?.names ?? [],
      silencers: silence?.silencers ?? [],
      schemas: schemas.flatMap(({ result }) => (result.kind === 'parsed' ? [result.schema] : [])),
      signatures,
    },
  }
}
