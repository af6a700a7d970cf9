import {
  apiKeyKeywords,
  apiKeyWords,
  particles,
  passwordWords,
  secretKeywords,
  secretWords,
  tokenKeywords,
  tokenWords,
  verbs,
} from './label-words.ts'
import type { Candidate, SecretRule } from './secret-rule.ts'
import { hasDigitAndLetter, isMemberPath, isMixed, isPlaceholder, looksRandom } from './secret-value.ts'
import { entity, writtenValue } from './written-value.ts'

interface Label {
  readonly kind: string
  /** Alternatives that a key must end in. */
  readonly words: string
  readonly keywords: readonly string[]
  readonly accepts: (candidate: Candidate) => boolean
}

// The kind in a mark of ours is no key.
const notInMark = String.raw`(?<!\[redacted:[a-z\d-]{0,40})`
const afterKey = String.raw`(?:\\{0,7}["'“”‘’${'`'}*_\]]{1,2}|${entity}){0,2}`
const assigned = String.raw`[ \t]{0,20}(?:=>|:=|==?|[:：])[*_]{0,2}[ \t]{0,20}`
const inBetween = String.raw`(?:[ \t]{1,2}[^\s:=.,;"'${'`'}]{1,12}){0,4}?`
const said = [
  String.raw`${inBetween}[ \t]{1,4}(?:${verbs})[: \t]{1,4}`,
  String.raw`[ \t]{0,2}(?:${particles})[:： \t]{0,4}`,
].join('|')
const besides = [
  String.raw`[ \t]{0,60}[│|][ \t]{0,60}`,
  String.raw`[ \t]{1,40}`,
  String.raw`[ \t]{0,20}[:=：][ \t]{0,20}[<[({](?![<[({])`,
  String.raw`,[ \t]{0,4}(?=["'])`,
  String.raw`(?<=[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af])(?=\w)`,
].join('|')

/** The `:` or `=` or other thing between a key and its value. */
const isAssigned = (lead: string): boolean => /[=:：][*_]{0,2}[ \t]{0,20}$/.test(lead)
const isEquals = (lead: string): boolean => /=[*_]{0,2}[ \t]{0,20}$/.test(lead)
const isSaid = (lead: string): boolean => /^\S{1,20}[ \t]+(?:is|was)[: \t]+$/.test(lead)
const isCall = (after: string): boolean => after.startsWith('(')
const endsCell = (after: string): boolean => /^[\s,;│|})\]]{0,60}$/.test(after)

function isToken({ value, isQuoted, lead, after }: Candidate): boolean {
  if (isPlaceholder(value) || isMemberPath(value) || isCall(after)) return false
  // Right beside its label even hex of a digest's length is a token: installers make them with 16 or 32 bytes.
  if (!isAssigned(lead)) return looksRandom(value) || /^[0-9a-f]{32,}$/i.test(value)
  if (/^\d{1,11}$/.test(value)) return false
  if (isQuoted || isEquals(lead))
    return value.length >= (/^[A-Za-z]+$/.test(value) ? 8 : 6) && !/\s/.test(value)
  return (
    (hasDigitAndLetter(value) && value.length >= 6) ||
    (value.length >= 16 && !/^[a-z]+(?:[-_][a-z]+)*$/i.test(value))
  )
}

function isPassword({ value, isQuoted, lead, after }: Candidate): boolean {
  if (isPlaceholder(value) || isCall(after) || value.length < 3) return false
  if (!isAssigned(lead)) return isMixed(value) || (hasDigitAndLetter(value) && isSaid(lead))
  if (isQuoted || isEquals(lead)) return !isMemberPath(value) || /\d/.test(value)
  return /[\d!@#$%^&*+]/.test(value) || endsCell(after)
}

const labels: readonly Label[] = [
  ...passwordWords.map(({ source, keywords }) => ({
    kind: 'password',
    words: source,
    keywords,
    accepts: isPassword,
  })),
  {
    kind: 'password',
    words: '(?<![a-z])(?:pass|pw)',
    keywords: ['pass', 'pw'],
    accepts: ({ value, lead, after }) =>
      isAssigned(lead) &&
      value.length >= 6 &&
      hasDigitAndLetter(value) &&
      !isPlaceholder(value) &&
      !isCall(after),
  },
  { kind: 'api-key', words: apiKeyWords, keywords: apiKeyKeywords, accepts: isToken },
  { kind: 'token', words: tokenWords, keywords: tokenKeywords, accepts: isToken },
  { kind: 'secret', words: secretWords, keywords: secretKeywords, accepts: isToken },
]

const labelRule = ({ kind, words, keywords, accepts }: Label): SecretRule => ({
  kind,
  keywords,
  accepts,
  pattern: new RegExp(
    `(?<lead>(?:${words})${notInMark}${afterKey}(?:${assigned}|${said}|${besides}))(?<secret>${writtenValue})`,
    'gi',
  ),
})

/** Secrets that stand beside a key or a word that names them. */
export const labelRules: readonly SecretRule[] = labels.map(labelRule)
