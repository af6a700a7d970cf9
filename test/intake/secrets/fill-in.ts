import type { MadeUpSecret } from '../make-secret.ts'

/** A syntax: its name, a secret, and how it is written. */
export type Syntax = readonly [name: string, secret: string, write: (secret: string) => string]

/** Writes each secret in its syntax. */
export const fillIn = (syntaxes: readonly Syntax[]): readonly MadeUpSecret[] =>
  syntaxes.map(([name, secret, write]) => [name, secret, write(secret)])
