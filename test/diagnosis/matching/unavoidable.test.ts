import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileExpression } from '../../../src/diagnosis/matching/expression.ts'
import { nextOf, operation, type Program } from '../../../src/diagnosis/matching/program.ts'
import { unavoidable } from '../../../src/diagnosis/matching/unavoidable.ts'
import { regex } from './pattern-arbitraries.ts'

/** Whether a match can be reached without going through one of the instructions. */
function reachesMatch({ start, instructions }: Program, without: number): boolean {
  const seen = new Set([without])
  const open = [start]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const instruction = instructions[at]
    if (seen.has(at) || instruction === undefined) continue
    if (instruction.op === operation.match) return true
    seen.add(at)
    open.push(...nextOf(instruction))
  }
  return false
}

test('unavoidable instructions are those without which nothing matches', () => {
  fc.assert(
    fc.property(regex, ({ source }) => {
      const compiled = compileExpression(source)
      if (compiled.kind === 'error' || !reachesMatch(compiled.program, -1)) return
      const { program } = compiled
      const expected = program.instructions.map((_, at) => at).filter((at) => !reachesMatch(program, at))
      expect([...unavoidable(program)].sort((a, b) => a - b)).toEqual(expected)
    }),
    { numRuns: 2_000 },
  )
})
