import { otherClass } from './unit-classes.ts'

/** Literals as a tree of classes of units; node 0 is the root. */
export interface Trie {
  readonly children: readonly Map<number, number>[]
  readonly literalsAt: readonly number[][]
  /** The class that leads to each node. */
  readonly enteredBy: readonly number[]
}

/** Builds the tree; each literal is told by its index. */
export function buildTrie(literals: readonly string[], classOfUnit: Uint16Array): Trie {
  const children: Map<number, number>[] = [new Map()]
  const literalsAt: number[][] = [[]]
  const enteredBy = [otherClass]
  literals.forEach((literal, id) => {
    let node = 0
    for (let at = 0; at < literal.length; at++) {
      const key = classOfUnit[literal.charCodeAt(at)] as number
      const edges = children[node] as Map<number, number>
      let next = edges.get(key)
      if (next === undefined) {
        next = children.length
        children.push(new Map())
        literalsAt.push([])
        enteredBy.push(key)
        edges.set(key, next)
      }
      node = next
    }
    literalsAt[node]?.push(id)
  })
  return { children, literalsAt, enteredBy }
}
