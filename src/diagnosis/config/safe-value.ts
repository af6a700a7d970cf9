import type { Scalar } from './config-document.ts'

const secretKey =
  /token|passw|passphrase|secret|api[-_]?key|credential|private[-_]?key|cookie|bearer|authorization|signature|webhook|^key$|_key$|[a-z]Key$|(?:^|[a-z_])pin$/i
const secretNumberKey = /(?:token|password|passwd|secret|key|pin)$/i
const secretValue = /^(?:sk-|gh[a-z]_|xox|eyJ|AIza|Bearer )|:\/\/[^/\s]*@|[?#&](?:token|key|secret)=/i
const denseRun = /[A-Za-z0-9_+=-]{16,}/g
const maxLength = 60
const maxKeyLength = 80

const looksRandom = (text: string): boolean =>
  [...text.matchAll(denseRun)].some(([run]) => /\d/.test(run) && /[A-Za-z]/.test(run)) || /\d{9,}:/.test(text)

/** A value stays out of every answer when its key says that it is secret, when it looks like one, or when it is long. */
export function mayBeShown(keys: readonly string[], { type, text }: Scalar): boolean {
  if (type === 'boolean' || type === 'null') return true
  if (type === 'unknown' || text.length > maxLength || /[\n\r`]/.test(text)) return false
  if (type !== 'string') return !secretNumberKey.test(keys.at(-1) ?? '')
  return !(keys.some((key) => secretKey.test(key)) || secretValue.test(text) || looksRandom(text))
}

/** What stands in an answer in place of a value that may not be shown: `<your token>`. */
export const placeholderFor = (keys: readonly string[]): string =>
  `<your ${shownKey(keys.at(-1) ?? 'value')}>`

/** A key as it may be repeated in an answer: on one line, short, and nothing that could itself be a secret. */
export function shownKey(key: string): string {
  const line = key.replace(/[\p{Cc}`]/gu, ' ').slice(0, maxKeyLength)
  return secretValue.test(line) || looksRandom(line) ? '…' : line
}
