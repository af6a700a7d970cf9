import { buffer } from 'node:stream/consumers'
import { type Header, pack } from 'tar-stream'

/** A file to be put into a tar. */
export interface TarInput {
  readonly name: string
  readonly content?: string | Uint8Array
  readonly type?: Header['type']
  readonly modified?: Date
}

/** Makes a tar. */
export async function makeTar(inputs: readonly TarInput[]): Promise<Buffer> {
  const packing = pack()
  const made = buffer(packing as unknown as AsyncIterable<Uint8Array> & NodeJS.ReadableStream)
  for (const { name, content = '', type = 'file', modified = new Date(2026, 0, 1) } of inputs)
    packing.entry({ name, type, mtime: modified, linkname: 'elsewhere' }, Buffer.from(content))
  packing.finalize()
  return made
}

/** Sets a field of a tar's first header and mends its checksum. */
export function withHeaderField(tar: Buffer, at: number, value: string): Buffer {
  const changed = Buffer.from(tar)
  changed.write(value, at, 'latin1')
  changed.fill(' ', 148, 156)
  const sum = changed.subarray(0, 512).reduce((total, byte) => total + byte, 0)
  changed.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return changed
}
