import { secretWords } from './secret-words.ts'
import { splitMessages } from './split-messages.ts'
import { texts } from './texts.ts'

/** The sentence about pasted secrets; empty if there were none. Kinds are those of intake, such as `telegram-bot-token`. */
export const renderSecrets = (kinds: readonly string[]): string =>
  kinds.length === 0 ? '' : texts.answer.secrets([...new Set(kinds)].map(secretWords))

export interface SecretAlert {
  /** Kinds of the secrets, each once. */
  readonly kinds: readonly string[]
  /** How secrets of a kind are made worthless, as Markdown, where it is known. */
  readonly revokeOf: (kind: string) => string | undefined
  readonly messageUrl: string
  /** Whether a button deletes the message. */
  readonly hasButton: boolean
}

/** What somebody is told at once who pasted secrets where others see them. One message. */
export function renderSecretAlert({ kinds, revokeOf, messageUrl, hasButton }: SecretAlert): string {
  const { headline, remove, removeByButton, revoke, again } = texts.secretAlert
  const steps = kinds.map(
    (kind) => `   - ${secretWords(kind)}: ${revokeOf(kind) ?? texts.secretAlert.revokeAny}`,
  )
  const blocks = [
    headline(kinds.map(secretWords), messageUrl),
    [`1. ${hasButton ? removeByButton : remove}`, `2. ${revoke}`, ...steps, `3. ${again}`].join('\n'),
  ]
  return splitMessages(blocks.join('\n\n'), { maxMessages: 1 }).join('\n')
}
