import type { Condition } from '../diagnosis/condition.ts'
import type { MarkdownSection } from './markdown-document.ts'
import { type Problem, suggest } from './problem.ts'
import { readHeadingCondition } from './read-condition.ts'

/** The headings a signature may have. */
export const sectionNames = ['Match', 'Not', 'Fix', 'Check', 'Still failing', 'Ask', 'Facts'] as const
export type SectionName = (typeof sectionNames)[number]

const conditional: readonly SectionName[] = ['Fix', 'Check', 'Still failing']
const repeatable: readonly SectionName[] = ['Match', 'Not']

/** A section of a signature with what its heading says: `Fix (runtime docker)`. */
export interface NamedSection extends MarkdownSection {
  readonly name: SectionName
  readonly condition?: Condition
}

/** Reads the headings of a signature; a section whose heading is wrong is told, and still read where its name is clear. */
export function readHeadings(
  sections: readonly MarkdownSection[],
  file: string,
): { readonly sections: readonly NamedSection[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const seen = new Map<string, number>()
  const named = sections.flatMap((section): NamedSection[] => {
    const wrong = (what: string, mend: string) => problems.push({ file, line: section.line, what, mend })
    const { words, brackets } = splitHeading(section.heading)
    const name = sectionNames.find((known) => known === words)
    if (name === undefined) {
      wrong(`there is no section "${shortened(section.heading)}"`, suggest(words, sectionNames))
      return []
    }
    const first = seen.get(section.heading)
    seen.set(section.heading, first ?? section.line)
    if (first !== undefined && !repeatable.includes(name))
      wrong(
        `"${shortened(section.heading)}" stands already in line ${first}`,
        conditional.includes(name)
          ? 'put both together, or add a condition such as (runtime docker)'
          : 'put both together',
      )
    if (brackets === undefined) return [{ ...section, name }]
    if (!conditional.includes(name)) {
      wrong(
        `"${name}" takes no condition`,
        `write only "## ${name}"; what must hold for the signature goes into when:`,
      )
      return [{ ...section, name }]
    }
    const reading = readHeadingCondition(brackets)
    if (reading.kind === 'ok') return [{ ...section, name, condition: reading.condition }]
    wrong(reading.what, reading.mend)
    return [{ ...section, name }]
  })
  return { sections: named, problems }
}

/** `Fix (runtime docker)` → its words and what stands in the brackets at its end. */
function splitHeading(heading: string): { readonly words: string; readonly brackets?: string } {
  const start = heading.indexOf('(')
  if (start < 0 || !heading.endsWith(')')) return { words: heading }
  return { words: heading.slice(0, start).trim(), brackets: heading.slice(start + 1, -1).trim() }
}

const shortened = (heading: string): string => (heading.length > 60 ? `${heading.slice(0, 60)}…` : heading)
