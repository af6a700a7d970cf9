/** Items as a part of a sentence: `a, b and c`. */
export const listed = (items: readonly string[], word: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`

/** Names of a listing, and how many more there are. */
export const some = (names: readonly string[], more: number): string =>
  more > 0 ? `${names.join(', ')} and ${more} more` : listed(names, 'and')
