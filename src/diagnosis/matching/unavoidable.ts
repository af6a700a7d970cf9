import { type Instruction, nextOf, operation, type Program } from './program.ts'

/**
 * The instructions that every match goes through, in order. Takes one way through the program and follows all others
 * that leave it: what none of them jumps over cannot be avoided. Cost grows with the program's length alone.
 */
export function unavoidable(program: Program): readonly number[] {
  const path = pathToMatch(program)
  const placeOf = new Map(path.map((at, place) => [at, place]))
  const seen = new Set<number>()
  const found: number[] = []
  let reached = 0
  path.forEach((at, place) => {
    if (place === reached) found.push(at)
    const open = [...nextOf(program.instructions[at] as Instruction)]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const instruction = program.instructions[next] as Instruction
      const onPath = instruction.op === operation.match ? path.length - 1 : placeOf.get(next)
      if (onPath !== undefined) reached = Math.max(reached, onPath)
      else if (!seen.has(next)) {
        seen.add(next)
        open.push(...nextOf(instruction))
      }
    }
  })
  return found
}

/** A shortest way from the start to a match; empty where there is none. */
function pathToMatch({ start, instructions }: Program): readonly number[] {
  const cameFrom = new Int32Array(instructions.length).fill(unseen)
  cameFrom[start] = start
  const open = [start]
  for (const at of open) {
    const instruction = instructions[at] as Instruction
    if (instruction.op === operation.match) return wayTo(at, start, cameFrom)
    for (const next of nextOf(instruction)) {
      if (cameFrom[next] !== unseen) continue
      cameFrom[next] = at
      open.push(next)
    }
  }
  return []
}
const unseen = -1

function wayTo(end: number, start: number, cameFrom: Int32Array): readonly number[] {
  const way = [end]
  for (let at = end; at !== start; way.push(at)) at = cameFrom[at] as number
  return way.reverse()
}
