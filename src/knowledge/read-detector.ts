import { capturesOfDetector, commonCaptures } from '../diagnosis/config/config-finding.ts'
import { type DetectorName, detectorNames } from '../diagnosis/signature.ts'
import { suggest } from './problem.ts'
import type { PatternReading } from './read-blocks.ts'

/** Reads a line of a detector block: `config.misplaced-key belongs_under=gateway`. */
export function readDetector(source: string): PatternReading {
  const [word = '', ...filters] = source.split(/\s+/)
  const name = detectorNames.find((known) => known === word)
  if (name === undefined)
    return { kind: 'error', what: `there is no detector "${word}"`, mend: suggest(word, detectorNames) }
  const captures = capturesOf(name)
  const where = new Map<string, string>()
  for (const filter of filters) {
    const [capture = '', value = ''] = filter.split('=', 2)
    if (value === '' || !captures.includes(capture))
      return {
        kind: 'error',
        what: `"${filter}" is not a filter of ${name}`,
        mend: `write name=value, with a name such as ${captures.join(', ')}`,
      }
    if (where.has(capture))
      return {
        kind: 'error',
        what: `"${capture}" stands here twice`,
        mend: `write both values as ${capture}=${where.get(capture)}|${value}`,
      }
    where.set(capture, value)
  }
  return {
    kind: 'ok',
    pattern: { kind: 'detector', name, where: Object.fromEntries(where) },
    names: captures,
  }
}

const capturesOf = (name: DetectorName): readonly string[] => [...capturesOfDetector[name], ...commonCaptures]
