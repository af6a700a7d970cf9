import { z } from 'zod'
import type { Condition } from '../diagnosis/condition.ts'
import { isVersion, isVersionRange } from '../diagnosis/version-range.ts'
import type { Fault } from './sources.ts'
import { looksLikeRange, versionHint } from './version-hint.ts'

const scalar = z.string().min(1, 'a value is missing')

/** A value of `when` as it was written: one value, a list of values, or a range of versions. */
export const conditionValueSchema = z.union([scalar, z.array(scalar).min(1)], {
  error: 'write a value, a list of values, or a range of versions',
})

/** A condition, or why it can never hold. */
export type ConditionReading =
  | { readonly kind: 'ok'; readonly condition: Condition }
  | ({ readonly kind: 'error' } & Fault)

/** Reads `docker`, `[docker, podman]` or `">=2026.2 <2026.9"`. */
export function readCondition(fact: string, value: z.infer<typeof conditionValueSchema>): ConditionReading {
  if (typeof value === 'string' && isVersionRange(value))
    return { kind: 'ok', condition: { fact, range: value.trim() } }
  const values = typeof value === 'string' ? [value] : value
  const slip = values.find(looksLikeRange)
  if (slip === undefined) return { kind: 'ok', condition: { fact, anyOf: values } }
  if (isVersionRange(slip))
    return { kind: 'error', what: `the range "${slip}" stands in a list`, mend: 'let it stand alone' }
  return { kind: 'error', what: `"${slip}" is not a range of versions`, mend: versionHint(slip) }
}

/** Reads what stands in brackets behind a heading: `version >=2026.9`, `runtime docker or podman`. */
export function readHeadingCondition(text: string): ConditionReading {
  const space = text.search(/\s/)
  const [fact, value] = [text.slice(0, Math.max(space, 0)), text.slice(space).trim()]
  if (space < 0 || !/^[a-z_][a-z0-9_]*$/i.test(fact))
    return {
      kind: 'error',
      what: `the condition (${text.slice(0, 60)}) cannot be read`,
      mend: 'write a fact and a value, such as "Fix (runtime docker)" or "Fix (version >=2026.9)"',
    }
  return readCondition(fact, isVersionRange(value) ? value : value.split(/\s+or\s+|\s*,\s*/))
}

/** What is wrong with a condition on the fact that holds the product's version, if anything. */
export function faultOfVersions(condition: Condition): Fault | undefined {
  const odd = 'anyOf' in condition ? condition.anyOf.find((value) => !isVersion(value.trim())) : undefined
  return odd === undefined ? undefined : { what: `"${odd}" is not a version`, mend: versionHint(odd) }
}
