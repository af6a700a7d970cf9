import { stat } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { callersFolder, readConfig, readEnvironment } from '../config.ts'
import { checkKnowledge } from '../knowledge/check-knowledge.ts'
import { deriveSchemaFile, NotASchemaError } from '../knowledge/config-schema/derive-schema-file.ts'
import { formatProblem } from '../knowledge/problem.ts'
import { readSources } from '../knowledge/read-sources.ts'
import { readText } from '../knowledge/read-text.ts'
import { UsageError, withUsage } from './exit.ts'

const usage = `Usage: npm run -s knowledge -- check [PATH]            checks all knowledge, or what lies at PATH
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
  if (command !== 'check')
    throw new UsageError(command ? `"${command}" is not known like this` : 'name a command')
  return check(
    path === undefined ? resolve(readConfig(readEnvironment()).knowledgeDirectory) : fromCaller(path),
  )
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

/** A part of a pack is checked with the whole pack around it, but only what it has to do with is told. */
async function check(path: string): Promise<number> {
  await stat(path)
  const root = (await packAbove(path)) ?? path
  const sources = await readSources(root)
  if (sources.packs.length === 0)
    throw new UsageError(`${path} holds no pack: a pack is a folder with a pack.yaml`)
  const base = (await isPack(root)) ? dirname(root) : root
  const part = relative(base, path)
  const isChecked = (file: string) => part === '' || file === part || file.startsWith(`${part}/`)
  const { problems, rightSignatures } = await checkKnowledge(sources, isChecked)
  for (const problem of problems)
    process.stdout.write(
      `${formatProblem({ ...problem, file: relative(callersFolder(), join(base, problem.file)) })}\n`,
    )
  process.stderr.write(summary(problems.length, rightSignatures))
  return problems.length === 0 ? 0 : 1
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
