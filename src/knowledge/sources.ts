import type { Problem } from './problem.ts'

/** Why a file could not be read, and how to mend it. */
export type Fault = Pick<Problem, 'what' | 'mend'>

/** A text file as it lies on disk, without byte order mark and with `\n` at the ends of its lines. */
export interface TextFile {
  readonly file: string
  readonly text: string
  /** Set where the file could not be read; the text is then empty. */
  readonly fault?: Fault
}

/** A pasted example beside a signature: one it must find, or one it must not. */
export interface Sample extends TextFile {
  readonly kind: 'hit' | 'miss'
}

/** A signature's folder: its `signature.md` and the samples beside it. */
export interface SignatureSource extends TextFile {
  /** Path of its folder; names the unit that is left out when something is wrong with it. */
  readonly folder: string
  readonly samples: readonly Sample[]
}

/** A pack as it lies on disk, unread. */
export interface PackSource {
  readonly id: string
  readonly pack: TextFile
  readonly facts?: TextFile
  readonly silence?: TextFile
  readonly schemas: readonly TextFile[]
  /** Ordinary output, in which no failure is. */
  readonly corpus: readonly TextFile[]
  readonly signatures: readonly SignatureSource[]
}

/** All that lies in the knowledge folder. */
export interface Sources {
  /** The folder, as it was named. */
  readonly root: string
  readonly packs: readonly PackSource[]
  /** Files that nothing reads though somebody may believe so, and folders that cannot be looked into. */
  readonly odd: readonly Problem[]
  /** Folders of which nobody can say what is in them. */
  readonly unread: readonly string[]
}
