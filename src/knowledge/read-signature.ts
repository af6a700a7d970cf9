import type { z } from 'zod'
import type { Condition } from '../diagnosis/condition.ts'
import type { Block, FactDefinition } from '../diagnosis/signature.ts'
import { isVersionRange } from '../diagnosis/version-range.ts'
import { splitFrontMatter } from './front-matter.ts'
import { readMarkdown } from './markdown-document.ts'
import type { Problem } from './problem.ts'
import { type AdviceDraft, readAdvice } from './read-advice.ts'
import { readCondition } from './read-condition.ts'
import { type FactsReading, readFacts } from './read-facts.ts'
import { type NamedSection, readHeadings } from './read-headings.ts'
import { readMatch } from './read-match.ts'
import { isReservedName } from './reserved-name.ts'
import { idPattern, settingsAsWritten, signatureSettingsSchema } from './signature-settings.ts'
import { versionHint } from './version-hint.ts'
import { readYaml, type YamlResult } from './yaml-text.ts'

type Settings = z.infer<typeof signatureSettingsSchema>

/** One `signature.md`, read by itself; what it refers to is checked when the pack is put together. */
export interface SignatureFile {
  readonly file: string
  readonly id: string
  readonly settings: Settings
  readonly when: readonly Condition[]
  readonly match: readonly Block[]
  readonly not: readonly Block[]
  readonly captures: readonly string[]
  readonly advice: AdviceDraft
  readonly facts: readonly FactDefinition[]
  /** All conditions on facts, in the front matter and in headings, with their lines. */
  readonly conditions: readonly { readonly condition: Condition; readonly line: number }[]
  /** Lines of the front matter's keys in which problems are found later. */
  readonly lines: Readonly<Record<'stage' | 'affects' | 'supersedes', number>>
}

export interface SignatureReading {
  readonly read?: SignatureFile
  readonly problems: readonly Problem[]
}

/** Reads a signature; `id` is the name of its folder. */
export function readSignature(text: string, file: string, id: string): SignatureReading {
  const front = splitFrontMatter(text)
  if (front === undefined) {
    const mend = 'start the file with a line ---, then title: and stage:, then a line ---'
    return { problems: [{ file, line: 1, what: 'the front matter is missing or not closed', mend }] }
  }
  const problems: Problem[] = []
  const wrong = (line: number, what: string, mend: string) => problems.push({ file, line, what, mend })
  if (!idPattern.test(id) || isReservedName(id))
    wrong(1, `"${id}" cannot be an id`, 'name the folder in kebab-case, such as port-in-use')
  const options = { firstLine: front.yamlLine, asWritten: settingsAsWritten }
  const yaml = readYaml(front.yaml, signatureSettingsSchema, file, options)
  const settings = readSettings(yaml, file)

  const document = readMarkdown(front.body, front.bodyLine)
  const { sections, problems: headingProblems } = readHeadings(document.sections, file)
  const own = (name: NamedSection['name']) => sections.filter((section) => section.name === name)
  const near = yaml.kind === 'ok' ? yaml.value.near : undefined
  const match = readMatch(own('Match'), file, near)
  const not = readMatch(own('Not'), file, near)
  const advice = readAdvice(document.intro, sections, file)
  const facts = own('Facts').map((section) => readOwnFacts(section, file))
  problems.push(
    ...settings.problems,
    ...document.problems.map((problem) => ({ file, ...problem })),
    ...headingProblems,
    ...match.problems,
    ...not.problems,
    ...advice.problems,
    ...facts.flatMap((reading) => reading.problems),
  )
  if (match.blocks.length === 0 && match.problems.length === 0)
    wrong(
      front.bodyLine,
      'there is no Match section',
      'add "## Match" and a fenced block with the lines to look for',
    )
  if (problems.length > 0 || advice.draft === undefined || yaml.kind === 'bad') return { problems }
  return {
    problems,
    read: {
      file,
      id,
      settings: yaml.value,
      when: settings.when.map(({ condition }) => condition),
      match: match.blocks,
      not: not.blocks,
      captures: match.captures,
      advice: advice.draft,
      facts: facts.flatMap((reading) => reading.facts),
      conditions: [
        ...settings.when,
        ...sections.flatMap(({ condition, line }) => (condition ? [{ condition, line }] : [])),
      ],
      lines: {
        stage: yaml.lineOf(['stage']),
        affects: yaml.lineOf(['affects']),
        supersedes: yaml.lineOf(['supersedes']),
      },
    },
  }
}

/** Reads what the front matter says of facts and versions. */
function readSettings(yaml: YamlResult<Settings>, file: string) {
  if (yaml.kind === 'bad') return { problems: yaml.problems, when: [] }
  const problems: Problem[] = []
  const when = Object.entries(yaml.value.when).flatMap(([fact, value]) => {
    const line = yaml.lineOf(['when', fact])
    const reading = readCondition(fact, value)
    if (reading.kind === 'ok') return [{ condition: reading.condition, line }]
    problems.push({ file, line, what: reading.what, mend: reading.mend })
    return []
  })
  const { affects } = yaml.value
  if (affects !== undefined && !isVersionRange(affects))
    problems.push({
      file,
      line: yaml.lineOf(['affects']),
      what: '"affects" is not a range of versions',
      mend: versionHint(affects),
    })
  return { problems, when }
}

function readOwnFacts({ source, sourceLine, line }: NamedSection, file: string): FactsReading {
  const reading = readFacts(source, file, sourceLine, 3)
  if (reading.names.length > 0 || reading.problems.length > 0) return reading
  const problem = { file, line, what: '"Facts" names no fact', mend: 'add a heading such as ### area' }
  return { ...reading, problems: [problem] }
}
