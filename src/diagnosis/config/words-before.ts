const leading: ReadonlySet<string> = new Set(['get', 'in', 'inside', 'under', 'within'])
const filling: ReadonlySet<string> = new Set(['the', 'my', 'section', 'block', 'object', '--json'])

/** Whether the words before a piece end by naming its place: `config get server`, `under server:`. */
export function isSaidToBeFrom(before: string, place: string): boolean {
  const words = before.split(/[\s"'`:{]+/).filter((word) => word !== '' && !filling.has(word.toLowerCase()))
  return words.at(-1) === place && leading.has(words.at(-2)?.toLowerCase() ?? '')
}
