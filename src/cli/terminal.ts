import { createInterface } from 'node:readline/promises'
import type { Readable, Writable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import type { Desk } from '../desk/desk.ts'
import { cleanReport } from '../intake/clean-report.ts'
import { texts } from '../reply/texts.ts'

export interface TerminalOptions {
  /** Whether a person types here. A paste with empty lines in it then comes as one burst and is one report. */
  readonly isPerson: boolean
  /** Lines of one paste follow each other faster than this. */
  readonly pauseMs?: number
}

/** Answers pastes in the terminal: an empty line or Ctrl-D ends each. Returns when the input ends. */
export async function answerInTerminal(
  desk: Desk,
  input: Readable,
  output: Writable,
  { isPerson, pauseMs = 150 }: TerminalOptions,
): Promise<void> {
  const say = (text: string) => output.write(`${text}\n\n`)
  let pasted: string[] = []
  let conversation = 1
  let number = 0

  async function answer(): Promise<void> {
    const text = pasted.join('\n').trim()
    pasted = []
    if (text === '') return
    const [caseId, messageId] = [`terminal-${conversation}`, String(++number)]
    const decision = await desk.hear({
      caseId,
      askerId: 'you',
      askerIsKnown: true,
      authorId: 'you',
      messageId,
      manner: 'addressed',
      inThread: true,
      report: await cleanReport({ text }),
    })
    if (decision.kind === 'say') {
      for (const message of decision.messages) say(message)
      await desk.posted(caseId, messageId, [`answer-${messageId}`])
    }
    if (decision.kind === 'silent') say(texts.terminal.nothingToSay)
  }

  /** Takes a line; false where it ends the session. */
  function take(line: string): boolean {
    const command = pasted.length === 0 ? line.trim() : ''
    if (command === 'exit' || command === 'quit') return false
    if (command !== 'new') pasted.push(line)
    else {
      conversation++
      say(texts.terminal.newConversation)
    }
    return true
  }

  say(texts.terminal.welcome)
  const lines = createInterface({ input, terminal: false })[Symbol.asyncIterator]()
  let next = lines.next()
  for (;;) {
    const { done, value } = await next
    if (done || !take(value)) break
    next = lines.next()
    if (value.trim() !== '') continue
    const more = isPerson && (await Promise.race([next.then(() => true), setTimeout(pauseMs, false)]))
    if (!more) await answer()
  }
  output.write('\n')
  await answer()
}
