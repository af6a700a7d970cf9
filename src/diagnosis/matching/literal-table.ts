import type { Trie } from './literal-trie.ts'
import { blankClass, breakClass } from './unit-classes.ts'

/** In the table: the line ends. Other values below zero are states, inverted, in which literals end. */
export const lineEnds = -0x8000_0000

/** Turns the trie into a complete table (states premultiplied by the number of classes) with chains of outputs. */
export function completeTable(trie: Trie, classes: number) {
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
    for (const literal of trie.literalsAt[state] ?? []) {
      outputLiteral.push(literal)
      nextOutput.push(chain)
      chain = outputLiteral.length - 1
    }
    firstOutput[state] = chain
    for (let key = 0; key < classes; key++) {
      const child = trie.children[state]?.get(key)
      const onFailure = state === 0 ? 0 : (table[back * classes + key] as number)
      table[state * classes + key] = child === undefined ? onFailure : child * classes
      if (child === undefined) continue
      fail[child] = onFailure / classes
      order.push(child)
    }
    // A blank after a blank changes nothing, so a run of them counts as the one space that literals hold.
    if (trie.enteredBy[state] === blankClass) table[state * classes + blankClass] = state * classes
  }
  for (let at = 0; at < table.length; at++) {
    const next = table[at] as number
    if (at % classes === breakClass) table[at] = lineEnds
    else if (firstOutput[next / classes] !== -1) table[at] = ~next
  }
  return {
    table,
    firstOutput,
    nextOutput: Int32Array.from(nextOutput),
    outputLiteral: Int32Array.from(outputLiteral),
  }
}
