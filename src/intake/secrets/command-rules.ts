import type { Candidate, SecretRule } from './secret-rule.ts'
import { hasDigitAndLetter, isPlaceholder } from './secret-value.ts'
import { quotedValue } from './written-value.ts'

const secretWord =
  'token|password|passwd|passphrase|secret|api[_-]?key|(?:access|private|secret|signing|auth)[_-]?key'
const secretPath = String.raw`["']?(?:[\w.[\]:/-]{0,120}(?:${secretWord}|\.key)|key)["'\]]{0,2}`
const variable = String.raw`\w{0,80}(?:token|secret|password|passwd|api_?key)`
const questions: readonly (readonly [keyword: string, source: string])[] = [
  [
    'config get',
    String.raw`\bconfig[ \t]{1,4}get[ \t]{1,4}(?:--json[ \t]{1,4})?${secretPath}(?:[ \t]{1,4}--json)?`,
  ],
  ['echo ', String.raw`\becho[ \t]{1,4}["']?(?:%${variable}%|\$(?:env:)?${variable}|\$\{${variable}\})["']?`],
  ['printenv ', String.raw`\bprintenv[ \t]{1,4}${variable}`],
  [
    'cat ',
    String.raw`\bcat[ \t]{1,4}["']?[^\s"']{0,200}(?:token|secret|password|api[_-]?key)(?:\.txt)?["']?`,
  ],
  ['openssl rand', String.raw`\bopenssl[ ]rand[ ]-(?:hex|base64)[ ]\d{1,4}`],
  ['gh auth token', String.raw`\bgh[ ]auth[ ]token`],
  ['print-access-token', String.raw`\bgcloud[ ]auth[ ]print-access-token`],
  ['pass show', String.raw`\bpass[ ]show[ ][^\s]{1,100}`],
  ['op read', String.raw`\bop[ ]read[ ][^\n]{1,200}`],
  ['find-generic-password', String.raw`\bsecurity[ ]find-generic-password[^\n]{0,200}[ ]-w[^\n]{0,60}`],
]
const asked = new RegExp(`(?:${questions.map(([, source]) => source).join('|')})$`, 'i')
// The program's own name and version may come first, with empty lines around.
const lineEnd = String.raw`[ \t]{0,20}\n`
const banner = String.raw`(?:(?:${lineEnd}){1,2}[^\n]{0,20}[A-Z]\w{2,20} \d[^\n]{0,200}(?:${lineEnd}){0,1})?${lineEnd}`

// A shell asks for the next command.
const isPrompt = (value: string): boolean => /[$#%>❯➜]$/u.test(value)
/** Whether a command ends here; prose goes on. */
const endsCommand = (after: string): boolean => /^["'`]?\s*(?:$|&&|[|;#│`]|--?\w)/.test(after)

function isSet({ value, isQuoted, after }: Candidate): boolean {
  if (isPlaceholder(value) || /^\$\w/.test(value)) return false
  return isQuoted || endsCommand(after) || hasDigitAndLetter(value)
}

/** Whether a line asks for a secret: the next one answers it, and is no rest of this one. */
export const endsInQuestion = (line: string): boolean => asked.test(line)

/** Secrets that a command sets or shows. */
export const commandRules: readonly SecretRule[] = [
  {
    kind: 'secret',
    keywords: ['config set'],
    pattern: new RegExp(
      String.raw`(?<lead>\bconfig[ \t]{1,4}set[ \t]{1,4}(?:--[a-z-]{1,20}[ \t]{1,4}){0,3}${secretPath}[ \t]{1,4}(?:--[a-z-]{1,20}[ \t]{1,4}){0,3})(?<secret>${quotedValue}|[^\s"'“”‘’${'`'}│|;=-][^\s"'“”‘’${'`'}│|;]{0,1000})`,
      'gi',
    ),
    accepts: isSet,
  },
  ...questions.map(([keyword, source]) => ({
    kind: 'secret',
    keywords: [keyword],
    pattern: new RegExp(
      String.raw`(?<lead>(?:${source})${banner}[│> \t]{0,8})(?<secret>["'][^"'\n]{1,1000}|[^\s"'${'`'}]{1,1000})(?=["']?[ \t│]{0,60}(?:\n|$))`,
      'gi',
    ),
    accepts: ({ value }: Candidate) => !isPlaceholder(value) && !isPrompt(value),
  })),
]
