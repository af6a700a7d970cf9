import type { Candidate, SecretRule } from './secret-rule.ts'
import { isMixed, isPlaceholder, looksRandom } from './secret-value.ts'
import { writtenValue } from './written-value.ts'

const flags: readonly (readonly [kind: string, words: string, keyword: string])[] = [
  ['token', 'token', '-token'],
  ['password', 'password|passwd|pass|passphrase', '-pass'],
  ['secret', 'secret|credential', '-'],
  ['api-key', 'api-?key', '-api'],
]
const nearWords = 'token|secret|api[ _-]?key|passw|passphrase|credential|login|app[ _-]?key|key[ _-]?base'
const nextLine = String.raw`(?:\n[│|> \t-]{0,8}(?:value["']?:[ \t]?)?["'${'`'}]?)?`

// Ids that providers print beside their complaints about a key.
const isId = ({ value, lead }: Candidate): boolean =>
  /^(?:req|call|run|msg|chatcmpl|resp|org|user|proj|sess|conn|evt|trace|span|toolu|gen)[_-]/i.test(value) ||
  /(?:id|ray|hash|integrity|etag|nonce|conn)["']?[ \t]{0,3}[:= ][ \t]{0,3}["']?$/i.test(lead)

// A list of options: words that explain one stand in a column of their own.
const isExplained = ({ value, lead, after }: Candidate): boolean =>
  /[ \t]{2}$/.test(lead) && /^[A-Za-z]+$/.test(value) && /^ [a-z]/i.test(after)

const flagRules: readonly SecretRule[] = flags.map(([kind, words, keyword]) => ({
  kind,
  keywords: [keyword],
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
      /(?<lead>\bpairing[ _-]?code["'*]{0,4}[ \t]{0,4}[:=][*\s]{0,4}["'`]{0,1})(?<secret>[A-Z0-9]{6,12})(?![\w-])/gi,
    accepts: ({ value }) => /^[A-Z0-9]+$/.test(value) && !isPlaceholder(value),
  },
  {
    kind: 'token',
    keywords: ['token>', 'password>', 'secret>', 'key>'],
    pattern: /(?<lead><[\w:-]{0,40}(?:token|password|secret|key)>)(?<secret>[^<>\s]{4,1000})(?=<\/)/gi,
    // In a plist every name is in such brackets.
    accepts: ({ value, lead }) => !isPlaceholder(value) && (lead !== '<key>' || isMixed(value)),
  },
  {
    kind: 'token',
    keywords: ['token', 'secret', 'key', 'passw', 'passphrase', 'credential', 'login'],
    pattern: new RegExp(
      String.raw`(?<lead>(?:${nearWords})(?<!\[redacted:[a-z-]{0,40})[^\n]{0,60}?${nextLine}(?<=[\s"'“‘${'`'}=:>|[(.]|%22|%3D))(?<secret>[\w+/~-]{20,200}={0,2})(?![\w+/=~.-])`,
      'gi',
    ),
    accepts: (candidate) =>
      isMixed(candidate.value) &&
      looksRandom(candidate.value) &&
      !isPlaceholder(candidate.value) &&
      !isId(candidate),
  },
]
