import type { Advice, Section } from '../reply/advice.ts'
import { compileTemplate, type Template } from '../reply/template.ts'
import type { MarkdownDocument, MarkdownSection } from './markdown-document.ts'
import type { Problem } from './problem.ts'
import { readHeadingCondition } from './read-condition.ts'

/** What a signature says, before the facts it asks for are looked up by name. */
export type AdviceDraft = Omit<Advice, 'asks'> & {
  readonly asks: readonly string[]
  readonly templates: readonly PlacedTemplate[]
}

/** A template and the line it starts on. */
export interface PlacedTemplate {
  readonly template: Template
  readonly line: number
}

/** The headings a signature may have. */
export const sectionNames: readonly string[] = [
  'Match',
  'Not',
  'Fix',
  'Check',
  'Still failing',
  'Ask',
  'Facts',
]

const conditionalHeading = /^(Fix|Check|Still failing)\s*\((.+)\)$/

/** Reads the parts of a signature that people see. The title is filled in from the front matter. */
export function readAdvice(
  document: MarkdownDocument,
  id: string,
  file: string,
): { readonly draft?: AdviceDraft; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const templates: PlacedTemplate[] = []

  function compile(source: string, line: number): Template | undefined {
    const result = compileTemplate(source)
    if (result.kind === 'error') {
      problems.push({
        file,
        line: line + result.line - 1,
        what: 'the template cannot be read',
        mend: result.message,
      })
      return undefined
    }
    templates.push({ template: result.template, line })
    return result.template
  }

  function sections(name: string): readonly Section[] {
    return document.sections
      .filter((section) => isNamed(section, name))
      .flatMap((section) => {
        const condition = section.heading === name ? undefined : conditionOf(section)
        if (section.heading !== name && condition === undefined)
          problems.push({
            file,
            line: section.line,
            what: `the condition of "${section.heading}" cannot be read`,
            mend: 'write a fact and a value, such as "Fix (runtime docker)" or "Fix (version >=2026.9)"',
          })
        const template = compile(section.source, section.sourceLine)
        return template ? [{ template, ...(condition && { condition }) }] : []
      })
  }

  const cause = compile(document.intro.source, document.intro.sourceLine)
  const fix = sections('Fix')
  const check = sections('Check')
  const stillFailing = sections('Still failing')
  const missing = (what: string, mend: string) =>
    problems.push({ file, line: document.intro.line, what, mend })
  if (document.intro.source === '')
    missing('nothing says what is wrong', 'add one or two sentences below the front matter')
  if (!document.sections.some((section) => isNamed(section, 'Fix')))
    missing('there is no Fix section', 'add "## Fix" with numbered steps')
  if (problems.length > 0 || cause === undefined) return { problems }
  const asks = document.sections
    .filter((section) => section.heading === 'Ask')
    .flatMap((section) => section.items.map((item) => item.text.trim()))
  return { problems, draft: { id, title: '', cause, fix, check, stillFailing, asks, templates } }
}

const isNamed = (section: MarkdownSection, name: string): boolean =>
  section.heading === name || section.heading.match(conditionalHeading)?.[1] === name

const conditionOf = (section: MarkdownSection) =>
  readHeadingCondition(section.heading.match(conditionalHeading)?.[2] ?? '')
