import type { Code, List, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Problem } from './problem.ts'

/** A fenced block: its info string and text. `line` is that of the first line inside the fence. */
export interface Fence {
  readonly info: string
  readonly text: string
  readonly line: number
}

/** A list item's or a paragraph's text. */
export interface Item {
  readonly text: string
  readonly line: number
}

/** A heading and what follows it up to the next heading of its level. */
export interface MarkdownSection {
  readonly heading: string
  /** Line of the heading. */
  readonly line: number
  /** Source between this heading and the next, as written, and the line it starts on. */
  readonly source: string
  readonly sourceLine: number
  readonly fences: readonly Fence[]
  /** Code that is indented instead of fenced. */
  readonly indented: readonly Item[]
  readonly items: readonly Item[]
  readonly paragraphs: readonly Item[]
}

export interface MarkdownDocument {
  /** What stands before the first heading. */
  readonly intro: MarkdownSection
  readonly sections: readonly MarkdownSection[]
  /** What keeps it from being read as it was meant. */
  readonly problems: readonly Omit<Problem, 'file'>[]
}

const maxHeadingChars = 200
/** A line that opens more lists and quotes within one another than anybody writes takes for ever to read. */
const deepLists = /^(?:[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]){9}/
const rule = /^[-* \t]+$/

// Only the blocks matter here. What stands inside a line is left to the templates, and a line of dashes is a line.
const blocksOnly = [
  'attention',
  'autolink',
  'blockQuote',
  'characterEscape',
  'characterReference',
  'codeText',
  'definition',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'setextUnderline',
]

/** Splits Markdown at its headings of one level; `firstLine` is the file's line on which the text starts. */
export function readMarkdown(text: string, firstLine: number, depth = 2): MarkdownDocument {
  const deep = text.split('\n').findIndex((line) => deepLists.test(line) && !rule.test(line))
  if (deep >= 0) {
    const mend = 'put what belongs to one list at one depth'
    const problem = { line: firstLine + deep, what: 'too many lists stand within one another here', mend }
    return { intro: emptySection(firstLine), sections: [], problems: [problem] }
  }
  const { children } = fromMarkdown(text, { extensions: [{ disable: { null: blocksOnly } }] })
  const read = createReader(text, firstLine)
  const cuts = children.flatMap((node, index) =>
    node.type === 'heading' && node.depth === depth ? [index] : [],
  )
  const sections = cuts.map((cut, index) => read.section(children, cut, cuts[index + 1] ?? children.length))
  return {
    intro: read.section(children, -1, cuts[0] ?? children.length),
    sections,
    problems: [...sections.flatMap(longHeading), ...children.flatMap(read.unclosed)],
  }
}

function createReader(text: string, firstLine: number) {
  const startOf = (node: RootContent | undefined) => node?.position?.start.offset ?? text.length
  const sourceOf = (node: { readonly position?: Root['position'] | undefined }) =>
    text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0).trim()
  const lineOf = (node: { readonly position?: Root['position'] | undefined }) =>
    firstLine + (node.position?.start.line ?? 1) - 1
  const itemOf = (node: RootContent): Item => ({ text: sourceOf(node), line: lineOf(node) })
  const isFence = (node: Code) => /^(?:```|~~~)/.test(sourceOf(node))

  return {
    /** What stands between two of the document's blocks; the first is the heading, or -1 for none. */
    section(nodes: readonly RootContent[], cut: number, end: number): MarkdownSection {
      const heading = nodes[cut]
      const inside = nodes.slice(cut + 1, end)
      const start = heading?.position?.end.offset ?? 0
      const body = text.slice(start, startOf(nodes[end]))
      const leading = body.length - body.trimStart().length
      const skipped = body.slice(0, body.lastIndexOf('\n', leading - 1) + 1)
      const code = inside.filter((node) => node.type === 'code')
      return {
        heading: heading ? headingText(sourceOf(heading)) : '',
        line: heading ? lineOf(heading) : firstLine,
        source: body.slice(skipped.length).trimEnd(),
        sourceLine: firstLine + (heading?.position?.end.line ?? 1) - 1 + (skipped.match(/\n/g)?.length ?? 0),
        fences: code.filter(isFence).map((node) => ({
          info: [node.lang, node.meta].filter(Boolean).join(' '),
          text: node.value,
          line: lineOf(node) + 1,
        })),
        indented: code.filter((node) => !isFence(node)).map(itemOf),
        items: inside
          .filter((node): node is List => node.type === 'list')
          .flatMap((list) => list.children.map((item) => ({ text: sourceOf(item), line: lineOf(item) })))
          .map(({ text: item, line }) => ({ text: item.replace(/^(?:[-*+]|\d+[.)])\s+/, ''), line })),
        paragraphs: inside.filter((node) => node.type === 'paragraph').map(itemOf),
      }
    },
    /** A fence that swallows the rest of the file. */
    unclosed(node: RootContent) {
      if (node.type !== 'code' || !isFence(node)) return []
      const lines = sourceOf(node).split('\n')
      const mark = /^(?:`+|~+)/.exec(lines[0] ?? '')?.[0] ?? ''
      if (lines.length > 1 && lines.at(-1)?.trim().startsWith(mark)) return []
      const what = 'this block is not closed'
      return [{ line: lineOf(node), what, mend: `add a line ${mark} where it ends` }]
    },
  }
}

function longHeading({ heading, line }: MarkdownSection) {
  if (heading.length <= maxHeadingChars) return []
  return [{ line, what: 'this heading is too long', mend: `keep it under ${maxHeadingChars} characters` }]
}

/** The words of a heading, without the number signs before and behind. */
const headingText = (source: string): string =>
  source
    .replace(/^#+[ \t]*/, '')
    .trimEnd()
    .replace(/[ \t]#+$/, '')
    .trimEnd()

const emptySection = (line: number): MarkdownSection => ({
  heading: '',
  line,
  source: '',
  sourceLine: line,
  fences: [],
  indented: [],
  items: [],
  paragraphs: [],
})
