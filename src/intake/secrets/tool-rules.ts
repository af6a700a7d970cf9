import type { Candidate, SecretRule } from './secret-rule.ts'
import { isPlaceholder } from './secret-value.ts'

// How a program wants its password on the command line, where the option does not say what it is.
const options: readonly (readonly [tool: string, option: string])[] = [
  ['redis-cli', '-a[ ]'],
  ['mosquitto_', '-P[ ]'],
  ['sqlcmd', '-P[ ]?'],
  ['ipmitool', '-P[ ]'],
  ['zip', '-P[ ]?'],
  ['7z', '-p'],
  ['ldap', '-w[ ]'],
  ['mongo', '-p[ ]'],
  ['docker login', '-p[ ]'],
  ['plink', '-pw[ ]'],
  ['pscp', '-pw[ ]'],
  ['freerdp', '/p:'],
  ['smbclient', String.raw`-U[ ]?["']?[^\s%"']{1,60}%`],
  ['lftp', String.raw`-u[ ]?["']?[^\s,"']{1,60},`],
  ['htpasswd', String.raw`-[A-Za-z]{0,4}b[A-Za-z]{0,4}[ ]\S{1,200}[ ]\S{1,60}[ ]`],
  ['wpa_passphrase', String.raw`(?:"[^"\n]{1,60}"|'[^'\n]{1,60}'|\S{1,60})[ ]`],
  ['net use', String.raw`/user:\S{1,60}[ ]`],
]

const isValue = ({ value }: Candidate): boolean =>
  !isPlaceholder(value) && !/^\$\w/.test(value) && !/^[-<|>/]/.test(value)

const optionRule = ([tool, option]: (typeof options)[number]): SecretRule => ({
  kind: 'password',
  keywords: [tool],
  pattern: new RegExp(
    String.raw`(?<lead>(?<![a-z])(?:un)?${tool}[^\n|;&]{0,200}?[ \t]${option}["']?)(?<secret>[^\s"'${'`'}|;&]{2,200})`,
    'g',
  ),
  accepts: isValue,
})

/** Secrets that only those who know the tool see on its command line or in its answer. */
export const toolRules: readonly SecretRule[] = [
  ...options.map(optionRule),
  {
    kind: 'password',
    keywords: ['> auth '],
    pattern: /(?<lead>\d> AUTH (?:[\w.-]{1,60} )?)(?<secret>\S{3,200})(?=\s|$)/g,
    accepts: isValue,
  },
  {
    kind: 'secret',
    keywords: ['1) "'],
    pattern:
      /(?<lead>\d\) "[\w:.-]{0,60}(?:token|secret|password|api_?key)"\n[ \t]{0,8}\d{1,4}\) )(?<secret>"[^"\n]{3,1000})/gi,
    accepts: isValue,
  },
  {
    kind: 'password',
    keywords: ['chpasswd'],
    pattern:
      /(?<lead>\becho[ \t]{1,4}["']?[\w.-]{1,60}:)(?<secret>[^\s"'|]{2,200})(?=["']?[ \t]{0,4}\|[ \t]{0,4}(?:sudo )?chpasswd)/g,
    accepts: isValue,
  },
]
