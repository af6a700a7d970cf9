import type { FetchRule } from './fetch-rule.ts'
import type { PasteSite } from './paste-sites.ts'
import { fetchPolicy } from './policy.ts'
import { writtenLinks } from './written-links.ts'

/** A link to a paste that somebody posted. */
export interface PasteLink {
  /** The link without what does not tell it from others, such as `paste.example/abc`. */
  readonly name: string
  /** Where the text is. */
  readonly address: string
  /** The paste itself and where its site sends downloads on to. */
  readonly rule: FetchRule
}

/** Links to pastes on these sites, in their order, each paste once; of many the first ones. */
export function findPasteLinks(text: string, sites: readonly PasteSite[]): readonly PasteLink[] {
  const found = new Map<string, PasteLink>()
  for (const url of writtenLinks(text)) {
    if (found.size === fetchPolicy.maxLinks) break
    const link = pasteLink(url, sites)
    if (link !== undefined && !found.has(link.address)) found.set(link.address, link)
  }
  return [...found.values()]
}

function pasteLink(url: URL, sites: readonly PasteSite[]): PasteLink | undefined {
  for (const { links, raw, redirects } of sites)
    for (const pattern of links) {
      const values = pattern.match(url)
      if (values === undefined) continue
      const address = raw.fill(values)
      // A value such as `..` would lead elsewhere.
      if (URL.parse(address)?.href !== address) continue
      return {
        name: `${url.hostname}${url.pathname.replace(/\/$/, '')}`,
        address,
        rule: {
          mayFetch: (next) =>
            next.href === address || redirects.some((place) => place.match(next) !== undefined),
          takesHtml: false,
        },
      }
    }
  return undefined
}
