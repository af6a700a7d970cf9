import type { Section } from '../reply/advice.ts'
import { compileTemplate, type Template } from '../reply/template.ts'
import type { Item, MarkdownSection } from './markdown-document.ts'
import type { Problem } from './problem.ts'
import type { NamedSection, SectionName } from './read-headings.ts'

/** What a signature says, before the facts it asks for are looked up by name. */
export interface AdviceDraft {
  readonly cause: Template
  readonly fix: readonly Section[]
  readonly check: readonly Section[]
  readonly stillFailing: readonly Section[]
  /** Names of facts worth asking for. */
  readonly asks: readonly Item[]
  readonly templates: readonly PlacedTemplate[]
}

/** A template and the line it starts on. */
export interface PlacedTemplate {
  readonly template: Template
  readonly line: number
}

/** Reads the parts of a signature that people see: what stands before the first heading, and its sections. */
export function readAdvice(
  intro: MarkdownSection,
  named: readonly NamedSection[],
  file: string,
): { readonly draft?: AdviceDraft; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const templates: PlacedTemplate[] = []
  const wrong = (line: number, what: string, mend: string) => problems.push({ file, line, what, mend })

  function compile(source: string, line: number): Template | undefined {
    const result = compileTemplate(source)
    if (result.kind === 'error') {
      wrong(line + result.line - 1, 'the template cannot be read', result.message)
      return undefined
    }
    templates.push({ template: result.template, line })
    return result.template
  }

  const own = (name: SectionName) => named.filter((section) => section.name === name)
  const sections = (name: SectionName): readonly Section[] =>
    own(name).flatMap(({ source, sourceLine, line, condition }) => {
      if (source === '') wrong(line, `"${name}" says nothing`, 'write below it what to do, or remove it')
      const template = compile(source, sourceLine)
      return template ? [{ template, ...(condition && { condition }) }] : []
    })

  const cause = compile(intro.source, intro.sourceLine)
  const fix = sections('Fix')
  const check = sections('Check')
  const stillFailing = sections('Still failing')
  const asks = own('Ask').flatMap(({ items }) => items.map(({ text, line }) => ({ text: text.trim(), line })))
  for (const { items, line } of own('Ask'))
    if (items.length === 0)
      wrong(line, '"Ask" names no fact', 'write each fact on a line of its own: - runtime')
  if (intro.source === '')
    wrong(intro.line, 'nothing says what is wrong', 'add one or two sentences below the front matter')
  if (own('Fix').length === 0)
    wrong(intro.line, 'there is no Fix section', 'add "## Fix" with numbered steps')
  if (problems.length > 0 || cause === undefined) return { problems }
  return { problems, draft: { cause, fix, check, stillFailing, asks, templates } }
}
