import type { Candidate, SecretRule } from './secret-rule.ts'
import { isPlaceholder } from './secret-value.ts'
import { quotedValue } from './written-value.ts'

const notPlaceholder = ({ value }: Candidate): boolean => !isPlaceholder(value) && !/^\$\w/.test(value)

/** Secrets in the places that one program's files, commands or dumps have for them. */
export const settingRules: readonly SecretRule[] = [
  {
    // redis.conf: https://redis.io/docs/latest/operate/oss_and_stack/management/security/
    kind: 'password',
    keywords: ['requirepass', 'masterauth'],
    pattern:
      /(?<lead>\b(?:requirepass|masterauth)[ \t]{1,8}["']?)(?<secret>[^\s"']{3,200})(?=["']?[ \t]{0,20}(?:\n|$))/g,
    accepts: notPlaceholder,
  },
  {
    // .pgpass, host:port:database:user:password: https://www.postgresql.org/docs/current/libpq-pgpass.html
    kind: 'password',
    keywords: [':5432:', ':6432:', ':5433:', ':*:'],
    pattern:
      /(?<lead>:(?:5432|5433|6432|\*)(?<=(?:^|\s)[\w.*-]{1,100}:[\d*]{1,4}):[\w*-]{1,63}:[\w*-]{1,63}:)(?<secret>[^\s:]{3,200})(?=\s|$)/g,
    accepts: notPlaceholder,
  },
  {
    kind: 'password',
    keywords: ['convertto-securestring'],
    pattern: new RegExp(
      String.raw`(?<lead>\bConvertTo-SecureString[ \t]{1,4}(?:-String[ \t]{1,4})?)(?<secret>${quotedValue})`,
      'gi',
    ),
    accepts: notPlaceholder,
  },
  {
    kind: 'password',
    keywords: ['sudo'],
    pattern: new RegExp(
      String.raw`(?<lead>\becho[ \t]{1,4}(?:-n[ \t]{1,4})?)(?<secret>${quotedValue}|[^\s"'${'`'}|]{2,200})(?=["']?[ \t]{0,4}\|[ \t]{0,4}sudo[ \t][^\n|]{0,40}-S)`,
      'g',
    ),
    accepts: notPlaceholder,
  },
  {
    // PHP's var_dump
    kind: 'secret',
    keywords: ['string('],
    pattern:
      /(?<lead>(?:token|secret|password|passwd|api_?key)"\]=>\s{1,40}string\(\d{1,6}\) )(?<secret>"[^"\n]{3,1000})/gi,
    accepts: notPlaceholder,
  },
  {
    // https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-auth-using-authorization-header.html
    kind: 'aws-signature',
    keywords: ['signature='],
    pattern: /(?<lead>\bSignature=)(?<secret>[0-9a-f]{64})(?![0-9a-f])/g,
  },
  {
    // A field of a form: RFC 7578
    kind: 'secret',
    keywords: ['form-data'],
    pattern:
      /(?<lead>form-data; name="[\w.-]{0,60}(?:token|secret|password|passwd|api_?key)"[ \t]{0,4}\n[ \t]{0,4}\n)(?<secret>[^\n]{3,1000})/gi,
    accepts: notPlaceholder,
  },
  {
    // The keys of a linked device, as Baileys stores them.
    kind: 'device-key',
    keywords: ['private'],
    pattern:
      /(?<lead>\bprivate\\{0,7}["']?:\s{0,20}\{\s{0,40}\\{0,7}["']?type\\{0,7}["']?:\s{0,4}\\{0,7}["']Buffer\\{0,7}["'],\s{0,40}\\{0,7}["']?data\\{0,7}["']?:\s{0,4})(?<secret>\\{0,7}["'][A-Za-z0-9+/]{20,200}={0,2})/g,
  },
]
