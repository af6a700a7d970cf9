import type { Candidate, SecretRule } from './secret-rule.ts'
import { hasDigitAndLetter, isMixed, isPlaceholder } from './secret-value.ts'

const notPlaceholder = ({ value }: Candidate): boolean => !isPlaceholder(value) && !/^\$\w/.test(value)
const quote = String.raw`\\{0,3}["'${'`'}]`
const inQuotes = String.raw`${quote}[^"'${'`'}\\\n]{3,1000}`

// A list's next member and a key are no rest.
const isJoined = (value: string, after: string): boolean =>
  hasDigitAndLetter(value) && !/^["'`]\s{0,4}[:=]/.test(after)

/** Secrets that a program hands to a call whose name, not a key, tells of them. */
export const codeRules: readonly SecretRule[] = [
  {
    kind: 'token',
    keywords: ['run(', 'login(', 'connect(', 'start(', 'launch(', 'authenticate('],
    pattern: new RegExp(
      String.raw`(?<lead>\((?<=\b(?:run|login|connect|start|launch|authenticate)\()[ ]?)(?<secret>${inQuotes})(?=["'${'`'}][ ]?\))`,
      'g',
    ),
    accepts: (candidate) =>
      candidate.value.length >= 20 && isMixed(candidate.value) && notPlaceholder(candidate),
  },
  {
    kind: 'password',
    keywords: ['auth=(', 'basicauth('],
    pattern: new RegExp(
      String.raw`(?<lead>\b(?:auth=|(?:Set|HTTP)?BasicAuth)\([ ]?${quote}[^"'${'`'}\n]{1,100}["'${'`'}],[ ]{0,4})(?<secret>${inQuotes})`,
      'gi',
    ),
    accepts: notPlaceholder,
  },
  {
    kind: 'password',
    keywords: ['identified'],
    pattern: new RegExp(
      String.raw`(?<lead>\bIDENTIFIED[ ](?:WITH[ ]\S{1,60}[ ])?(?:BY|AS)[ ]{1,4})(?<secret>${inQuotes})`,
      'gi',
    ),
    accepts: notPlaceholder,
  },
  {
    kind: 'password',
    keywords: ['"password"', "'password'"],
    pattern:
      /(?<lead>\btype=["']password["'][^<>\n]{0,300}?\bvalue=)(?<secret>["'][^"'<>\n]{3,300})(?=["'])/gi,
    accepts: notPlaceholder,
  },
  {
    // The rest of a literal that was written in two parts.
    kind: 'secret',
    keywords: ['[redacted:'],
    pattern:
      /(?<lead>\[redacted:[\w-]{1,40}\]["'`][ \t]{0,4}[+.]?[ \t]{0,4}\n[ \t]{0,40}[+.]?[ \t]{0,4})(?<secret>["'`][^\s"'`,:;\\]{8,1000})(?=["'`])/g,
    accepts: ({ value, after }) => !isPlaceholder(value) && isJoined(value, after),
  },
  {
    // A prompt that says for whom, and what was typed behind it.
    kind: 'password',
    keywords: ['passw', 'passphrase'],
    pattern:
      /(?<lead>\bpass(?:word|phrase)\b(?!["']?[ \t]{0,4}[:=])[^\n=]{1,80}?[:：][ \t]{1,4})(?<secret>[^\s"'<>]{6,100})(?=[ \t]{0,20}(?:\n|$))/gi,
    accepts: (candidate) => {
      const { value } = candidate
      if (/[/\\]|_/.test(value) || !notPlaceholder(candidate)) return false
      return isMixed(value) || (hasDigitAndLetter(value) && /[!@#$%^&*+]/.test(value))
    },
  },
]
