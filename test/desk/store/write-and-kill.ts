import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect } from 'vitest'

const script = join(import.meta.dirname, 'process', 'write-cases.ts')

/** Lets a process of its own write until it has acknowledged so many saves, and kills it; gives which these were. */
export async function writeAndKill(
  url: string,
  saves: number,
  before: readonly number[],
): Promise<readonly number[]> {
  const first = Math.max(-1, ...before) + 10
  const writer = spawn(process.execPath, [script, url, `${first}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(writer, 'exit')
  const numbers: number[] = []
  for await (const line of createInterface({ input: writer.stdout })) {
    numbers.push(Number(line))
    if (numbers.length === saves) writer.kill('SIGKILL')
  }
  expect(await exited).toEqual([null, 'SIGKILL'])
  return numbers
}
