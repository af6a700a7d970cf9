/**
 * Finds many literals in one pass over a text: an Aho–Corasick automaton over UTF-8 bytes, with bytes that no literal
 * uses folded into one class. Cost of a scan: one table look-up a byte, whatever the number of literals.
 */
export interface Automaton {
  /** Calls `onHit` for each literal that ends somewhere in the text, with the number of the line (from 0) it ends in. */
  scan(text: string, onHit: (literal: number, line: number) => void): void
}

const newline = 10

/** Builds the automaton; literals are compared as they are (fold case before), must not be empty or hold a line break. */
export function createAutomaton(literals: readonly string[]): Automaton {
  const encoded = literals.map((literal) => Buffer.from(literal, 'utf8'))
  const { classOfByte, classes } = classifyBytes(encoded)
  const trie = buildTrie(encoded, classOfByte)
  const { table, firstOutput, nextOutput, outputLiteral } = completeTable(trie, classes)

  return {
    scan(text, onHit) {
      const bytes = Buffer.from(text, 'utf8')
      let state = 0
      let line = 0
      for (let i = 0; i < bytes.length; i++) {
        const byte = bytes[i] as number
        if (byte === newline) line++
        state = table[state + (classOfByte[byte] as number)] as number
        for (
          let output = firstOutput[state / classes] as number;
          output !== -1;
          output = nextOutput[output] as number
        )
          onHit(outputLiteral[output] as number, line)
      }
    },
  }
}

function classifyBytes(literals: readonly Buffer[]) {
  const classOfByte = new Uint8Array(256)
  let classes = 1
  for (const literal of literals)
    for (const byte of literal) if (classOfByte[byte] === 0) classOfByte[byte] = classes++
  return { classOfByte, classes }
}

interface Trie {
  readonly children: readonly Map<number, number>[]
  readonly literalAt: readonly number[][]
}

function buildTrie(literals: readonly Buffer[], classOfByte: Uint8Array): Trie {
  const children: Map<number, number>[] = [new Map()]
  const literalAt: number[][] = [[]]
  literals.forEach((literal, id) => {
    let node = 0
    for (const byte of literal) {
      const key = classOfByte[byte] as number
      const edges = children[node] as Map<number, number>
      let next = edges.get(key)
      if (next === undefined) {
        next = children.length
        children.push(new Map())
        literalAt.push([])
        edges.set(key, next)
      }
      node = next
    }
    literalAt[node]?.push(id)
  })
  return { children, literalAt }
}

/** Turns the trie into a complete table (states premultiplied by the number of classes) with chains of outputs. */
function completeTable(trie: Trie, classes: number) {
  const states = trie.children.length
  const table = new Int32Array(states * classes)
  const fail = new Int32Array(states)
  const firstOutput = new Int32Array(states).fill(-1)
  const outputLiteral: number[] = []
  const nextOutput: number[] = []
  const order = [0]
  for (let head = 0; head < order.length; head++) {
    const state = order[head] as number
    const back = fail[state] as number
    let chain = state === 0 ? -1 : (firstOutput[back] as number)
    for (const literal of trie.literalAt[state] ?? []) {
      outputLiteral.push(literal)
      nextOutput.push(chain)
      chain = outputLiteral.length - 1
    }
    firstOutput[state] = chain
    for (let key = 0; key < classes; key++) {
      const child = trie.children[state]?.get(key)
      const onFailure = state === 0 ? 0 : (table[back * classes + key] as number)
      if (child === undefined) {
        table[state * classes + key] = onFailure
      } else {
        table[state * classes + key] = child * classes
        fail[child] = onFailure / classes
        order.push(child)
      }
    }
  }
  return {
    table,
    firstOutput,
    nextOutput: Int32Array.from(nextOutput),
    outputLiteral: Int32Array.from(outputLiteral),
  }
}
