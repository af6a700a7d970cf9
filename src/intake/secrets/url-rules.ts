import type { SecretRule } from './secret-rule.ts'
import { hasDigitAndLetter, isPlaceholder } from './secret-value.ts'

// `<token>`, `[token]`, `{token}` and `$TOKEN` in an address within an address.
const encodedPlaceholder = /^%(?:25){0,2}(?:3C|5B|7B|24)/i

/** Secrets inside of addresses. */
export const urlRules: readonly SecretRule[] = [
  {
    kind: 'url-password',
    keywords: ['://'],
    pattern: /(?<lead>:\/\/[^\s/:@"'<>]{0,100}:)(?<secret>[^\s/@"'<>]{1,200})(?=@[\w.[-])/g,
    accepts: ({ value }) => !isPlaceholder(value),
  },
  // An address that was cut behind its password, or before its end.
  {
    kind: 'url-password',
    keywords: ['://'],
    pattern: /(?<lead>:\/\/[\w.%+-]{1,60}:)(?<secret>[^\s/:@"'<>]{16,200})(?=@?(?:\s|\.{3}|…|$))/g,
    accepts: ({ value }) => !isPlaceholder(value) && hasDigitAndLetter(value),
  },
  {
    kind: 'url-password',
    keywords: ['://'],
    pattern: /(?<lead>:\/\/)(?<secret>[\w.~%+-]{16,200})(?=@[\w.[-])/g,
    accepts: ({ value }) => hasDigitAndLetter(value),
  },
  {
    kind: 'url-token',
    keywords: ['token=', 'secret=', 'password=', 'passwd=', 'pwd=', 'apikey=', 'api_key=', 'api-key='],
    pattern:
      /(?<lead>(?:token|secret|password|passwd|pwd|api[_-]?key)=)(?<=[?&#;](?:amp;)?[\w-]{0,44}=)(?<secret>[^\s&#"'“”‘’`<>()[\]{}│|]{3,2000})/gi,
    accepts: ({ value }) => !isPlaceholder(value),
  },
  {
    kind: 'url-token',
    keywords: ['key=', 'code=', 'sig=', 'signature=', 'auth=', 'credential='],
    pattern:
      /(?<lead>(?:key|code|sig|signature|auth|credential)=)(?<=[?&#;](?:amp;)?[\w-]{0,44}=)(?<secret>[^\s&#"'“”‘’`<>()[\]{}│|]{12,2000})/gi,
    accepts: ({ value }) => !isPlaceholder(value) && hasDigitAndLetter(value),
  },
  {
    kind: 'url-token',
    keywords: ['%3d', '%253d'],
    pattern:
      /(?<lead>%(?:25){0,2}(?:23|3F|26)[\w-]{0,30}(?:token|secret|password|passwd|pwd|api[_-]?key)%(?:25){0,2}3D)(?<secret>(?:[^\s&#"'“”‘’`<>()[\]{}│|%]|%(?!(?:25){0,2}(?:26|23))[0-9A-F]{2}){3,2000})/gi,
    accepts: ({ value }) => !isPlaceholder(value) && !encodedPlaceholder.test(value),
  },
]
