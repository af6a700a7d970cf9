import type { Silencer } from '../diagnosis/signature.ts'
import { readMarkdown } from './markdown-document.ts'
import type { Problem } from './problem.ts'
import { readBlock } from './read-blocks.ts'

/** Reads `silence.md`: a heading is a reason to stay silent, each fenced block one way to recognise it. */
export function readSilencers(
  text: string,
  file: string,
): { readonly silencers: readonly Silencer[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const silencers = readMarkdown(text, 1).sections.map(({ heading, fences }) => {
    const readings = fences.map((fence) => readBlock(fence, fence.info === 'regex' ? 'regex' : 'text', file))
    problems.push(...readings.flatMap((reading) => reading.problems))
    return { reason: heading, blocks: readings.flatMap(({ block }) => (block ? [block] : [])) }
  })
  return { silencers, problems }
}
