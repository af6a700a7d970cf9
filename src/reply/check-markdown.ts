import { type CodeRegion, scanMarkdown } from './scan-markdown.ts'
import { texts } from './texts.ts'

/** Something wrong in a template; `line` counts from 1 within its source. */
export interface TemplateProblem {
  readonly line: number
  readonly message: string
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

type Fence = CodeRegion & { readonly kind: 'fence' }

/** A fence mark that Discord would read otherwise: in the middle of a line, too long, or of tildes. */
function findLooseMark(markdown: string, fences: readonly Fence[]): TemplateProblem | undefined {
  const marks = new Set<number>()
  const inside = new Set<number>()
  for (const fence of fences) {
    const [first, last] = [lineAt(markdown, fence.start), lineAt(markdown, fence.end)]
    for (let line = first; line <= last; line++) inside.add(line)
    marks.add(first)
    if (fence.closed) marks.add(last)
  }
  const isLoose = (text: string, line: number): boolean =>
    (text.includes('```') && !marks.has(line)) || (/^[ \t>]*~{3}/.test(text) && !inside.has(line))
  const loose = markdown.split('\n').findIndex((text, i) => isLoose(text, i + 1))
  return loose < 0 ? undefined : { line: loose + 1, message: texts.template.looseFenceMark }
}

function checkFence(markdown: string, fence: Fence): TemplateProblem | undefined {
  const first = lineAt(markdown, fence.start)
  if (!fence.closed) return { line: first, message: texts.template.unclosedFence }
  const [opening = '', ...content] = markdown.slice(fence.start, fence.end).split('\n')
  const outdented = content.findIndex(
    (line) => line.trim() !== '' && line.search(/\S/) < opening.search(/\S/),
  )
  return outdented < 0 ? undefined : { line: first + 1 + outdented, message: texts.template.outdentedFence }
}

/**
 * Looks for code marks that Discord would not read as their author meant them. Takes a template's source whose Liquid
 * has been blanked out.
 */
export function checkMarkdown(markdown: string): TemplateProblem | undefined {
  const regions = scanMarkdown(markdown)
  const fences = regions.filter((region) => region.kind === 'fence')
  const loose = findLooseMark(markdown, fences)
  if (loose !== undefined) return loose
  for (const fence of fences) {
    const problem = checkFence(markdown, fence)
    if (problem !== undefined) return problem
  }
  const stray = regions.find((region) => region.kind === 'stray')
  return stray && { line: lineAt(markdown, stray.start), message: texts.template.strayBacktick }
}
