/** As many names can be compared closely at once without keeping messages waiting. */
const maxCompared = 500

/** Of very many names, those that share most pairs of letters with a word. */
export function nearNames(word: string, names: readonly string[]): readonly string[] {
  if (names.length <= maxCompared) return names
  const pairs = new Set(pairsOf(word))
  return names
    .map((name) => ({ name, shared: pairsOf(name).filter((pair) => pairs.has(pair)).length }))
    .sort((a, b) => b.shared - a.shared)
    .slice(0, maxCompared)
    .map(({ name }) => name)
}

const pairsOf = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
