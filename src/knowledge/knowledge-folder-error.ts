/** The folder of all knowledge cannot be read at the start; the message names it and says what to do. */
export class KnowledgeFolderError extends Error {
  override readonly name = 'KnowledgeFolderError'
  /** The system's name for what went wrong, such as `ENOENT`. */
  readonly code: string
  readonly path: string

  constructor(path: string, code: string, cause: unknown) {
    super(
      `The knowledge folder ${path} cannot be read (${code}): check that it is there and that the bot may read it, or name another one in KNOWLEDGE_DIR`,
      { cause },
    )
    this.code = code
    this.path = path
  }
}
