import { parseDocument } from 'yaml'
import { z } from 'zod'
import { type AddressPattern, readAddressPattern } from './address-pattern.ts'
import { PasteSitesError } from './paste-sites-error.ts'

const pattern = z
  .string('is missing or no text: write an address such as paste.example/{id}')
  .transform((text, context): AddressPattern => {
    const read = readAddressPattern(text)
    if (read.kind === 'ok') return read.pattern
    context.addIssue(read.what)
    return z.NEVER
  })

const siteSchema = z
  .strictObject({
    name: z.string('is missing or no text: write what the site is called').min(1, 'is empty'),
    /** The addresses that people post. */
    links: z
      .array(pattern, 'is missing or no list: write each address on a line that begins with -')
      .min(1, 'is empty'),
    /** Where the text of a paste is. */
    raw: pattern,
    /** Where the site may send the download on to. */
    redirects: z.array(pattern, 'is no list: write each address on a line that begins with -').default([]),
  })
  .superRefine(({ links, raw }, context) => {
    for (const [at, link] of links.entries()) {
      const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['links', at], message })
      if (link.host.startsWith('www.'))
        refuse('begins with www.: leave it away, it is found with and without it')
      for (const name of raw.names) if (!link.names.includes(name)) refuse(`lacks {${name}}, which raw needs`)
    }
  })

/** A site whose pastes are read when somebody posts a link to one. */
export type PasteSite = Readonly<z.infer<typeof siteSchema>>

/**
 * Reads the list of paste sites from YAML; an empty file is an empty list. Throws a PasteSitesError that tells each
 * entry that cannot be used and how to mend it.
 */
export function readPasteSites(text: string, file: string): readonly PasteSite[] {
  const document = parseDocument(text, { schema: 'core', uniqueKeys: true })
  const [slip] = document.errors
  if (slip) throw new PasteSitesError([`${file}: ${slip.message.split('\n')[0]}`])
  const entries: unknown = plainValue(document, file) ?? []
  if (!Array.isArray(entries))
    throw new PasteSitesError([`${file}: this is no list: begin each entry with "- name:"`])
  const sites: PasteSite[] = []
  const problems: string[] = []
  for (const [at, entry] of entries.entries()) {
    const parsed = siteSchema.safeParse(entry)
    if (parsed.success) sites.push(parsed.data)
    else
      problems.push(
        ...parsed.error.issues.map((issue) => `${file}: entry ${at + 1}${named(entry)}: ${tell(issue)}`),
      )
  }
  if (problems.length > 0) throw new PasteSitesError(problems)
  return sites
}

function plainValue(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch {
    throw new PasteSitesError([`${file}: aliases (*name) are not allowed: write the value out`])
  }
}

function tell(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `"${issue.keys.join('", "')}" is not known: remove it`
  const [key, at] = issue.path
  if (key === undefined) return 'this is no entry: write name:, links: and raw: below each other'
  return `${String(key)}${typeof at === 'number' ? ` ${at + 1}` : ''} ${issue.message}`
}

const named = (entry: unknown): string =>
  typeof entry === 'object' && entry !== null && 'name' in entry && typeof entry.name === 'string'
    ? ` (${entry.name})`
    : ''
