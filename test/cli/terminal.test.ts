import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { answerInTerminal } from '../../src/cli/terminal.ts'
import { openDesk } from '../desk/open-desk.ts'

/** What is printed when this is typed, without the greeting. */
async function typed(input: string, isPerson: boolean): Promise<string> {
  const output = new PassThrough()
  const printed = text(output)
  await answerInTerminal(openDesk().desk, Readable.from([input]), output, { isPerson })
  output.end()
  return (await printed).split('DISCORD_TOKEN=…').slice(1).join('').trim()
}

const down = 'cannot connect to ws://127.0.0.1:1'

test('a paste with empty lines in it is one report for a person', async () => {
  const answer = await typed(`I run it in docker\n\n${down}\n\n`, true)
  expect(answer).toMatch(/^\*\*Wrong container/)
  expect(answer).not.toContain('I do not know')
})

test('a script ends each report with an empty line', async () => {
  expect(await typed(`token mismatch\n\n${down}\n`, false)).toMatch(/^\*\*Wrong token[\s\S]*\*\*It is down/)
})

test('"new" forgets what was said before', async () => {
  const again = await typed(`${down}\n\n${down}\n\n`, false)
  expect(again).toContain('Still there')
  const afresh = await typed(`${down}\n\nnew\n${down}\n\n`, false)
  expect(afresh).not.toContain('Still there')
})

test('"exit" ends, and empty lines say nothing', async () => {
  expect(await typed(`\n\n\nexit\n${down}\n`, false)).toBe('')
})
