import type { Candidate, SecretRule } from './secret-rule.ts'
import { isMemberPath, isPlaceholder } from './secret-value.ts'
import { quotedValue } from './written-value.ts'

const endings: readonly (readonly [kind: string, ending: string, keyword: string])[] = [
  ['token', 'TOKEN', 'token'],
  ['secret', 'SECRET', 'secret'],
  ['password', 'PASSW(?:OR)?D', 'passw'],
  ['api-key', 'API_?KEY', 'key'],
]

// Looking back goes from right to left: this is asked before the dearer questions that stand left of it.
const wordStart = '(?<![A-Z0-9_])'

// Within `${…}` and in addresses the name is followed by something else than its value.
const nameStart = String.raw`(?<![\w$%?&.-]|\$\{)`
const bare = String.raw`(?:[^\s"'“”‘’${'`'}\\|│<]|<(?!/)|\|(?=[^\s|])|\\(?![nrt"'\\]|$|\s)){1,1000}`
const lineOrCellEnd = String.raw`(?=[ \t]{0,60}(?:[\n"'}│|\\]|#|$))`
const commandEnd = String.raw`(?=[ \t]{1,20}[/&]|[ \t]{0,20}(?:[\n"'│|\\]|$))`
const inQuotesBefore = String.raw`(?<=(?:\bEnvironment=|(?<![\w-])(?:-e|--env)[ =]|\b(?:export|env|set)[ ]|[[,(][ \t]{0,4}|["'][ ]|\n[ \t]{0,40}(?:-[ ])?))`

// A quote that opened before the name ends after it; of backquotes one holds a command, or prose about the name.
const closingQuote = (name: string): string =>
  String.raw`${'`'}|["'“”‘’](?<=["'“”‘’]${name}[ \t]{0,4}=[ \t]{0,4}["'“”‘’])`

// Codes of errors and counts end in the same words as variables do.
const words = (choice: string): string => `(?!(?:[A-Z0-9]{1,20}_){0,5}(?:${choice})_)`
const noCount = words('MAX|MIN|NUM|COUNT|LIMIT|PER')
const noCode = words('ERR|ERROR|INVALID|MISSING|EXPIRED|BAD|WRONG|NO|UNEXPECTED|UNKNOWN|REQUIRED|REVOKED')

const startsWithVariable = (value: string): boolean => /^(?:\$[\w{(]|%\w)/.test(value)
const isCall = (value: string): boolean => /^[A-Za-z_$][\w.$]{0,80}\(/.test(value)
const isNameOfSecret = (value: string, lead: string): boolean =>
  isMemberPath(value) &&
  (/\s$/.test(lead) ||
    /(?:token|password|secret|key)$/i.test(value) ||
    /^(?:process|os|config|cfg)\./.test(value))

function isValue({ value, lead, isQuoted }: Candidate): boolean {
  if (isPlaceholder(value) || (!isQuoted && startsWithVariable(value)) || value.length < 3) return false
  if (/^\d+$/.test(value) && value.length < 4) return false
  return !isNameOfSecret(value, isQuoted ? '' : lead) && (isQuoted || !isCall(value))
}

const rulesOf = ([kind, ending, keyword]: (typeof endings)[number]): readonly SecretRule[] => {
  const name = `${noCount}${wordStart}[A-Z0-9_]{0,60}${ending}`
  // The ending comes first and what stands before it is looked at later: that finds it faster.
  const rule = (before: string, after: string): SecretRule => ({
    kind,
    keywords: [keyword],
    pattern: new RegExp(`(?<lead>${ending}(?<=${before})${after}`, 'g'),
    accepts: isValue,
  })
  return [
    rule(
      `${nameStart}${name}`,
      String.raw`["']?[ \t]{0,4}=(?![=>~])[ \t]{0,4})(?!${closingQuote(name)})(?<secret>${quotedValue}|${bare})`,
    ),
    // After a colon there is as often prose, which goes on.
    rule(
      `${nameStart}${noCode}${noCount}${wordStart}[A-Z0-9_]{0,60}_${ending}`,
      String.raw`["']?[ \t]{0,4}:[ \t]{1,4})(?!${'`'})(?<secret>${quotedValue}|(?![:=])${bare}${lineOrCellEnd})`,
    ),
    ...['"', "'"].map((quote) =>
      rule(
        `${inQuotesBefore}${quote}${name}`,
        String.raw`=)(?<secret>(?![$%"'])[^${quote}\n\\]{1,1000})(?=${quote})`,
      ),
    ),
    rule(
      String.raw`\b(?:setx|setenv|ENV|set -[gUx]{1,3})[ \t]{1,4}${name}`,
      String.raw`[ \t]{1,4})(?<secret>${quotedValue}|(?![-=:])${bare}${commandEnd})`,
    ),
  ]
}

/** Secrets that a variable of the environment holds, however little they look like one. */
export const variableRules: readonly SecretRule[] = endings.flatMap(rulesOf)
