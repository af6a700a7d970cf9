/**
 * What a provider's key starts with and how it goes on, as a pattern's source. Minimum lengths are short, since people cut
 * what they paste.
 */
export type ProviderKey = readonly [kind: string, prefix: string, rest: string]
