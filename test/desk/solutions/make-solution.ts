import type { Solution } from '../../../src/desk/solutions/solution.ts'

/** A solved thread about which nothing is known but what a test says. */
export const makeSolution = (threadId: string, known: Partial<Solution> = {}): Solution => ({
  serverId: '1',
  threadId,
  parentId: '2',
  askerId: '3',
  title: '',
  signatureIds: [],
  facts: {},
  messageId: `${threadId}9`,
  markedBy: '4',
  markedAt: Number(threadId),
  traces: {},
  ...known,
})
