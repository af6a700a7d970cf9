import { passwordWords, secretKeywords, tokenKeywords } from './label-words.ts'
import type { Candidate, SecretRule } from './secret-rule.ts'
import { isMixed, isPlaceholder, looksRandom } from './secret-value.ts'
import { writtenValue } from './written-value.ts'

const flags: readonly (readonly [kind: string, words: string, ...keywords: readonly string[]])[] = [
  ['token', 'token', '-token'],
  ['password', 'password|passwd|(?:store|key)?pass|passphrase', 'pass'],
  ['secret', 'secret|credential', 'secret', 'credential'],
  ['api-key', 'api-?key', '-api'],
]
const nearWords =
  'токен|トークン|토큰|令牌|密钥|โทเคน|(?:my|this|that|the|old|new) key|token|secret|api[ _-]?key|passw|passphrase|credential|login|app[ _-]?key|key[ _-]?base'
const nextLine = String.raw`(?:(?:\n[ \t]{0,8})?\n[│|> \t-]{0,8}(?:<[a-z]{1,6}>)?(?:value["']?:[ \t]?)?["'${'`'}]?)?`

// Ids that providers print beside their complaints about a key.
const isId = ({ value, lead }: Candidate): boolean =>
  /^(?:req|call|run|msg|chatcmpl|resp|org|user|proj|sess|conn|evt|trace|span|toolu|gen)[_-]/i.test(value) ||
  /(?:id|ray|hash|integrity|etag|nonce|conn|sha\d{1,3}|md5|fingerprint|digest|checksum|public[ _-]?key)["']?[ \t]{0,3}[:= ][ \t]{0,3}["']?$/i.test(
    lead,
  )

// A list of options: words that explain one stand in a column of their own.
const isExplained = ({ value, lead, after }: Candidate): boolean =>
  /[ \t]{2}$/.test(lead) && /^[A-Za-z]+$/.test(value) && /^ [a-z]/i.test(after)

const flagRules: readonly SecretRule[] = flags.map(([kind, words, ...keywords]) => ({
  kind,
  keywords,
  pattern: new RegExp(
    String.raw`(?<lead>(?<![\w-])--?(?:[a-z]{1,20}-){0,4}(?:${words})(?:=|["',]{0,3}[ \t]{1,4}|["'],))(?<secret>${writtenValue})`,
    'gi',
  ),
  accepts: (candidate) => {
    const { value, after } = candidate
    if (isPlaceholder(value) || isExplained(candidate)) return false
    return !after.startsWith('(') && value.length >= 3 && !value.startsWith('-')
  },
}))

/** Secrets that a flag or the words around them point to, less plainly than a key does. */
export const looseRules: readonly SecretRule[] = [
  ...flagRules,
  {
    kind: 'pairing-code',
    keywords: ['pairing'],
    pattern:
      /(?<lead>\bpairing[ _-]?code["'*]{0,4}(?:[ \t]{0,4}[:=]|[ \t]is)[*\s]{0,4}["'`]{0,1})(?<secret>[A-Z0-9]{6,12})(?![\w-])/gi,
    accepts: ({ value }) => /^[A-Z0-9]+$/.test(value) && !isPlaceholder(value),
  },
  // Between the word and what it means stand other words, in any language.
  ...passwordWords.map(({ source, keywords }) => ({
    kind: 'password',
    keywords,
    pattern: new RegExp(
      String.raw`(?<lead>(?:${source})(?<!\[redacted:[a-z\d-]{0,40})[^\n:=]{1,40}?(?<=[\s"'“‘${'`'}(]))(?<secret>[\w!@#$%^&*+~-]{10,100})(?![\w/.:=@-])`,
      'gi',
    ),
    accepts: (candidate: Candidate) => {
      const { value } = candidate
      return isMixed(value) && /\d.*\d/.test(value) && !isPlaceholder(value) && !isId(candidate)
    },
  })),
  {
    kind: 'token',
    keywords: ['token>', 'password>', 'secret>', 'key>'],
    pattern: /(?<lead><[\w:-]{0,40}(?:token|password|secret|key)>)(?<secret>[^<>\s]{4,1000})(?=<\/)/gi,
    // In a plist every name is in such brackets.
    accepts: ({ value, lead }) => !isPlaceholder(value) && (lead !== '<key>' || isMixed(value)),
  },
  {
    kind: 'token',
    keywords: [...tokenKeywords, ...secretKeywords, 'passw', 'passphrase', 'login'],
    pattern: new RegExp(
      String.raw`(?<lead>(?:${nearWords})(?<!\[redacted:[a-z\d-]{0,40})[^\n]{0,60}?${nextLine}(?<=[\s"'“‘${'`'}=:>|[(.]|%22|%3D))(?<secret>[\w+/~-]{20,2000}={0,2})(?![\w+/=~.-])`,
      'gi',
    ),
    accepts: (candidate) =>
      isMixed(candidate.value) &&
      looksRandom(candidate.value) &&
      !isPlaceholder(candidate.value) &&
      !isId(candidate),
  },
]
