import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Block } from '../../src/diagnosis/signature.ts'
import { cleanText } from '../../src/intake/clean-text.ts'
import { type MadeSignature, makeCorpus, stages } from './generate.ts'

const atOnce = 64

/** Writes made-up signatures as moderators would, a folder each, with a sample; and ordinary output. */
export async function writePack(folder: string, made: readonly MadeSignature[]): Promise<void> {
  await mkdir(join(folder, 'made-up'))
  const pack = `product: Made Up\ndocs: https://docs.example.com\nstages: [${stages.join(', ')}]\n`
  await writeFile(join(folder, 'made-up', 'pack.yaml'), pack)
  await mkdir(join(folder, 'made-up', 'corpus'))
  await writeFile(join(folder, 'made-up', 'corpus', 'ordinary.txt'), cleanText(makeCorpus()).text)
  for (let start = 0; start < made.length; start += atOnce)
    await Promise.all(
      made.slice(start, start + atOnce).map(async (each) => {
        await mkdir(folderOf(folder, each))
        await writeFile(join(folderOf(folder, each), 'hit-pasted.txt'), `${each.hit.join('\n')}\n`)
        await saveSignature(folder, each)
      }),
    )
}

/** Writes one signature's file; more lines to match make a block of their own. */
export const saveSignature = (folder: string, made: MadeSignature, more?: string): Promise<void> =>
  writeFile(join(folderOf(folder, made), 'signature.md'), markdownOf(made, more))

const folderOf = (folder: string, { signature }: MadeSignature): string =>
  join(folder, 'made-up', signature.id)

const markdownOf = ({ signature }: MadeSignature, more?: string): string =>
  `---
title: ${signature.title}
stage: ${signature.stage}
---
Something is wrong, and this says what.

## Match
${signature.match.map(fenceOf).join('\n')}${more === undefined ? '' : `\n\`\`\`\n${more}\n\`\`\`\n`}
${signature.not.length > 0 ? `## Not\n${signature.not.map(fenceOf).join('\n')}\n` : ''}## Fix
1. Restart it:
   \`\`\`sh
   openclaw gateway restart
   \`\`\`

## Still failing
Send the lines around it.
`

const fenceOf = ({ patterns }: Block): string => {
  const sources = patterns.map((pattern) => (pattern.kind === 'detector' ? pattern.name : pattern.source))
  return `\`\`\`${patterns[0]?.kind === 'text' ? '' : patterns[0]?.kind}\n${sources.join('\n')}\n\`\`\`\n`
}
