import { texts } from './texts.ts'

/** The sentence about pasted secrets; empty if there were none. Kinds are those of intake, such as `telegram-bot-token`. */
export const renderSecrets = (kinds: readonly string[]): string =>
  kinds.length === 0 ? '' : texts.answer.secrets([...new Set(kinds)].map((kind) => kind.replaceAll('-', ' ')))
