import { expect, test } from 'vitest'
import { saysSolved } from '../../src/desk/says-solved.ts'

test.each([
  'Solved',
  'solved!',
  'Fixed it, thanks',
  'that worked, thanks!',
  'Thanks, that worked',
  'works now',
  'it works now',
  'Thank you so much, it works',
  'resolved',
  'That did it!',
  'that fixed it',
  'ok it works now thanks',
  'problem solved',
  'issue resolved, thanks all',
  'Yes, that was it',
  'all good now',
  'got it working',
  'I figured it out',
  'working now thx',
  'perfect, works like a charm',
  'the issue is gone',
  'Solved ✅',
  'thanks it’s working now',
  'finally fixed',
])('%j means solved', (text) => {
  expect(saysSolved(text)).toBe(true)
})

test.each([
  '',
  'not solved',
  'thanks, I will try',
  'is this solved?',
  'it is still not working',
  'not fixed',
  'thanks',
  'unsolved',
  'solved the first part but now I get another error',
  'how was this solved',
  'did that work for you',
  'nothing worked',
  'it worked yesterday',
  'this worked before the update',
  'Has anyone solved this?',
  'works on my other machine only',
  'I fixed the config but the error is the same',
  'solved '.repeat(40),
])('%j does not', (text) => {
  expect(saysSolved(text)).toBe(false)
})
