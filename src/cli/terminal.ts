import { createInterface } from 'node:readline/promises'
import type { Readable, Writable } from 'node:stream'
import type { Desk } from '../desk/desk.ts'
import { cleanReport } from '../intake/clean-report.ts'
import { texts } from '../reply/texts.ts'

/** A line that ends a conversation in the same way as Ctrl-D. */
const leaving = new Set(['exit', 'quit'])

/**
 * Answers pastes in the terminal, as one case: paste, end with an empty line or Ctrl-D. Returns when the input ends.
 */
export async function answerInTerminal(desk: Desk, input: Readable, output: Writable): Promise<void> {
  const say = (text: string) => output.write(`${text}\n\n`)
  let pasted: string[] = []
  let number = 0

  async function answer(): Promise<void> {
    const report = await cleanReport({ text: pasted.join('\n') })
    pasted = []
    const decision = await desk.hear({
      caseId: 'terminal',
      askerId: 'you',
      authorId: 'you',
      messageId: String(++number),
      manner: 'addressed',
      inThread: true,
      report,
    })
    if (decision.kind === 'say') for (const message of decision.messages) say(message)
    if (decision.kind === 'silent') say(texts.terminal.nothingToSay)
  }

  say(texts.terminal.welcome)
  const lines = createInterface({ input, output, terminal: false })
  for await (const line of lines) {
    if (pasted.length === 0 && leaving.has(line.trim())) break
    if (line.trim() !== '') pasted.push(line)
    else if (pasted.length > 0) await answer()
  }
  if (pasted.length > 0) await answer()
}
