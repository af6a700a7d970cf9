import { isIP } from 'node:net'

/** Where a download may go. It is asked for the first address and again for every redirect. */
export interface FetchRule {
  mayFetch(url: URL): boolean
  /** A server of the operator's own, such as `http://127.0.0.1:8080`: it may lie in a private network. */
  readonly ownOrigin?: string
  /** Whether an answer of `text/html` is what was asked for; from a paste site it is a page around the paste. */
  readonly takesHtml: boolean
}

/** All files of some hosts, and of a server of the operator's own. */
export function ruleForHosts(hosts: readonly string[], ownOrigin?: string): FetchRule {
  return {
    mayFetch: (url) => hosts.includes(url.hostname),
    ...(ownOrigin !== undefined && { ownOrigin }),
    takesHtml: true,
  }
}

/** Whether a rule lets an address be asked: over https, by name, without user, password or port. */
export const isAllowed = (url: URL, rule: FetchRule): boolean =>
  isOwn(url, rule) || isAllowedOutside(url, rule)

/** Whether a redirect may be followed: nobody outside is let in to the operator's own server. */
export const isAllowedRedirect = (from: URL, to: URL, rule: FetchRule): boolean =>
  isOwn(from, rule) ? isAllowed(to, rule) : isAllowedOutside(to, rule) && !isOwn(to, rule)

export const isOwn = (url: URL, { ownOrigin }: FetchRule): boolean => url.origin === ownOrigin

const isAllowedOutside = (url: URL, rule: FetchRule): boolean =>
  url.protocol === 'https:' &&
  url.port === '' &&
  url.username === '' &&
  url.password === '' &&
  // Nothing is looked up for a literal address, so that nothing would be checked.
  isIP(url.hostname.replace(/^\[|\]$/g, '')) === 0 &&
  rule.mayFetch(url)
