import { type Case, openCase } from '../../../src/desk/case.ts'

/** A case with everything in it. */
export const richCase: Case = {
  ...openCase('111111111111111111', '222222222222222222', 5_000_000_000),
  readings: [
    {
      messageId: '333333333333333333',
      facts: { runtime: 'docker' },
      matches: [{ id: 'gateway-closed', whole: true, captures: { code: '1006' } }],
    },
  ],
  answers: [
    {
      questionId: '333333333333333333',
      guestId: '444444444444444444',
      messageIds: ['555555555555555555'],
      told: ['gateway-closed'],
      kind: 'guest',
      dismissed: false,
    },
  ],
  solved: true,
}
