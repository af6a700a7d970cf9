import type { Solution, SolutionStore } from '../../src/desk/solutions/solution.ts'

/** Keeps solutions for one test. */
export function createMemorySolutionStore(): SolutionStore {
  const solutions = new Map<string, Solution>()
  return {
    loadSolution: async (threadId) => solutions.get(threadId),
    saveSolution: async (solution) => void solutions.set(solution.threadId, solution),
    removeSolution: async (threadId) => void solutions.delete(threadId),
    latestSolutions: async (serverId, limit) =>
      [...solutions.values()]
        .filter((solution) => solution.serverId === serverId)
        .sort((a, b) => b.markedAt - a.markedAt)
        .slice(0, limit),
  }
}
