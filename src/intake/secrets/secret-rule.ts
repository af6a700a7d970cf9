/** A place where a secret may stand, with what surrounds it. */
export interface Candidate {
  readonly value: string
  /** Whether it stood in quotes. */
  readonly isQuoted: boolean
  /** What the pattern matched in front of it. */
  readonly lead: string
  /** The rest of its line, cut short. */
  readonly after: string
}

/** One way to recognise secrets of one kind. */
export interface SecretRule {
  readonly kind: string
  /** In lower case; where given, every match has one of them, and the pattern is tried only around them. */
  readonly keywords?: readonly string[]
  /** How many characters a match and what it looks at may extend to both sides of a keyword, where it is many. */
  readonly reach?: number
  /** Global; a group `secret` for the secret, with which the match ends, and `lead` for what is matched in front of it. Every quantifier is bounded. */
  readonly pattern: RegExp
  /** For patterns that find more than secrets. */
  readonly accepts?: (candidate: Candidate) => boolean
}

/** Where a secret stands in a text. */
export interface SecretSpan {
  readonly kind: string
  readonly start: number
  readonly end: number
}

/** A way to recognise secrets that no pattern alone describes well. */
export type SecretFinder = (text: string) => readonly SecretSpan[]
