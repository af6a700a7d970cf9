import type { Candidate, SecretRule } from './secret-rule.ts'
import { hasDigitAndLetter, isMemberPath, isMixed, isPlaceholder, looksRandom } from './secret-value.ts'
import { writtenValue } from './written-value.ts'

interface Label {
  readonly kind: string
  /** Alternatives that a key must end in. */
  readonly words: string
  readonly keywords: readonly string[]
  readonly accepts: (candidate: Candidate) => boolean
}

// The kind in a mark of ours is no key.
const notInMark = String.raw`(?<!\[redacted:[a-z-]{0,40})`
const afterKey = String.raw`(?:\\{0,7}["'“”‘’${'`'}*_\]]{1,2}){0,2}`
const assigned = String.raw`[ \t]{0,20}(?:=>|:=|==?|[:：])[*_]{0,2}[ \t]{0,20}`
const said = String.raw`[ \t]{1,4}(?:is|was|→|->)[: \t]{1,4}`
const inColumns = String.raw`[ \t]{0,60}[│|][ \t]{0,60}|[ \t]{1,40}`

/** The `:` or `=` or other thing between a key and its value. */
const isAssigned = (lead: string): boolean => /[=:：][*_]{0,2}[ \t]{0,20}$/.test(lead)
const isEquals = (lead: string): boolean => /=[*_]{0,2}[ \t]{0,20}$/.test(lead)
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
  if (!isAssigned(lead))
    return isMixed(value) || (hasDigitAndLetter(value) && /\b(?:is|was)[: \t]+$/.test(lead))
  if (isQuoted || isEquals(lead)) return !isMemberPath(value) || /\d/.test(value)
  return /[\d!@#$%^&*+]/.test(value) || endsCell(after)
}

const labels: readonly Label[] = [
  {
    kind: 'password',
    words:
      'password|passwd|passphrase|passcode|pwd|密码|口令|contraseña|пароль|kennwort|passwort|senha|_pass|"pass',
    keywords: [
      'passw',
      'passphrase',
      'passcode',
      'pwd',
      '密码',
      '口令',
      'contraseña',
      'пароль',
      'kennwort',
      'senha',
      '_pass',
      '"pass',
    ],
    accepts: isPassword,
  },
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
  {
    kind: 'api-key',
    words: 'api[ _-]?key|access[ _-]?key|auth[ _-]?key|subscription[ _-]?key|account[ _-]?key|app[ _-]?key',
    keywords: ['key'],
    accepts: isToken,
  },
  {
    kind: 'token',
    words: '(?<!unexpected )token|令牌|токен|_auth|bearer',
    keywords: ['token', '令牌', 'токен', '_auth', 'bearer'],
    accepts: isToken,
  },
  {
    kind: 'secret',
    words:
      'secret|credentials?|(?:private|secret|signing|encryption|master)[ _-]?key|secret[ _-]?key[ _-]?base|密钥|setup[ _-]?code',
    keywords: ['secret', 'credential', '_key', 'key', '密钥', 'setup'],
    accepts: isToken,
  },
]

const labelRule = ({ kind, words, keywords, accepts }: Label): SecretRule => ({
  kind,
  keywords,
  accepts,
  pattern: new RegExp(
    `(?<lead>(?:${words})${notInMark}${afterKey}(?:${assigned}|${said}|${inColumns}))(?<secret>${writtenValue})`,
    'gi',
  ),
})

/** Secrets that stand beside a key or a word that names them. */
export const labelRules: readonly SecretRule[] = labels.map(labelRule)
