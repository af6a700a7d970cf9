import type { Silencer } from '../diagnosis/signature.ts'
import { type Fence, readMarkdown } from './markdown-document.ts'
import type { Problem } from './problem.ts'
import { type BlockReading, findLooseCode, readBlock } from './read-blocks.ts'

/** Reads `silence.md`: a heading is a reason to stay silent, each fenced block one way to recognise it. */
export function readSilencers(
  text: string,
  file: string,
): { readonly silencers: readonly Silencer[]; readonly problems: readonly Problem[] } {
  const document = readMarkdown(text, 1)
  const problems: Problem[] = document.problems.map((problem) => ({ file, ...problem }))
  const wrong = (line: number, what: string, mend: string) => problems.push({ file, line, what, mend })
  for (const { line } of document.intro.fences)
    wrong(line - 1, 'this block has no reason', 'put it below a heading such as ## It reads like a guide')
  const silencers = document.sections.map((section) => {
    const { heading, line, fences } = section
    if (fences.length === 0)
      wrong(
        line,
        `nothing says how to recognise "${heading.slice(0, 60)}"`,
        'add a fenced block with its words',
      )
    problems.push(...findLooseCode(section, file))
    const readings = fences.map((fence) => readSilencerBlock(fence, file))
    problems.push(...readings.flatMap((reading) => reading.problems))
    return { reason: heading, blocks: readings.flatMap(({ block }) => (block ? [block] : [])) }
  })
  return { silencers, problems }
}

function readSilencerBlock(fence: Fence, file: string): BlockReading {
  if (['', 'text', 'regex'].includes(fence.info))
    return readBlock(fence, fence.info === 'regex' ? 'regex' : 'text', file)
  const what = `a block cannot be marked "${fence.info}" here`
  return {
    captures: [],
    problems: [{ file, line: fence.line - 1, what, mend: 'leave it unmarked, or mark it regex' }],
  }
}
