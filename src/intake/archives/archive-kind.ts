export type ArchiveKind = 'gzip' | 'zip' | 'tar'

const blockBytes = 512
const checksum = { start: 148, end: 156 } as const
const space = 0x20

// A zip begins with a file, with the end of an empty list of files, or with the mark of one that was split.
const zipMarks: readonly (readonly [number, number])[] = [
  [3, 4],
  [5, 6],
  [7, 8],
]

/** Whether bytes begin with a tar header: its checksum is the one thing that all kinds of tar have in common. */
function isTar(bytes: Uint8Array): boolean {
  if (bytes.length < blockBytes || bytes[0] === 0) return false
  const field = new TextDecoder('latin1').decode(bytes.subarray(checksum.start, checksum.end))
  const [, octal] = /^[ \0]*([0-7]{1,7})[ \0]+$/.exec(field) ?? []
  if (octal === undefined) return false
  let sum = 0
  for (let at = 0; at < blockBytes; at++)
    sum += at >= checksum.start && at < checksum.end ? space : (bytes[at] ?? 0)
  return sum === Number.parseInt(octal, 8)
}

/** Which archive bytes are, told by how they begin; nothing for everything else. */
export function archiveKind(bytes: Uint8Array): ArchiveKind | undefined {
  const [first, second, third, fourth] = bytes
  if (first === 0x1f && second === 0x8b && third === 8) return 'gzip'
  if (first === 0x50 && second === 0x4b && zipMarks.some(([a, b]) => a === third && b === fourth))
    return 'zip'
  return isTar(bytes) ? 'tar' : undefined
}
