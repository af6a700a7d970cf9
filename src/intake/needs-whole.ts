import { archiveKind } from './archives/archive-kind.ts'

// Pictures.
const beginnings: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x52, 0x49, 0x46, 0x46], // WebP
]

/** Whether a file with this beginning can only be read whole: archives and pictures. */
export const needsWhole = (head: Uint8Array): boolean =>
  archiveKind(head) !== undefined ||
  beginnings.some((beginning) => beginning.every((byte, at) => head[at] === byte))
