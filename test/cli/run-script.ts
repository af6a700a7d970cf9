import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

export interface ScriptResult {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface ScriptOptions {
  readonly input?: string
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs a command as a person would type it, with what it is given on standard input, and waits for its end. */
export async function runScript(command: string, options: ScriptOptions = {}): Promise<ScriptResult> {
  const { input = '', cwd, env = {} } = options
  const child = spawn('bash', ['-c', command], {
    cwd,
    env: { ...process.env, DISCORD_TOKEN: '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  // A command that does not read its input may close it first.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const ended = new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  )
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code, out, err }
}
