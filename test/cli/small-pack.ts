import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Starting with the whole of a large pack takes seconds, each time a command is run.

const copied = [
  'pack.yaml',
  'facts.md',
  'auth/gateway-token-mismatch',
  'auth/gateway-token-missing',
  'auth/device-token-mismatch',
  'network/handshake-invalid',
]

/** A knowledge folder with a few signatures of the real pack's; the caller removes it. */
export async function makeSmallPack(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'small-pack-'))
  const root = join(folder, 'openclaw')
  for (const path of copied) await cp(join('knowledge/openclaw', path), join(root, path), { recursive: true })
  return folder
}
