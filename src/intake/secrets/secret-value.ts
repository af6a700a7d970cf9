// What stands in the place of a secret without being one.
const placeholders: readonly RegExp[] = [
  /^[^\w]{0,200}$/, // dots, dashes, stars
  /^[<[{(]/, // <token>, [REDACTED], {{ token }}
  /^(?:\$|%|\$env:)\{?[A-Z_][A-Z0-9_]{0,80}[}%]?$/, // $TOKEN, %TOKEN%, $env:TOKEN
  /^\$[{(]/, // ${anything}, $(command)
  /^\$[a-z_]{0,40}(?:token|pass|password|secret|key|auth|pw)[a-z_]{0,20}$/i,
  /^(?:env|file|op|vault|keychain|secretref|exec):/i,
  /^(?:process\.env|os\.environ|import\.meta|secrets\.)/,
  /^[A-Z]{2,20}(?:_[A-Z0-9]{1,20}){1,8}$/, // the name of a variable
  /redacted|placeholder|change.?me|replace.?(?:me|with)|paste.?(?:your|token|here)/i,
  /(?:^|[-_.])your[ _.-]?.{0,30}(?:token|password|secret|key|here|pass)\b/i,
  /^(?:my|the|some|new|old)[ _-]?(?:(?:bot|api|gateway|access|auth)[ _-]?)?(?:token|password|secret|key)$/i,
  /^(.)\1{2,}$/, // xxxx, 0000
  /^x{3,}[-_x]*$/i,
  /([x0*•_.-])\1{7,}/i,
  /^(?:https?|wss?|file):\/\//i,
  /^(?:\.{1,2}|~|[A-Za-z]:)[/\\]/, // a path
  /^\/(?:[a-z][a-z\d_.-]{1,20}|Users|Library|Volumes|Applications)(?:\/|$)/,
  /^\d{4}-\d\d-\d\d(?:T|$)/,
  /^sha\d{1,3}[:-]/,
  /^!(?:secret|vault|ref|sub|env)/i, // a tag of YAML
  /^--[a-z][a-z-]{1,40}$/, // the name of an option
]

// Words that follow `token:` or `password` in prose, types and status output.
const plainWords = new Set(
  `and or if is was are be not no none null nil undefined true false yes on off ok set unset empty missing mismatch mismatched invalid
  valid expired required optional needed wrong rejected denied failed failure error unknown unauthorized forbidden revoked
  rotated rotate reissue found absent present provided supplied configured configuration config env environment default auto
  generated hidden masked same different changed string number boolean object any type value text field flag option the a an
  in on to of for from with without by at as it this that your my must should may can cannot will when where which who what how
  please use uses used using check checked see token tokens password passwords passwd secret secrets key keys apikey api-key
  passphrase bearer basic digest auth authentication authorization login user username name id mode shared device gateway
  remote local file path url command prompt input expected received got has have does did do via only also then than but
  keychain keyring store stored cached stale refresh access file-based example dummy todo tbd n/a na unavailable disabled enabled
  length short long reset copied pasted entered typed too looks read write incorrect bad correct match matches pass
  await async new function inherited exported loaded cleared skipped from-env`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const digest =
  /^(?:sha\d{1,3}[:-])?(?:[0-9a-f]{12}|[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i
const memberPath = /^[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*)+$/

const maskMark = /\*{3,}|\.{3,}|…|•{3,}/

/** Masked in the middle or at an end, and nothing longer is left to see. */
const isMasked = (value: string): boolean =>
  maskMark.test(value) &&
  value.split(maskMark).every((part) => part.length < 12 || (part.length < 20 && !hasDigitAndLetter(part)))

/** A word that status output and prose about secrets are made of. */
export const isPlainWord = (word: string): boolean => plainWords.has(word.toLowerCase())

/** Whether a value only stands for a secret, or says something about one. */
export function isPlaceholder(value: string): boolean {
  const word = value.replace(/[.,;:!?)]+$/, '')
  return isPlainWord(word) || isMasked(value) || placeholders.some((pattern) => pattern.test(value))
}

export const hasDigitAndLetter = (value: string): boolean => /\d/.test(value) && /\p{L}/u.test(value)

/** As no word of prose is: digits, small and capital letters. */
export const isMixed = (value: string): boolean =>
  value.length >= 8 && /\d/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value) && !isMemberPath(value)

/** A name in code or in a config, such as `gateway.auth.token`. */
export const isMemberPath = (value: string): boolean => memberPath.test(value)

/** Whether a value without a label that proves it reads as made by a machine, and not as an id or a digest. */
export function looksRandom(value: string): boolean {
  if (value.length < 16 || uuid.test(value) || digest.test(value) || isMemberPath(value)) return false
  if (!/^[\w+/=.~:-]+$/.test(value) || /^\d{4}-\d\d-\d\d|^v?\d+\.\d+/.test(value)) return false
  return value
    .split(/[-_.:/+=~]/)
    .some((part) => part.length >= 8 && hasDigitAndLetter(part) && (part.match(/\d/g) ?? []).length >= 2)
}
