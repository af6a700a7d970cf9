/** The policy numbers of this room. */
export const fetchPolicy = {
  /** A download takes no longer, with all its redirects. */
  maxMs: 15_000,
  maxRedirects: 3,

  /** Links of one message that are followed; the first ones are. */
  maxLinks: 5,
  /** A longer address is no paste's. */
  maxLinkChars: 2_048,
  maxPlaceholderChars: 128,
} as const
