// Pictures and archives: a part of one cannot be read.
const beginnings: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x52, 0x49, 0x46, 0x46], // WebP
  [0x50, 0x4b, 0x03, 0x04], // zip
  [0x1f, 0x8b], // gzip
]

/** Whether a file with this beginning can only be read whole. */
export const needsWhole = (head: Uint8Array): boolean =>
  beginnings.some((beginning) => beginning.every((byte, at) => head[at] === byte))
