const kibibyte = 1024
const mebibyte = 1024 * kibibyte

/** What intake takes in at most; everything beyond is left out and noted. */
export const intakePolicy = {
  /** Discord allows ten a message. */
  maxAttachments: 10,
  /** Of a longer attachment its beginning and its end are kept: the start shows the set-up, the end the failure. */
  headBytes: mebibyte,
  tailBytes: mebibyte,
  maxLineChars: 16 * kibibyte,
  maxTitleChars: 256,
  maxNameChars: 128,
  /** Text is cleaned in pieces of this size, with a breath for other work between them. */
  chunkChars: 48 * kibibyte,
  /** Encodings are told apart a block at a time, since shells append one to another. */
  charsetBlockBytes: 4 * kibibyte,
  charsetSampleBytes: 8 * kibibyte,
  /** A longer key is not recognised as one. */
  maxPrivateKeyChars: 20_000,
} as const
