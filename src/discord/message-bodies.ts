import { MessageFlags, type MessageMentionOptions } from 'discord.js'
import type { Button } from '../desk/decision.ts'
import { type ButtonRow, renderButtons } from './render-buttons.ts'

/** Whoever a message names, nobody is pinged. */
export const pingsNobody = { parse: [], repliedUser: false } as const satisfies MessageMentionOptions

/** One message as it is sent, whichever way. */
export interface MessageBody {
  readonly content: string
  readonly components: readonly ButtonRow[]
  readonly allowedMentions: MessageMentionOptions
  readonly flags: MessageFlags.SuppressEmbeds
}

/** People and roles, by their ids. */
export type Pings = Pick<MessageMentionOptions, 'roles' | 'users'>

/** Something to say about a question. */
export interface Words {
  readonly caseId: string
  readonly questionId: string
  readonly messages: readonly string[]
  readonly buttons: readonly Button[]
  /** Who may be pinged by the first message, beyond nobody. */
  readonly pings?: Pings
}

/** The messages of an answer, with the buttons under the last one. */
export const messageBodies = ({
  caseId,
  questionId,
  messages,
  buttons,
  pings,
}: Words): readonly MessageBody[] =>
  messages.map((content, index) => ({
    content,
    components: index === messages.length - 1 ? renderButtons(buttons, { caseId, questionId }) : [],
    allowedMentions: index === 0 ? { ...pingsNobody, ...pings } : pingsNobody,
    flags: MessageFlags.SuppressEmbeds,
  }))
