import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import type { Signature } from '../../../src/diagnosis/signature.ts'
import type { BenchText, DesignResult } from './design.ts'
import { expressionsOf } from './expressions.ts'

const execute = promisify(execFile)
const name = 'Hyperscan in C'
const source = new URL('hyperscan.c', import.meta.url).pathname

/** Intel's Hyperscan in a process of its own, where a C compiler and libhyperscan-dev are installed. */
export async function prepareHyperscan(
  signatures: readonly Signature[],
  texts: readonly BenchText[],
): Promise<DesignResult> {
  const folder = await mkdtemp(join(tmpdir(), 'hyperscan-'))
  const program = join(folder, 'scan')
  try {
    await execute('cc', ['-O2', '-o', program, source, '-lhs'])
  } catch {
    await rm(folder, { recursive: true })
    return { kind: 'skipped', name, reason: 'cc or libhs is not installed (Debian: gcc, libhyperscan-dev)' }
  }
  const { expressions, signaturesFound } = expressionsOf(signatures)
  await writeFile(join(folder, 'expressions'), expressions.map((each) => `${inBytes(each)}\n`).join(''))
  const child = spawn(program, [join(folder, 'expressions'), ...texts.map(({ file }) => file)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const nextAnswer = async () => {
    const { done, value } = await answers.next()
    if (done) throw new Error('Hyperscan ended by itself')
    return value.split(' ').map(Number)
  }
  const [buildMs = Number.NaN] = await nextAnswer()
  await rm(folder, { recursive: true })
  return {
    kind: 'ready',
    design: {
      name,
      buildMs,
      async scan(text) {
        child.stdin.write(`${texts.indexOf(text)}\n`)
        const [ms = Number.NaN, ...found] = await nextAnswer()
        return { ms, found: signaturesFound(found) }
      },
      close() {
        child.stdin.end()
      },
    },
  }
}

/** Hyperscan reads bytes here, which is its fastest way; a class then cannot hold a character of several bytes. */
const inBytes = (expression: string): string => expression.replaceAll('“”‘’', '')
