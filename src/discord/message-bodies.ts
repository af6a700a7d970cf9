import { MessageFlags, type MessageMentionOptions } from 'discord.js'
import type { Button } from '../desk/decision.ts'
import { type ButtonRow, renderButtons } from './render-buttons.ts'

/** Whoever a message names, nobody is pinged. */
export const pingsNobody = { parse: [], repliedUser: false } as const satisfies MessageMentionOptions

/** One message as it is sent, whichever way. */
export interface MessageBody {
  readonly content: string
  readonly components: readonly ButtonRow[]
  readonly allowedMentions: typeof pingsNobody
  readonly flags: MessageFlags.SuppressEmbeds
}

/** Something to say about a question. */
export interface Words {
  readonly caseId: string
  readonly questionId: string
  readonly messages: readonly string[]
  readonly buttons: readonly Button[]
}

/** The messages of an answer, with the buttons under the last one. */
export const messageBodies = ({ caseId, questionId, messages, buttons }: Words): readonly MessageBody[] =>
  messages.map((content, index) => ({
    content,
    components: index === messages.length - 1 ? renderButtons(buttons, { caseId, questionId }) : [],
    allowedMentions: pingsNobody,
    flags: MessageFlags.SuppressEmbeds,
  }))
