import type { CleanReport } from '../intake/report.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { renderSecretAlert } from '../reply/render-secrets.ts'
import { deskPolicy } from './policy.ts'

/** Secrets that stand in a message for others to see, and what its author is told of them. */
export interface SecretAlert {
  readonly kinds: readonly string[]
  text(options: { readonly messageUrl: string; readonly hasButton: boolean }): string
}

/** The alert that a report deserves; undefined where nothing in it is worth one. */
export function secretAlert({ packs }: KnowledgeBase, { redactions }: CleanReport): SecretAlert | undefined {
  const kinds = [...new Set(redactions.map(({ kind }) => kind))].filter(
    (kind) => !deskPolicy.harmlessSecrets.has(kind),
  )
  if (kinds.length === 0) return undefined
  const revokeOf = (kind: string) =>
    [...packs.values()].map(({ revoke }) => revoke.get(kind)).find((words) => words !== undefined)
  return { kinds, text: (options) => renderSecretAlert({ kinds, revokeOf, ...options }) }
}
