/** A known failure as it is looked up: by its id, its title and the words of the lines it is recognised by. */
export interface Entry {
  readonly id: string
  readonly title: string
  readonly lines: readonly string[]
}
