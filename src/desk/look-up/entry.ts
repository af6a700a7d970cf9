/** A known failure as it is looked up: by its id, its title and the words of what it is recognised by, block by block. */
export interface Entry {
  readonly id: string
  readonly title: string
  readonly lines: readonly string[]
}
