import type { Candidate, SecretRule } from './secret-rule.ts'
import { hasDigitAndLetter, isMemberPath, isPlaceholder, looksRandom } from './secret-value.ts'
import { quotedValue } from './written-value.ts'

const secretName = String.raw`[\w.-]{0,80}(?:token|secret|password|passwd|api[_-]?key)`
const reach = 8000
const notPlaceholder = ({ value }: Candidate): boolean => !isPlaceholder(value) && !/^\$\w/.test(value)

// So far apart may two members of one object stand, with a long token between them.
const nearby = '[^{}]{0,2500}'
const quote = String.raw`\\{0,3}["']`
const member = (names: string): string =>
  String.raw`(?:${names})(?<![\w.-](?:${names}))(?:${quote})?\s{0,4}:\s{0,4}`
const beside = (names: string, other: string): string =>
  `(?<lead>${member(names)})(?=${quote}[^"'\\\\\\s]{6})(?:(?<=${other}${nearby})|(?=${quote}[^"'\\n]{0,4000}["']${nearby}?${other}))(?<secret>${quote}[^"'\\\\\\s]{6,4000})`

const credential = `${member('type')}${quote}(?:oauth|api_key|token)\\b`
const isNoWord = ({ value }: Candidate): boolean => !isPlaceholder(value) && hasDigitAndLetter(value)

/** Secrets in entries of lists and stores, where the name that tells of them is a value itself or in another place. */
export const entryRules: readonly SecretRule[] = [
  {
    kind: 'secret',
    keywords: ['value'],
    pattern: new RegExp(
      String.raw`(?<lead>(?<!\w)name["']?:[ \t]{0,4}["']?${secretName}["']?,?\s{1,60}["']?value["']?:[ \t]{1,4})(?<secret>${quotedValue}|[^\s"'|>&*](?:\S|[ \t]{1,4}(?=[^\s#])){0,1000})`,
      'gi',
    ),
    accepts: notPlaceholder,
  },
  {
    kind: 'secret',
    keywords: ['"value"'],
    pattern: new RegExp(
      String.raw`(?<lead>"name"\s{0,4}:\s{0,4}"${secretName}"\s{0,4},\s{0,60}"value"\s{0,4}:\s{0,4})(?<secret>"[^"\n\\]{1,1000})`,
      'gi',
    ),
    accepts: notPlaceholder,
  },
  {
    kind: 'secret',
    keywords: ['<string>'],
    pattern: new RegExp(
      String.raw`(?<lead><key>${secretName}</key>\s{0,60}<string>)(?<secret>[^<\n]{1,1000})(?=</string>)`,
      'gi',
    ),
    accepts: notPlaceholder,
  },
  {
    kind: 'token',
    keywords: ['access', 'refresh'],
    reach,
    pattern: new RegExp(
      beside('access|refresh', `(?:${credential}|${member('access|refresh')}${quote})`),
      'g',
    ),
    accepts: isNoWord,
  },
  {
    kind: 'api-key',
    keywords: ['api_key', 'oauth', 'token'],
    reach,
    pattern: new RegExp(beside('key', credential), 'g'),
    accepts: (candidate) => notPlaceholder(candidate) && !isMemberPath(candidate.value),
  },
  {
    kind: 'api-key',
    keywords: ['provider'],
    reach,
    pattern: new RegExp(beside('key', member('provider')), 'g'),
    accepts: (candidate) => notPlaceholder(candidate) && looksRandom(candidate.value),
  },
]
