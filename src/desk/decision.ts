import type { CleanReport } from '../intake/report.ts'
import type { Answer } from './case.ts'
import type { ServerView } from './server-view.ts'

/**
 * How a report reached the bot: `overheard` in a support channel, `addressed` by a mention, or `private` by a command
 * whose answer does not belong to the thread's conversation.
 */
export type Manner = 'overheard' | 'addressed' | 'private'

/** Something somebody sent, already cleaned. */
export interface Heard {
  readonly caseId: string
  /** Whose case it is, where it is not open yet. */
  readonly askerId: string
  /** False where the author is only taken for the asker, as in a thread that a bot opened. */
  readonly askerIsKnown: boolean
  readonly messageId: string
  readonly authorId: string
  readonly report: CleanReport
  /** The author is told of pasted secrets in another way, so the answer need not do it. */
  readonly secretsAreTold?: boolean
  readonly manner: Manner
  /** A thread keeps its case; elsewhere a case ends when its asker falls silent. */
  readonly inThread: boolean
  /** Packs whose failures alone may be spoken of; absent: all. */
  readonly packs?: readonly string[] | undefined
  /** A case whose facts hold here too, such as that of the thread in which a private command was used. */
  readonly factsFrom?: string
  /** It replies to somebody else than the bot and its author, who talk with each other. */
  readonly repliesToPerson?: boolean
  /** The server in which it was said; absent outside of one, as in the terminal. */
  readonly server?: ServerView
}

/** A button under an answer. */
export type Button = PressableButton | { readonly kind: 'why' }

/** A button whose click changes the case. */
export type PressableButton =
  | { readonly kind: 'solved' | 'still-failing' | 'dismiss' | 'works-now' | 'still-broken' }
  | { readonly kind: 'fact'; readonly fact: string; readonly value: string }

export interface Saying {
  readonly kind: 'say'
  readonly messages: readonly string[]
  readonly buttons: readonly Button[]
  /** Earlier messages of the bot that these take the place of. */
  readonly replaces: readonly string[]
  /** It calls those who help in this server. */
  readonly callsHelpers?: true
}

/** What the bot does; silence has a reason for the log. */
export type Decision =
  | Saying
  | { readonly kind: 'silent'; readonly reason: string }
  | { readonly kind: 'remove'; readonly messageIds: readonly string[] }
  | { readonly kind: 'refused'; readonly message: string }

export const silent = (reason: string): Decision => ({ kind: 'silent', reason })

/** A saying that takes no other's place. */
export const say = (messages: readonly string[], buttons: readonly Button[] = []): Saying => ({
  kind: 'say',
  messages,
  buttons,
  replaces: [],
})

const whole: readonly Button[] = [
  { kind: 'solved' },
  { kind: 'still-failing' },
  { kind: 'why' },
  { kind: 'dismiss' },
]

/** The buttons that belong under each kind of answer. */
export const buttonsOf: Readonly<Record<Answer['kind'], readonly Button[]>> = {
  answer: whole,
  refinement: whole,
  'still-failing': whole,
  'human-call': [],
  'at-a-loss': [],
  guest: [{ kind: 'why' }, { kind: 'dismiss' }],
  nudge: [],
}
