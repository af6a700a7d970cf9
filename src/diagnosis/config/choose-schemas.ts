import { compareVersions } from '../version-range.ts'
import type { ConfigSchema } from './config-schema.ts'

/**
 * The schemas that a configuration is held against; only what is wrong by all of them is wrong. For a version that has one,
 * that one; between two, both, as nobody can say when a key came or went; when the version is unknown, all. Oldest first.
 */
export function chooseSchemas(schemas: readonly ConfigSchema[], version?: string): readonly ConfigSchema[] {
  const sorted = schemas.toSorted((a, b) => compareVersions(a.version, b.version))
  if (version === undefined || !/\d/.test(version)) return sorted
  const older = sorted.findLast((schema) => compareVersions(schema.version, version) <= 0)
  const newer = sorted.find((schema) => compareVersions(schema.version, version) >= 0)
  return [...new Set([older, newer])].filter((schema) => schema !== undefined)
}
