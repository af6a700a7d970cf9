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
  /** In lower case; where given, the pattern is tried only on text that has one of them. */
  readonly keywords?: readonly string[]
  /** Global; a group `secret` for the secret, and `lead` for what is matched in front of it. Every quantifier is bounded. */
  readonly pattern: RegExp
  /** For patterns that find more than secrets. */
  readonly accepts?: (candidate: Candidate) => boolean
}
