import type { NumberedBlock } from './matching/find-block.ts'
import type { LinePattern } from './matching/line-pattern.ts'
import { type DetectorPattern, readPattern, type WrittenPattern } from './read-pattern.ts'
import type { Block, Pattern } from './signature.ts'

/** Gives every distinct pattern a number: lines count up from 0, detectors down from -1. */
export function createNumbering() {
  const numbers = { text: new Map<string, number>(), regex: new Map<string, number>() }
  const patterns: LinePattern[] = []
  const detectors = new Map<number, DetectorPattern>()
  const near = new Set<number>()

  function numberOf(pattern: Pattern): number {
    if (pattern.kind === 'detector') {
      const number = -1 - detectors.size
      detectors.set(number, pattern)
      return number
    }
    const known = numbers[pattern.kind].get(pattern.source)
    if (known !== undefined) return known
    const number = patterns.push(readOrThrow(pattern)) - 1
    numbers[pattern.kind].set(pattern.source, number)
    return number
  }

  return {
    patterns: (): readonly LinePattern[] => patterns,
    detectors: detectors as ReadonlyMap<number, DetectorPattern>,
    /** Patterns of blocks whose lines must stand near each other. */
    near: near as ReadonlySet<number>,
    numberBlock(block: Block): NumberedBlock {
      const numbered = block.patterns.map(numberOf)
      if (block.near === undefined) return { patterns: numbered }
      for (const number of numbered) near.add(number)
      return { patterns: numbered, near: block.near }
    },
  }
}

function readOrThrow(pattern: WrittenPattern): LinePattern {
  const read = readPattern(pattern)
  if (read.kind === 'error') throw new Error(`A pattern was not checked: ${pattern.source}: ${read.what}`)
  return read.pattern
}
