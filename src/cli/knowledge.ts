import { stat } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { callersFolder, readConfig, readEnvironment } from '../config.ts'
import { checkKnowledge } from '../knowledge/check-knowledge.ts'
import { deriveSchemaFile, NotASchemaError } from '../knowledge/config-schema/derive-schema-file.ts'
import { countLiterals } from '../knowledge/count-literals.ts'
import { formatProblem } from '../knowledge/problem.ts'
import { readSources } from '../knowledge/read-sources.ts'
import { readText } from '../knowledge/read-text.ts'
import type { Sources } from '../knowledge/sources.ts'
import { UsageError, withUsage } from './exit.ts'

const usage = `Usage: npm run -s knowledge -- check [PATH]            checks all knowledge, or what lies at PATH
       npm run -s knowledge -- literals [PATH]         how common the words are that signatures are found by
       npm run -s knowledge -- schema FILE [VERSION]   a pack's list of configuration keys, from a JSON Schema
Each problem is told as file:line: what is wrong, how to mend it.`

const maxSchemaBytes = 16 * 1024 * 1024

/** A path as it was typed. */
const fromCaller = (path: string): string => resolve(callersFolder(), path)

await withUsage(usage, async () => {
  const { positionals } = parseArgs({ allowPositionals: true })
  const [command, path, version, ...rest] = positionals
  if (rest.length > 0) throw new UsageError('that is one argument too many')
  if (command === 'schema' && path !== undefined) return schema(path, version)
  if (command !== 'check' && command !== 'literals')
    throw new UsageError(command ? `"${command}" is not known like this` : 'name a command')
  const part = await findPart(
    path === undefined ? resolve(readConfig(readEnvironment()).knowledgeDirectory) : fromCaller(path),
  )
  return command === 'check' ? check(part) : literals(part)
})

async function schema(path: string, version: string | undefined): Promise<number> {
  const { text, fault } = await readText(fromCaller(path), maxSchemaBytes)
  if (fault) throw new UsageError(`${path}: ${fault.what}`)
  try {
    process.stdout.write(deriveSchemaFile(text, version))
    return 0
  } catch (error) {
    if (error instanceof NotASchemaError) throw new UsageError(`${path}: ${error.message}`)
    throw error
  }
}

/** A part of a pack, with the whole pack around it; only what it has to do with is told. */
interface Part {
  readonly sources: Sources
  isInside(file: string): boolean
  /** A file's path as it would be typed. */
  shown(file: string): string
}

async function findPart(path: string): Promise<Part> {
  await stat(path)
  const root = (await packAbove(path)) ?? path
  const sources = await readSources(root)
  if (sources.packs.length === 0)
    throw new UsageError(`${path} holds no pack: a pack is a folder with a pack.yaml`)
  const base = (await isPack(root)) ? dirname(root) : root
  const inner = relative(base, path)
  return {
    sources,
    isInside: (file) => inner === '' || file === inner || file.startsWith(`${inner}/`),
    shown: (file) => relative(callersFolder(), join(base, file)),
  }
}

async function check({ sources, isInside, shown }: Part): Promise<number> {
  const { problems, rightSignatures } = await checkKnowledge(sources, isInside)
  for (const problem of problems)
    process.stdout.write(`${formatProblem({ ...problem, file: shown(problem.file) })}\n`)
  process.stderr.write(summary(problems.length, rightSignatures))
  return problems.length === 0 ? 0 : 1
}

async function literals({ sources, isInside, shown }: Part): Promise<number> {
  const { blocks, corpusLines, linesOf } = await countLiterals(sources)
  for (const block of blocks.filter(({ file }) => isInside(file)))
    for (const line of block.lines) {
      const counts = line.literals.map((literal) => `"${literal}" ${linesOf.get(literal) ?? 0}`)
      process.stdout.write(`${shown(block.file)}:${block.locate(line)}: ${counts.join(', ')}\n`)
    }
  process.stderr.write(
    `Behind each literal: on how many of the ${corpusLines} lines of ordinary output it is.\n`,
  )
  return 0
}

function summary(problems: number, signatures: number): string {
  if (problems > 0) return problems === 1 ? '1 problem.\n' : `${problems} problems.\n`
  return signatures === 1 ? '1 signature is right.\n' : `${signatures} signatures are right.\n`
}

/** The pack's folder at or above a path. */
async function packAbove(path: string): Promise<string | undefined> {
  if (await isPack(path)) return path
  const parent = dirname(path)
  return parent === path ? undefined : packAbove(parent)
}

function isPack(path: string): Promise<boolean> {
  return stat(join(path, 'pack.yaml')).then(
    () => true,
    () => false,
  )
}
