const kibibyte = 1024
const mebibyte = 1024 * kibibyte

/** What intake takes in at most; everything beyond is left out and noted. */
export const intakePolicy = {
  /** Discord allows ten a message. */
  maxAttachments: 10,
  /** Of a longer attachment its beginning and its end are kept: the start shows the set-up, the end the failure. */
  headBytes: 4 * mebibyte,
  tailBytes: 4 * mebibyte,
  /** Over all parts of a report, since cleaning takes its time. What comes later is cut or left out. */
  maxReportBytes: 8 * mebibyte,
  /** Where less room than this is left, a longer part is left out instead of cut. */
  minPartBytes: 64 * kibibyte,
  /** All secrets are taken out; of so many it is told what they were. */
  maxRedactions: 10_000,
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

/** How far archives are opened; everything beyond is refused or left out and noted. */
export const archivePolicy = {
  /** Unpacked over all archives of a report, also what is only passed over on the way to a file. */
  maxUnpackedBytes: 1024 * mebibyte,
  /** Spent unpacking over all archives of a report. */
  maxUnpackMs: 10_000,
  /** Logs shrink to a tenth, very dull ones to a hundredth; what is packed denser than this was made to grow. */
  maxRatio: 200,
  /** As long as it stays below this, something may be packed as densely as it likes. */
  ratioFromBytes: 32 * mebibyte,
  /** Names looked at in one archive. */
  maxEntriesListed: 20_000,
  /** Files opened of one archive, the most telling ones. */
  maxEntriesRead: 60,
  /** Packings around a text: a log in a gz, in a tar, in a gz. Zips and tars lie on the outside only. */
  maxLayers: 3,
  /** Packed bytes are unpacked in pieces of this size: one grows a thousandfold at most before it is counted. */
  pieceBytes: 4 * kibibyte,
  /** So much of a file tells whether it is text. */
  sampleBytes: 64 * kibibyte,
} as const
