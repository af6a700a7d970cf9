// How files begin that are not text, whatever their name says.
const signatures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x52, 0x49, 0x46, 0x46], // WebP, WAV, AVI
  [0x50, 0x4b, 0x03, 0x04], // zip
  [0x50, 0x4b, 0x05, 0x06], // empty zip
  [0x1f, 0x8b], // gzip
  [0x42, 0x5a, 0x68], // bzip2
  [0xfd, 0x37, 0x7a, 0x58], // xz
  [0x28, 0xb5, 0x2f, 0xfd], // zstd
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x7f, 0x45, 0x4c, 0x46], // ELF
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], // SQLite
]

const sampleChars = 65_536
const maxUnreadableShare = 0.05
// Controls that no program prints (C1 ones come of a code page), and what no encoding could read.
const unreadable = /[[\p{Cc}--[\b\s\u0080-\u009f]]\ufffd\ufffe\uffff]/gv

/** Whether bytes begin as a file that is not text does. */
export const hasBinarySignature = (bytes: Uint8Array): boolean =>
  signatures.some((signature) => signature.every((byte, index) => bytes[index] === byte))

/** Whether decoded bytes read as no text does. */
export function isUnreadable(text: string): boolean {
  const sample = text.slice(0, sampleChars).replaceAll('\u001b', '')
  return (sample.match(unreadable)?.length ?? 0) > sample.length * maxUnreadableShare
}
