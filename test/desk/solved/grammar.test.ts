import { describe, expect, test } from 'vitest'
import { createGrammar } from '../../../src/desk/solved/grammar.ts'
import { solvedPhrases } from '../../../src/desk/solved/phrases/languages.ts'

const none = {
  slots: {},
  solved: '',
  solvedBy: '',
  mended: '',
  tells: '',
  thanks: '',
  fillers: '',
  doubts: '',
}

test('slots are filled in, also those within slots, and "-" stands for no word', () => {
  const slots = { it: '-, it, {problem}', problem: 'the bug, my error' }

  const { phrases, longest } = createGrammar({ ...none, slots, solved: '{it} is gone' })

  expect([...phrases.solved]).toEqual(['is gone', 'it is gone', 'the bug is gone', 'my error is gone'])
  expect(longest).toBe(4)
})

test('a phrase that names a slot which is not there is told', () => {
  expect(() => createGrammar({ ...none, solved: '{it} works' })).toThrow('"it"')
})

describe.each(solvedPhrases.map(createGrammar).map(({ phrases }, index) => ({ index, phrases })))(
  'language $index',
  ({ phrases }) => {
    test.each(['solved', 'solvedBy', 'mended'] as const)(
      'nothing in its list %s is a doubt or small talk',
      (list) => {
        const contradictions = [...phrases[list]].filter(
          (phrase) => phrases.doubts.has(phrase) || phrases.fillers.has(phrase) || phrases.thanks.has(phrase),
        )

        expect(contradictions).toEqual([])
      },
    )
  },
)
