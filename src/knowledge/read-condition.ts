import { z } from 'zod'
import type { Condition } from '../diagnosis/condition.ts'
import { isVersionRange } from '../diagnosis/version-range.ts'

const scalar = z.union([z.string(), z.number(), z.boolean()])

/** A value of `when`: one value, a list of values, or a range of versions. */
export const conditionValueSchema = z.union([scalar, z.array(scalar).min(1)])

/** Reads `docker`, `[docker, podman]` or `">=2026.2 <2026.9"`. */
export function readCondition(fact: string, value: z.infer<typeof conditionValueSchema>): Condition {
  if (typeof value === 'string' && isVersionRange(value)) return { fact, range: value.trim() }
  return { fact, anyOf: (Array.isArray(value) ? value : [value]).map(String) }
}

/** Reads what stands in brackets behind a heading: `version >=2026.9`, `runtime docker or podman`. */
export function readHeadingCondition(text: string): Condition | undefined {
  const [, fact, value] = text.match(/^([a-z_][a-z0-9_]*)\s+(\S.*)$/i) ?? []
  if (fact === undefined || value === undefined) return undefined
  return readCondition(fact, isVersionRange(value) ? value : value.split(/\s+or\s+|\s*,\s*/))
}
