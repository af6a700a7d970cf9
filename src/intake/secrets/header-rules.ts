import type { Candidate, SecretRule } from './secret-rule.ts'
import { hasDigitAndLetter, isPlaceholder } from './secret-value.ts'

const separator = String.raw`\\{0,3}["']?[ \t]{0,4}[:=][ \t]{0,4}\[?\\{0,3}["'“]?[ \t]{0,4}`
const notPlaceholder = ({ value }: Candidate): boolean => !isPlaceholder(value)

/** The rest of a value whose quote opened before the user's name. */
const inQuotes = (quote: string): string =>
  String.raw`(?<=${quote}[\w.@%+-]{1,100}:)[^${quote}\n]{2,200}(?=${quote})`

/** Secrets in HTTP headers, as logs, `curl -v` and configs show them. */
export const headerRules: readonly SecretRule[] = [
  {
    kind: 'authorization-header',
    keywords: ['authorization'],
    pattern: new RegExp(
      String.raw`(?<lead>authorization${separator}(?:(?:bearer|basic|digest|token|bot|apikey|negotiate)[ \t]{1,4})?)(?<secret>[^\s"'“”‘’${'`'},;<>[\]{}()│|\\]{4,4000})`,
      'gi',
    ),
    accepts: ({ value, lead }) =>
      !isPlaceholder(value) && (hasDigitAndLetter(value) || /(?:bearer|basic|token|bot)\s+$/i.test(lead)),
  },
  {
    kind: 'bearer-token',
    keywords: ['bearer'],
    pattern:
      /(?<lead>\bbearer(?:[ \t:=]{1,4}["'“]?|[ ]?["'`][ ]?[+.,][ ]?["'`]))(?<secret>[\w.~+/=-]{8,4000})/gi,
    accepts: ({ value }) => !isPlaceholder(value) && hasDigitAndLetter(value),
  },
  {
    kind: 'basic-credentials',
    keywords: ['basic'],
    pattern: /(?<lead>\bbasic[ \t]{1,4})(?<secret>[A-Za-z0-9+/]{12,2000}={0,2})/gi,
    accepts: ({ value }) => value.length % 4 === 0 && /[A-Z]/.test(value.slice(1)) && /[\d=]/.test(value),
  },
  {
    kind: 'api-key',
    keywords: ['x-'],
    pattern: new RegExp(
      String.raw`(?<lead>(?<![\w-])x-(?:[a-z]{1,20}-){0,4}(?:api-?key|token|secret|password|key)["']?[ \t]{0,4}:[ \t]{0,4}["']?)(?<secret>[^\s"'“”‘’${'`'},;<>()│|\\]{3,2000})`,
      'gi',
    ),
    // Prose goes on after its first word.
    accepts: ({ value, after }) =>
      !isPlaceholder(value) &&
      !/^\d{1,11}$/.test(value) &&
      (/^\\?["']|^\s*$/.test(after) || hasDigitAndLetter(value)),
  },
  {
    kind: 'cookie',
    keywords: ['cookie'],
    pattern: new RegExp(
      String.raw`(?<lead>\bcookie${separator})(?<secret>[\w.%-]{1,100}=[^\n"'“”│|\\]{3,4000})`,
      'gi',
    ),
    accepts: ({ value }) => !isPlaceholder(value) && !isPlaceholder(value.slice(value.indexOf('=') + 1)),
  },
  {
    kind: 'password',
    keywords: ['curl', 'wget', 'http', 'xh'],
    pattern: new RegExp(
      String.raw`(?<lead>\b(?:curl|wget|https?|xh) (?:[^\n]|(?<=[\\${'`'}^][ \t]{0,2})\n){0,600}?(?<=\s)(?:-u|--user|-a|--auth)[ =]{0,2}["']?[\w.@%+-]{1,100}:)(?<secret>${inQuotes("'")}|${inQuotes('"')}|[^\s"'${'`'}]{2,200})`,
      'g',
    ),
    accepts: notPlaceholder,
  },
  {
    kind: 'password',
    keywords: ['sshpass', 'mysql', 'mariadb'],
    // A client of MySQL takes what stands behind a blank for the database.
    pattern:
      /(?<lead>\b(?:sshpass[ \t]-p[ \t]{0,4}|(?:mysql|mariadb)(?:dump|admin)?[^\n]{0,200}?[ \t]-p)["']?)(?<secret>[^\s"'`]{2,200})/g,
    accepts: notPlaceholder,
  },
]
