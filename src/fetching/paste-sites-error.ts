/** The list of paste sites cannot be used; each line of the message names a file, an entry and what to mend. */
export class PasteSitesError extends Error {
  override readonly name = 'PasteSitesError'

  constructor(problems: readonly string[], cause?: unknown) {
    super(problems.join('\n'), { cause })
  }
}
