import { crc32, deflateRawSync } from 'node:zlib'

/** A file to be put into a zip, with whatever its headers shall say instead of the truth. */
export interface ZipInput {
  readonly name: string
  readonly content?: string | Uint8Array
  readonly isStored?: boolean
  /** In place of the packed content. */
  readonly packed?: Uint8Array
  readonly saidSize?: number
  readonly method?: number
  readonly flags?: number
  /** With the type of the file: `0o120777` is a symlink. */
  readonly unixMode?: number
  readonly modified?: Date
  /** Tells sizes after the content instead of before it, as programs do that write as they go. */
  readonly isStreamed?: boolean
}

interface Record {
  readonly local: Buffer
  readonly central: (offset: number) => Buffer
}

const utf8Names = 0x800
const sizesFollow = 8
const madeOnUnix = 3 << 8

function dosTime(date: Date): number {
  const day = ((date.getFullYear() - 1980) << 9) | ((date.getMonth() + 1) << 5) | date.getDate()
  const time = (date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >> 1)
  return day * 0x10000 + time
}

function record(input: ZipInput): Record {
  const content = Buffer.from(input.content ?? '')
  const packed = Buffer.from(input.packed ?? (input.isStored ? content : deflateRawSync(content)))
  const name = Buffer.from(input.name)
  const size = input.saidSize ?? content.length
  const streamed = input.isStreamed === true
  const common = (knowsSizes: boolean): Buffer => {
    const header = Buffer.alloc(26)
    header.writeUInt16LE(20, 0)
    header.writeUInt16LE(utf8Names | (input.flags ?? 0) | (streamed ? sizesFollow : 0), 2)
    header.writeUInt16LE(input.method ?? (input.isStored ? 0 : 8), 4)
    header.writeUInt32LE(dosTime(input.modified ?? new Date(2026, 0, 1)), 6)
    header.writeUInt32LE(knowsSizes ? crc32(content) : 0, 10)
    header.writeUInt32LE(knowsSizes ? packed.length : 0, 14)
    header.writeUInt32LE(knowsSizes ? size : 0, 18)
    header.writeUInt16LE(name.length, 22)
    return header
  }
  const after = Buffer.alloc(streamed ? 16 : 0)
  if (streamed) {
    after.write('PK\x07\x08', 'latin1')
    after.writeUInt32LE(crc32(content), 4)
    after.writeUInt32LE(packed.length, 8)
    after.writeUInt32LE(size, 12)
  }
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common(!streamed), name, packed, after]),
    central: (offset) => {
      const rest = Buffer.alloc(14)
      rest.writeUInt32LE((input.unixMode ?? 0) * 0x10000, 6)
      rest.writeUInt32LE(offset, 10)
      const madeBy = Buffer.alloc(2)
      madeBy.writeUInt16LE(madeOnUnix)
      return Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), madeBy, common(true), rest, name])
    },
  }
}

/** Makes a zip. Nothing in it is checked, so it can lie. */
export function makeZip(inputs: readonly ZipInput[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const { local, central } of inputs.map(record)) {
    locals.push(local)
    centrals.push(central(offset))
    offset += local.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(inputs.length, 8)
  end.writeUInt16LE(inputs.length, 10)
  end.writeUInt32LE(Buffer.concat(centrals).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...centrals, end])
}
