import { readFile, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig, readEnvironment } from '../config.ts'
import { assemble } from '../knowledge/assemble.ts'
import { deriveSchemaFile, NotASchemaError } from '../knowledge/config-schema/derive-schema-file.ts'
import { formatProblem } from '../knowledge/problem.ts'
import { readSources } from '../knowledge/read-sources.ts'
import { UsageError, withUsage } from './exit.ts'

const usage = `Usage: npm run -s knowledge -- check [PATH]            checks all knowledge, or what lies at PATH
       npm run -s knowledge -- schema FILE [VERSION]   a pack's list of configuration keys, from a JSON Schema
Each problem is told as file:line: what is wrong, how to mend it.`

await withUsage(usage, async () => {
  const { positionals } = parseArgs({ allowPositionals: true })
  const [command, path, version, ...rest] = positionals
  if (rest.length > 0) throw new UsageError('that is one argument too many')
  if (command === 'schema' && path !== undefined) return schema(path, version)
  if (command !== 'check')
    throw new UsageError(command ? `"${command}" is not known like this` : 'name a command')
  return check(resolve(path ?? readConfig(readEnvironment()).knowledgeDirectory))
})

async function schema(path: string, version: string | undefined): Promise<number> {
  try {
    process.stdout.write(deriveSchemaFile(await readFile(path, 'utf8'), version))
    return 0
  } catch (error) {
    if (error instanceof NotASchemaError) throw new UsageError(`${path}: ${error.message}`)
    throw error
  }
}

/** A part of a pack is checked with the whole pack around it, but only its own problems are told. */
async function check(path: string): Promise<number> {
  await stat(path)
  const root = (await packAbove(path)) ?? path
  const inPack = root !== path && (await packAbove(root)) !== undefined
  const sources = await readSources(root)
  if (sources.length === 0) throw new UsageError(`${path} holds no pack: a pack is a folder with a pack.yaml`)
  const base = inPack || (await isPack(root)) ? dirname(root) : root
  const { problems, knowledge } = assemble(sources)
  const own = problems.filter(({ file }) => !relative(path, join(base, file)).startsWith('..'))
  for (const problem of own)
    process.stdout.write(
      `${formatProblem({ ...problem, file: relative(process.cwd(), join(base, problem.file)) })}\n`,
    )
  process.stderr.write(summary(own.length, knowledge.adviceOf.size))
  return own.length === 0 ? 0 : 1
}

function summary(problems: number, signatures: number): string {
  return problems === 0 ? `${signatures} signatures are right.\n` : `${problems} problems.\n`
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
