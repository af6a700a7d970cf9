import type { Candidate, SecretRule } from './secret-rule.ts'
import { hasDigitAndLetter, isPlaceholder } from './secret-value.ts'
import { quotedValue } from './written-value.ts'

const secretWord =
  'token|password|passwd|passphrase|secret|api[_-]?key|(?:access|private|secret|signing|auth)[_-]?key'
const secretPath = String.raw`["']?(?:[\w.[\]:/-]{0,120}(?:${secretWord}|\.key)|key)["'\]]{0,2}`
const variable = String.raw`\w{0,80}(?:token|secret|password|passwd|api_?key)`
const question = [
  String.raw`\bconfig[ \t]{1,4}get[ \t]{1,4}(?:--json[ \t]{1,4})?${secretPath}(?:[ \t]{1,4}--json)?`,
  String.raw`\becho[ \t]{1,4}["']?(?:%${variable}%|\$(?:env:)?${variable}|\$\{${variable}\})["']?`,
  String.raw`\bprintenv[ \t]{1,4}${variable}`,
].join('|')
const asked = new RegExp(`(?:${question})$`, 'i')
// The program's own name and version may come first, with empty lines around.
const lineEnd = String.raw`[ \t]{0,20}\n`
const banner = String.raw`(?:(?:${lineEnd}){1,2}[^\n]{0,20}OpenClaw \d[^\n]{0,200}(?:${lineEnd}){0,1})?${lineEnd}`

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
  {
    kind: 'secret',
    keywords: ['config get', 'echo ', 'printenv '],
    pattern: new RegExp(
      String.raw`(?<lead>(?:${question})${banner}[│> \t]{0,8})(?<secret>["'][^"'\n]{1,1000}|[^\s"'${'`'}]{1,1000})(?=["']?[ \t│]{0,60}(?:\n|$))`,
      'gi',
    ),
    accepts: ({ value }) => !isPlaceholder(value) && !isPrompt(value),
  },
]
