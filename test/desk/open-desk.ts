import { createMemoryCaseStore } from '../../src/desk/case-store.ts'
import type { Button, Decision, Heard, Manner } from '../../src/desk/decision.ts'
import { createDesk } from '../../src/desk/desk.ts'
import { diagnose } from '../../src/diagnosis/diagnose.ts'
import { cleanReport } from '../../src/intake/clean-report.ts'
import { wholeOf } from '../../src/intake/long-text.ts'
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts'
import { makeKnowledge, type SignatureSketch } from '../knowledge/make-pack.ts'

const facts = `## runtime
How it runs
Ask: Docker or npm?

\`\`\`docker
in docker
\`\`\`

\`\`\`npm
with npm
\`\`\`

## service
The service's name
Ask: \`docker compose ps\`

\`\`\`
service is {value:word}
\`\`\`
`

const silence = '## A guide\n```\nhow i fixed it\n```\n'

/** Signatures that cover what the desk has to tell apart. */
const signatures: Readonly<Record<string, SignatureSketch>> = {
  down: {
    front: 'title: It is down\nstage: network\n',
    match: 'cannot connect to {target:url}',
    body: '## Fix\n1. Start it at {{ target }}.\n\n## Still failing\nSend the log.\n',
  },
  container: {
    front: 'title: Wrong container\nstage: network\nsupersedes: down\nwhen:\n  runtime: docker\n',
    match: 'cannot connect to {target:url}',
    body: '## Fix\n1. Run `exec {{ service | default: "gateway" }}`.\n\n## Ask\n- service\n',
  },
  token: { front: 'title: Wrong token\nstage: auth\n', match: 'token mismatch' },
  syntax: { front: 'title: Broken file\nstage: config\n', match: 'cannot parse the file' },
}

/** What a test says of a message; a thread's asker is `ada` unless it says otherwise. */
export interface Said {
  readonly id?: string
  readonly by?: string
  readonly manner?: Manner
  readonly inThread?: boolean
  readonly caseId?: string
  readonly factsFrom?: string
  /** Nobody knows whose thread it is. */
  readonly guessedAsker?: boolean
}

/** A desk with a clock the test turns, and messages numbered as they come. */
export function openDesk(knowledge: KnowledgeBase = makeKnowledge(signatures, { facts, silence })) {
  let now = 1_800_000_000_000
  let number = 0
  let questionId = ''
  const desk = createDesk({
    knowledge: () => knowledge,
    store: createMemoryCaseStore(100),
    diagnose: async (known, report, options) =>
      diagnose(known, { ...report, text: wholeOf(report.text) }, options),
    now: () => now,
  })

  async function heardOf(text: string, said: Said): Promise<Heard> {
    const {
      by = 'ada',
      manner = 'overheard',
      inThread = true,
      caseId = 'thread',
      factsFrom,
      guessedAsker = false,
    } = said
    questionId = said.id ?? `m${++number}`
    return {
      caseId,
      askerId: guessedAsker ? by : inThread ? 'ada' : by,
      askerIsKnown: !guessedAsker,
      authorId: by,
      messageId: questionId,
      manner,
      inThread,
      ...(factsFrom !== undefined && { factsFrom }),
      report: await cleanReport({ text }),
    }
  }

  /** Pretends that what was decided was posted. */
  async function post(caseId: string, decision: Decision): Promise<Decision> {
    const ids =
      decision.kind === 'say' ? decision.messages.map((_, index) => `${questionId}-bot-${index}`) : []
    if (decision.kind === 'say') await desk.posted(caseId, questionId, ids)
    return decision
  }

  return {
    desk,
    heardOf,
    pass: (minutes: number) => {
      now += minutes * 60_000
    },
    say: async (text: string, said: Said = {}) =>
      post(said.caseId ?? 'thread', await desk.hear(await heardOf(text, said))),
    edit: async (id: string, text: string, said: Said = {}) =>
      post(said.caseId ?? 'thread', await desk.hearAgain(await heardOf(text, { ...said, id }))),
    press: async (
      button: Exclude<Button, { kind: 'why' }>,
      onQuestion: string,
      by = 'ada',
      isModerator = false,
    ) => {
      const decision = await desk.press({
        caseId: 'thread',
        questionId: onQuestion,
        userId: by,
        isModerator,
        button,
      })
      questionId = onQuestion
      // What follows "solved" is no answer of the case.
      return button.kind === 'solved' ? decision : post('thread', decision)
    },
  }
}

/** All words of a decision, or its kind where it says nothing. */
export const wordsOf = (decision: Decision): string =>
  decision.kind === 'say' ? decision.messages.join('\n') : decision.kind
