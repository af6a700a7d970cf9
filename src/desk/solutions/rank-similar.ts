import type { Facts } from '../../diagnosis/facts.ts'
import { deskPolicy } from '../policy.ts'
import type { Solution } from './solution.ts'

/** What is known of a problem that nothing certain was found about. */
export interface Clues {
  /** Of the thread; empty where there is none. */
  readonly title: string
  readonly text: string
  readonly signatureIds: ReadonlySet<string>
  readonly facts: Facts
  /** Unasked, only a failure that was recognised in both counts. */
  readonly isAsked: boolean
}

interface Ranked {
  readonly solution: Solution
  readonly score: number
}

/** What fits counts so much: a failure in common, a like title, facts in common that few others have. */
const weights = { signature: 4, title: 3, facts: 2, differentFact: -1 } as const

/** The solutions that fit, the best first, of equal ones the latest. `titled` are the threads with a like title. */
export function rankSimilar(
  solutions: readonly Solution[],
  clues: Clues,
  titled: ReadonlySet<string>,
): readonly Solution[] {
  const holders = countHolders(solutions)
  return solutions
    .flatMap((solution): readonly Ranked[] => {
      const shared = solution.signatureIds.filter((id) => clues.signatureIds.has(id)).length
      const { telling, different } = compareFacts(clues.facts, solution.facts, holders)
      const factsFit = clues.isAsked && telling >= deskPolicy.minTellingFacts && different === 0
      const score =
        weights.signature * shared +
        (titled.has(solution.threadId) ? weights.title : 0) +
        (factsFit ? weights.facts : 0)
      return score === 0 ? [] : [{ solution, score: score + weights.differentFact * different }]
    })
    .sort((a, b) => b.score - a.score || b.solution.markedAt - a.solution.markedAt)
    .map(({ solution }) => solution)
}

const factKey = (name: string, value: string): string => `${name}\n${value}`

function countHolders(solutions: readonly Solution[]): ReadonlyMap<string, number> {
  const holders = new Map<string, number>()
  for (const { facts } of solutions)
    for (const [name, value] of Object.entries(facts))
      holders.set(factKey(name, value), (holders.get(factKey(name, value)) ?? 0) + 1)
  return holders
}

/** A value that many threads share says nothing of the problem, such as the latest version. */
function compareFacts(facts: Facts, others: Facts, holders: ReadonlyMap<string, number>) {
  const both = Object.entries(facts).filter(([name]) => others[name] !== undefined)
  const same = both.filter(([name, value]) => others[name] === value)
  const isTelling = ([name, value]: readonly [string, string]) =>
    (holders.get(factKey(name, value)) ?? 0) <= deskPolicy.similarThreads
  return { telling: same.filter(isTelling).length, different: both.length - same.length }
}
