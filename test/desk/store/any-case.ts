import fc from 'fast-check'
import type { Answer, Case } from '../../../src/desk/case.ts'

/** Ids as Discord writes them. */
const id = fc.bigInt({ min: 10n ** 16n, max: 10n ** 19n }).map(String)
/** All that can stand in a report: NUL, halves of characters, quotes. */
const text = fc.string({
  unit: fc.constantFrom('\0', '\ud800', '\\', '"', "'", '日', '🦀', '\n', '%', 'é', 'a'),
})
const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,9}$/)
const pairs = fc.dictionary(name, text, { maxKeys: 4, noNullPrototype: true })
const moment = fc.integer({ min: 0, max: 8_640_000_000_000_000 })
const kinds: readonly Answer['kind'][] = [
  'answer',
  'refinement',
  'still-failing',
  'human-call',
  'at-a-loss',
  'guest',
  'nudge',
]

const answer: fc.Arbitrary<Answer> = fc.record(
  {
    questionId: id,
    guestId: id,
    messageIds: fc.array(id, { maxLength: 3 }),
    told: fc.array(name, { maxLength: 3 }),
    kind: fc.constantFrom(...kinds),
    dismissed: fc.boolean(),
    unposted: fc.integer({ min: 1, max: 5 }),
  },
  { requiredKeys: ['questionId', 'messageIds', 'told', 'kind', 'dismissed'], noNullPrototype: true },
) as fc.Arbitrary<Answer>

/** Every shape that a case can have. */
export const anyCase: fc.Arbitrary<Case> = fc.record(
  {
    id: fc.oneof(
      id,
      fc.tuple(id, id).map(([channel, person]) => `${channel}:${person}`),
    ),
    askerId: fc.oneof(id, fc.constant('')),
    touchedAt: moment,
    readings: fc.array(
      fc.record({
        messageId: id,
        facts: pairs,
        matches: fc.array(fc.record({ id: name, whole: fc.boolean(), captures: pairs }), { maxLength: 3 }),
      }),
      { maxLength: 4 },
    ),
    answers: fc.array(answer, { maxLength: 4 }),
    othersSpoke: fc.boolean(),
    nudged: fc.boolean(),
    solved: fc.boolean(),
  },
  {
    requiredKeys: ['id', 'askerId', 'touchedAt', 'readings', 'answers', 'othersSpoke', 'nudged', 'solved'],
    noNullPrototype: true,
  },
) as fc.Arbitrary<Case>
