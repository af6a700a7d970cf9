import type { FactDefinition, Signature } from '../diagnosis/signature.ts'
import { isVersionRange } from '../diagnosis/version-range.ts'
import { splitFrontMatter } from './front-matter.ts'
import { type MarkdownSection, readMarkdown } from './markdown-document.ts'
import type { Pack } from './pack.ts'
import { type Problem, suggest } from './problem.ts'
import { type AdviceDraft, readAdvice, sectionNames } from './read-advice.ts'
import { type BlockKind, readBlock } from './read-blocks.ts'
import { readCondition } from './read-condition.ts'
import { readFacts } from './read-facts.ts'
import { idPattern, signatureSettingsSchema } from './signature-settings.ts'
import { readYaml } from './yaml-text.ts'

/** One `signature.md`, read by itself; what it refers to is checked when the pack is put together. */
export interface SignatureFile {
  readonly file: string
  readonly signature: Signature
  readonly captures: readonly string[]
  readonly advice: AdviceDraft
  readonly facts: readonly FactDefinition[]
  /** Line of the front matter's keys, for problems that are found later. */
  lineOf(key: string): number
}

export interface SignatureReading {
  readonly read?: SignatureFile
  readonly problems: readonly Problem[]
}

const blockKinds: Readonly<Record<string, BlockKind>> = {
  '': 'text',
  text: 'text',
  regex: 'regex',
  detector: 'detector',
}

/** Reads a signature; `id` is the name of its folder. */
export function readSignature(text: string, file: string, id: string, pack: Pack): SignatureReading {
  const front = splitFrontMatter(text)
  if (front === undefined) {
    const mend = 'start the file with a line ---, then title: and stage:, then a line ---'
    return { problems: [{ file, line: 1, what: 'the front matter is missing or not closed', mend }] }
  }
  const yaml = readYaml(front.yaml, signatureSettingsSchema, file, front.yamlLine)
  const document = readMarkdown(front.body, front.bodyLine)
  const problems: Problem[] = yaml.kind === 'bad' ? [...yaml.problems] : []
  const wrong = (line: number, what: string, mend: string) => problems.push({ file, line, what, mend })

  if (!idPattern.test(id))
    wrong(1, `"${id}" cannot be an id`, 'name the folder in kebab-case, such as port-in-use')
  for (const section of document.sections)
    if (!sectionNames.includes(nameOf(section)))
      wrong(section.line, `there is no section "${section.heading}"`, suggest(nameOf(section), sectionNames))

  const near = yaml.kind === 'ok' ? yaml.value.near : undefined
  const match = readBlocks(document.sections, 'Match', file, near)
  const not = readBlocks(document.sections, 'Not', file, near)
  const advice = readAdvice(document, id, file)
  const factsSection = document.sections.find((section) => nameOf(section) === 'Facts')
  const facts = factsSection ? readFacts(factsSection.source, file, factsSection.sourceLine, 3) : undefined
  problems.push(...match.problems, ...not.problems, ...advice.problems, ...(facts?.problems ?? []))
  if (match.blocks.length === 0 && match.problems.length === 0)
    wrong(
      front.bodyLine,
      'there is no Match section',
      'add "## Match" and a fenced block with the lines to look for',
    )
  if (yaml.kind === 'bad') return { problems }

  const { title, stage, status, when, affects, supersedes, anchored, docs } = yaml.value
  if (!pack.stages.includes(stage))
    wrong(yaml.lineOf(['stage']), `there is no stage "${stage}"`, suggest(stage, pack.stages))
  if (affects !== undefined && !(isVersionRange(affects) && pack.versionFact))
    wrong(
      yaml.lineOf(['affects']),
      '"affects" is not a range of versions',
      'write for example ">=2026.1.0 <2026.9"',
    )
  if (problems.length > 0 || advice.draft === undefined) return { problems }
  const lines = new Map(Object.keys(signatureSettingsSchema.shape).map((key) => [key, yaml.lineOf([key])]))
  return {
    problems,
    read: {
      file,
      captures: match.captures,
      facts: facts?.facts ?? [],
      lineOf: (key) => lines.get(key) ?? 1,
      advice: {
        ...advice.draft,
        title,
        ...(docs !== undefined && { docs: docs.startsWith('/') ? pack.docs + docs : docs }),
      },
      signature: {
        id,
        pack: pack.id,
        title,
        stage,
        stageRank: pack.stages.indexOf(stage),
        status,
        when: Object.entries(when).map(([fact, value]) => readCondition(fact, value)),
        ...(affects !== undefined &&
          pack.versionFact && { affects: { fact: pack.versionFact, range: affects } }),
        supersedes,
        anchored,
        match: match.blocks,
        not: not.blocks,
        asks: advice.draft.asks,
      },
    },
  }
}

const nameOf = (section: MarkdownSection): string => section.heading.replace(/\s*\(.*\)$/, '')

function readBlocks(sections: readonly MarkdownSection[], name: string, file: string, near?: number) {
  const problems: Problem[] = []
  const readings = sections
    .filter((section) => nameOf(section) === name)
    .flatMap((section) => section.fences)
    .map((fence) => {
      const kind = blockKinds[fence.info]
      if (kind !== undefined) return readBlock(fence, kind, file, near)
      const what = `a block cannot be marked "${fence.info}"`
      problems.push({
        file,
        line: fence.line - 1,
        what,
        mend: 'leave it unmarked, or mark it regex or detector',
      })
      return { captures: [], problems: [] }
    })
  return {
    blocks: readings.flatMap((reading) => ('block' in reading && reading.block ? [reading.block] : [])),
    captures: [...new Set(readings.flatMap((reading) => reading.captures))],
    problems: [...problems, ...readings.flatMap((reading) => reading.problems)],
  }
}
