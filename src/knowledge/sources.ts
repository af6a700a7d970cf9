/** A pasted example beside a signature: one it must find, or one it must not. */
export interface Sample {
  readonly file: string
  readonly kind: 'hit' | 'miss'
  readonly text: string
}

/** A signature's folder as it lies on disk. */
export interface SignatureSource {
  /** Path of its folder; names the unit that is left out when something is wrong with it. */
  readonly folder: string
  readonly file: string
  readonly text: string
  readonly samples: readonly Sample[]
  /** Files that are neither the signature nor a sample. */
  readonly strays: readonly string[]
}

export interface TextFile {
  readonly file: string
  readonly text: string
}

/** A pack as it lies on disk, unread. */
export interface PackSource {
  readonly id: string
  readonly pack: TextFile
  readonly facts?: TextFile
  readonly silence?: TextFile
  readonly schemas: readonly TextFile[]
  readonly signatures: readonly SignatureSource[]
}
