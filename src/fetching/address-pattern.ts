import { fetchPolicy } from './policy.ts'

/** What stood in an address at the placeholders of a pattern. */
export type PlaceholderValues = Readonly<Record<string, string>>

/** A host and all paths of one form, such as `paste.example/raw/{id}`. */
export interface AddressPattern {
  readonly host: string
  /** The placeholders' names. */
  readonly names: readonly string[]
  /** The placeholders' values, if host and whole path are of this form. Protocol, port and query are not looked at. */
  match(url: URL): PlaceholderValues | undefined
  /** The https address of this form with these values. */
  fill(values: PlaceholderValues): string
}

export type ReadPattern =
  | { readonly kind: 'ok'; readonly pattern: AddressPattern }
  | { readonly kind: 'bad'; readonly what: string }

/** At least two names with dots between; the last one has a letter, so that it is no IP address. */
const hostShape = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]*[a-z][a-z0-9-]*$/
const fixedShape = /^[\w./~-]*$/
const placeholderShape =
  /^\{(?<name>[a-z]+)(?::(?:(?<kind>file|path)|(?<least>\d{1,3})(?:-(?<most>\d{1,3}))?))?\}$/

/** A file's name as it stands in an address. */
const fileName = '[\\w.~%+@-]+'
const kinds: Readonly<Record<string, string>> = { file: fileName, path: `${fileName}(?:/${fileName})*` }

/**
 * Reads `host/path`. A placeholder stands for letters, digits, `-` and `_`: `{id}`, or with a length `{id:8}`,
 * `{id:4-12}`. `{name:file}` stands for a file's name, `{rest:path}` for any number of them with slashes between.
 */
export function readAddressPattern(text: string): ReadPattern {
  const slash = text.indexOf('/')
  const host = text.slice(0, slash)
  if (slash === -1 || !hostShape.test(host))
    return bad('does not begin with a host in small letters and a slash, such as paste.example/{id}')
  // Fixed text and placeholders in turn.
  const parts = text.slice(slash).split(/(\{[^{}]*\})/)
  const fixed = parts.filter((_, at) => at % 2 === 0)
  if (!fixed.every((part) => fixedShape.test(part)))
    return bad('has a character in its path that is not allowed')
  if (fixed.slice(1, -1).includes('')) return bad('has nothing between two placeholders')
  const placeholders = new Map<string, string>()
  for (const written of parts.filter((_, at) => at % 2 === 1)) {
    const { name, kind, ...length } = placeholderShape.exec(written)?.groups ?? {}
    if (name === undefined)
      return bad(`has ${written}: write {id}, {id:8}, {id:4-12}, {name:file} or {rest:path}`)
    if (placeholders.has(name)) return bad(`has {${name}} twice`)
    const source = kind === undefined ? charsOfLength(length) : kinds[kind]
    if (source === undefined)
      return bad(`has ${written}: a length goes from 1 to ${fetchPolicy.maxPlaceholderChars}`)
    placeholders.set(name, source)
  }
  if ([...placeholders.values()].filter((source) => source === kinds.path).length > 1)
    return bad('has more than one placeholder of the kind path')
  return { kind: 'ok', pattern: createPattern(host, fixed, placeholders) }
}

/** `placeholders` are the expressions by name, each of which stands after one part of the fixed text. */
function createPattern(
  host: string,
  fixed: readonly string[],
  placeholders: ReadonlyMap<string, string>,
): AddressPattern {
  const names = [...placeholders.keys()]
  const pathWith = (write: (name: string) => string, writeFixed = (part: string) => part) =>
    fixed.map((part, at) => writeFixed(part) + (names[at] === undefined ? '' : write(names[at]))).join('')
  const source = pathWith(
    (name) => `(?<${name}>${placeholders.get(name)})`,
    (part) => part.replaceAll('.', '\\.'),
  )
  // Anchored at both ends: an address that only contains this one is another address.
  const path = new RegExp(`^${source}/?$`)
  return {
    host,
    names,
    match(url) {
      const found = url.hostname === host ? path.exec(url.pathname) : null
      return found === null ? undefined : { ...found.groups }
    },
    fill: (values) => `https://${host}${pathWith((name) => values[name] ?? '')}`,
  }
}

/** An expression for so many characters; none, if there can be no such length. */
function charsOfLength({ least, most }: Readonly<Record<string, string | undefined>>): string | undefined {
  const min = Number(least ?? 1)
  const max = Number(most ?? least ?? fetchPolicy.maxPlaceholderChars)
  if (min < 1 || min > max || max > fetchPolicy.maxPlaceholderChars) return undefined
  return `[\\w-]{${min},${max}}`
}

const bad = (what: string): ReadPattern => ({ kind: 'bad', what })
