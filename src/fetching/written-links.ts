import { fetchPolicy } from './policy.ts'

/**
 * A run of characters that begins like a link, with all that may belong to it. The run is taken whole, so that no link
 * is found within another one; brackets, quotes and the marks of Markdown end it.
 */
const run = /(?<![a-z0-9/\\@%&=?#+])https?:\/\/[^\s<>()[\]{}"'`|*]*/giu
/** Host and path in plain characters. What follows a host otherwise (user, port, other alphabets) makes it another one. */
const plainLink = /^https?:\/\/(?<host>[a-z0-9.-]+)(?<path>\/[!-~]*)/i
const trailingPunctuation = /[.,;:!?~]+$/

/** The links in a text, in their order and with https; `www.` is left out. */
export function* writtenLinks(text: string): Generator<URL> {
  for (const [written] of text.matchAll(run)) {
    if (written.length > fetchPolicy.maxLinkChars || written.includes('\\')) continue
    const { host, path } = plainLink.exec(written)?.groups ?? {}
    if (host === undefined || path === undefined) continue
    const url = URL.parse(`https://${host.replace(/^www\./i, '')}${path.replace(trailingPunctuation, '')}`)
    if (url !== null) yield url
  }
}
