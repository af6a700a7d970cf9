import type { FactDefinition, FactReading } from '../diagnosis/signature.ts'
import { type Fence, type MarkdownSection, readMarkdown } from './markdown-document.ts'
import type { Problem } from './problem.ts'
import { findLooseCode, readBlock } from './read-blocks.ts'
import { isReservedName } from './reserved-name.ts'

const namePattern = /^[a-z][a-z0-9_]*$/
const askPattern = /^Ask:\s*/i
/** Marks of blocks, or what somebody takes for one; hardly the value of a fact. */
const mistakenMark = /^(?:text|detector|reg(?:ex)?(?:p|x|ep)?|rexeg|re)$/i

export interface FactsReading {
  readonly facts: readonly FactDefinition[]
  /** All that have a heading, also those that could not be read: naming one of them is not a second mistake. */
  readonly names: readonly string[]
  readonly problems: readonly Problem[]
}

/** Reads `facts.md`, or the `## Facts` section of a signature with headings one level deeper. */
export function readFacts(text: string, file: string, firstLine = 1, depth = 2): FactsReading {
  const { intro, sections, problems } = readMarkdown(text, firstLine, depth)
  const readings = sections.map((section) => readFact(section, file))
  const names = sections.map(({ heading }) => heading)
  const twice = sections.filter(({ heading }, index) => names.indexOf(heading) < index)
  const mark = '#'.repeat(depth)
  return {
    facts: readings.flatMap(({ fact }) => (fact ? [fact] : [])),
    names,
    problems: [
      ...problems.map((problem) => ({ file, ...problem })),
      ...intro.fences.map(({ line }) => ({
        file,
        line: line - 1,
        what: 'this block belongs to no fact',
        mend: `put it below a heading such as ${mark} runtime`,
      })),
      ...twice.map(({ heading, line }) => ({
        file,
        line,
        what: `the fact "${heading}" stands here twice`,
        mend: 'put both together',
      })),
      ...readings.flatMap((reading) => reading.problems),
    ],
  }
}

function readFact(section: MarkdownSection, file: string) {
  const name = section.heading
  const problems: Problem[] = [...findLooseCode(section, file)]
  const wrong = (line: number, what: string, mend: string) => problems.push({ file, line, what, mend })
  if (!namePattern.test(name) || isReservedName(name))
    wrong(
      section.line,
      `"${name.slice(0, 60)}" cannot name a fact`,
      isReservedName(name)
        ? 'choose another name'
        : 'use lower-case letters, digits and _, such as gateway_port',
    )
  const words = section.paragraphs.flatMap(({ text }) => text.split('\n'))
  const ask = words.find((line) => askPattern.test(line))?.replace(askPattern, '')
  const description = words.filter((line) => !askPattern.test(line)).join(' ')
  if (description === '')
    wrong(section.line, `the fact "${name}" is not described`, 'add one sentence under its heading')
  if (section.fences.length === 0 && ask === undefined)
    wrong(
      section.line,
      `the fact "${name}" can neither be read nor asked`,
      'add a fenced block or an "Ask:" line',
    )
  const readings = section.fences.map((fence) => readReading(fence, file))
  problems.push(...readings.flatMap((reading) => reading.problems))
  if (problems.length > 0) return { problems }
  const fact: FactDefinition = {
    name,
    description,
    ...(ask !== undefined && { ask }),
    readings: readings.flatMap(({ reading }) => (reading ? [reading] : [])),
  }
  return { fact, problems }
}

/** The info string of the fence is the value it proves; without one, a placeholder `{value}` captures it. */
function readReading(
  fence: Fence,
  file: string,
): { readonly reading?: FactReading; readonly problems: readonly Problem[] } {
  const words = fence.info.split(/\s+/).filter(Boolean)
  const kind = words.at(-1) === 'regex' ? 'regex' : 'text'
  const values = kind === 'regex' ? words.slice(0, -1) : words
  const mistaken = values.find((word) => mistakenMark.test(word))
  if (mistaken !== undefined) {
    const what = `"${mistaken}" would be taken for the value that this block proves`
    const mend = 'write regex for expressions, nothing for plain lines, or the value itself'
    return { problems: [{ file, line: fence.line - 1, what, mend }] }
  }
  const { block, captures, problems } = readBlock(fence, kind, file)
  if (block === undefined) return { problems }
  if (values.length > 0) return { reading: { value: values.join(' '), block }, problems }
  if (captures.includes('value')) return { reading: { block }, problems }
  const problem = {
    file,
    line: fence.line,
    what: 'this block neither names a value nor captures one',
    mend: 'put the value behind the opening ``` or write {value} where it stands',
  }
  return { problems: [problem] }
}
