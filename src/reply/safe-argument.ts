import { commandValueMaxCharacters } from './limits.ts'

// No quotes, spaces, `$`, `;`, `&`, `|`, `<`, `>`, `*`, `%`, `!`: nothing a shell acts on, in any shell. The first
// character cannot make it an option (`-x`), an assignment or a zsh `=command`.
const plain = /^[A-Za-z0-9_./~][A-Za-z0-9_./:@+=~-]*$/
const scopedPackage = /^@[a-z0-9][\w.-]*\/[\w.-]+(?:@[\w.-]+)?$/i
const urlWithIpv6 = /^[a-z]{2,10}:\/\/\[[0-9a-f:]{2,39}\](?::\d{1,5})?[A-Za-z0-9_./~-]*$/i
const windowsPath = /^[A-Za-z]:\\(?:[A-Za-z0-9_.~-]+\\)*[A-Za-z0-9_.~-]+$/

/**
 * Whether a value may stand in a command that people copy. A lone `/`, `~` or `..` may not: it needs a letter or a digit.
 */
export function isSafeArgument(value: string): boolean {
  if (value.length > commandValueMaxCharacters || /@(?:everyone|here)/i.test(value)) return false
  if (!/[A-Za-z0-9]/.test(value)) return false
  return [plain, scopedPackage, urlWithIpv6, windowsPath].some((pattern) => pattern.test(value))
}
