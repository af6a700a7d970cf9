import { ConfigError } from '../config.ts'
import { KnowledgeFolderError } from '../knowledge/knowledge-folder-error.ts'

/** What the commands end with. */
export const exitCodes = { found: 0, nothing: 1, badUse: 2 } as const

/** The command was called in a way it does not know; the message says what to change. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Runs a command and ends with its exit code; wrong use, wrong settings and unreadable files are told in a line. */
export async function withUsage(usage: string, command: () => Promise<number>): Promise<void> {
  // Whoever reads what is printed may have seen enough, as `head` has.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.found)
    throw error
  })
  try {
    process.exitCode = await command()
  } catch (error) {
    process.exitCode = exitCodes.badUse
    const told = words(error, usage)
    if (told === undefined) throw error
    process.stderr.write(`${told}\n`)
  }
}

const unreadable = new Map([
  ['ENOENT', 'there is no such file'],
  ['EACCES', 'permission is missing'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'a part of the path is a file'],
])

function words(error: unknown, usage: string): string | undefined {
  if (!(error instanceof Error)) return undefined
  if (error instanceof ConfigError || error instanceof KnowledgeFolderError) return error.message
  const code = 'code' in error ? String(error.code) : ''
  if (error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS')) return `${error.message}\n\n${usage}`
  const reason = unreadable.get(code)
  if (reason !== undefined && 'path' in error) return `${error.path} cannot be read: ${reason}`
  return undefined
}
