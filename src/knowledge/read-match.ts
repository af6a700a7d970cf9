import type { Block } from '../diagnosis/signature.ts'
import type { Problem } from './problem.ts'
import { type BlockKind, findLooseCode, readBlock } from './read-blocks.ts'
import type { NamedSection } from './read-headings.ts'

/** The blocks of all sections of one name. */
export interface MatchReading {
  readonly blocks: readonly Block[]
  readonly captures: readonly string[]
  readonly problems: readonly Problem[]
}

const kindOf: ReadonlyMap<string, BlockKind> = new Map([
  ['', 'text'],
  ['text', 'text'],
  ['regex', 'regex'],
  ['detector', 'detector'],
])

/** Reads the fenced blocks below `## Match` or `## Not`. */
export function readMatch(sections: readonly NamedSection[], file: string, near?: number): MatchReading {
  const readings = sections
    .flatMap(({ fences }) => fences)
    .map((fence) => {
      const kind = kindOf.get(fence.info)
      if (kind !== undefined) return readBlock(fence, kind, file, near)
      const what = `a block cannot be marked "${fence.info}"`
      const mend = 'leave it unmarked, or mark it regex or detector'
      return { captures: [], problems: [{ file, line: fence.line - 1, what, mend }] }
    })
  const loose = sections.flatMap((section) => findLooseCode(section, file))
  const empty = sections.filter(
    (section) => section.fences.length === 0 && findLooseCode(section, file).length === 0,
  )
  return {
    blocks: readings.flatMap((reading) => ('block' in reading && reading.block ? [reading.block] : [])),
    captures: [...new Set(readings.flatMap((reading) => reading.captures))],
    problems: [
      ...readings.flatMap((reading) => reading.problems),
      ...loose,
      ...empty.map(({ name, line }) => ({
        file,
        line,
        what: `"${name}" holds no lines to look for`,
        mend: 'put them between two lines ```',
      })),
    ],
  }
}
