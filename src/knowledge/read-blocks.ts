import { type DetectorPattern, readPattern } from '../diagnosis/compile-knowledge.ts'
import { type Block, type DetectorName, detectorNames, type Pattern } from '../diagnosis/signature.ts'
import type { Fence } from './markdown-document.ts'
import { type Problem, suggest } from './problem.ts'

export type BlockKind = 'text' | 'regex' | 'detector'

/** What was read of a fence: its block, the names of its captures, and what is wrong with it. */
export interface BlockReading {
  readonly block?: Block
  readonly captures: readonly string[]
  readonly problems: readonly Problem[]
}

/** What the detectors may put into captures; see src/diagnosis/config/config-finding.ts. */
const detectorCaptures = [
  'line',
  'certainty',
  'key',
  'corrected',
  'belongs_under',
  'keys',
  'under',
  'nearest',
  'other_versions',
  'expected',
  'found',
  'what',
  'column',
  'lines',
]

/** Reads the lines of a fence as the patterns of one block. Every line must be found, so empty lines are left out. */
export function readBlock(fence: Fence, kind: BlockKind, file: string, near?: number): BlockReading {
  const problems: Problem[] = []
  const captures: string[] = []
  const patterns: Pattern[] = []
  fence.text.split('\n').forEach((source, index) => {
    if (source.trim() === '') return
    const at = { file, line: fence.line + index }
    const read =
      kind === 'detector' ? readDetector(source.trim()) : readLine({ kind, source: trimmed(kind, source) })
    if (read.kind === 'error') {
      problems.push({ ...at, what: read.what, mend: read.mend })
      return
    }
    const twice = read.names.find((name) => kind !== 'detector' && captures.includes(name))
    if (twice !== undefined)
      problems.push({
        ...at,
        what: `{${twice}} stands in two lines of one block`,
        mend: 'give each its own name',
      })
    captures.push(...read.names)
    patterns.push(read.pattern)
  })
  if (patterns.length === 0 && problems.length === 0)
    problems.push({
      file,
      line: fence.line,
      what: 'this block is empty',
      mend: 'add a line to look for, or remove it',
    })
  if (problems.length > 0) return { captures, problems }
  return { captures, problems, block: { patterns, ...(near !== undefined && { near }) } }
}

type PatternReading =
  | { readonly kind: 'ok'; readonly pattern: Pattern; readonly names: readonly string[] }
  | { readonly kind: 'error'; readonly what: string; readonly mend: string }

const trimmed = (kind: 'text' | 'regex', source: string): string => (kind === 'text' ? source : source.trim())

function readLine(pattern: Exclude<Pattern, DetectorPattern>): PatternReading {
  const read = readPattern(pattern)
  return read.kind === 'error' ? read : { kind: 'ok', pattern, names: read.pattern.names }
}

/** `config.misplaced-key belongs_under=gateway` */
function readDetector(source: string): PatternReading {
  const [name = '', ...filters] = source.split(/\s+/)
  if (!(detectorNames as readonly string[]).includes(name))
    return { kind: 'error', what: `there is no detector "${name}"`, mend: suggest(name, detectorNames) }
  const where: Record<string, string> = {}
  for (const filter of filters) {
    const [capture = '', value] = filter.split('=', 2)
    if (value === undefined || !detectorCaptures.includes(capture))
      return {
        kind: 'error',
        what: `"${filter}" is not a filter of a detector`,
        mend: `write name=value, with a name such as ${detectorCaptures.join(', ')}`,
      }
    where[capture] = value
  }
  return {
    kind: 'ok',
    pattern: { kind: 'detector', name: name as DetectorName, where },
    names: detectorCaptures,
  }
}
