const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const jpeg = [0xff, 0xd8, 0xff]
const riff = [0x52, 0x49, 0x46, 0x46]
const webp = [0x57, 0x45, 0x42, 0x50]
/** In a RIFF file its form stands behind the file's size. */
const formOffset = 8

const standsAt = (bytes: Uint8Array, offset: number, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[offset + index] === byte)

/** Whether bytes begin as a picture that can be read does: PNG, JPEG or WebP, whatever its name says. */
export const isPicture = (bytes: Uint8Array): boolean =>
  standsAt(bytes, 0, png) ||
  standsAt(bytes, 0, jpeg) ||
  (standsAt(bytes, 0, riff) && standsAt(bytes, formOffset, webp))
