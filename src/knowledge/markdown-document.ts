import type { Code, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

/** A fenced block: its info string and text. `line` is that of the first line inside the fence. */
export interface Fence {
  readonly info: string
  readonly text: string
  readonly line: number
}

/** A list item's text. */
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
  readonly items: readonly Item[]
  readonly paragraphs: readonly Item[]
}

export interface MarkdownDocument {
  /** What stands before the first heading. */
  readonly intro: MarkdownSection
  readonly sections: readonly MarkdownSection[]
}

/** Splits Markdown at its headings of one level; `firstLine` is the file's line on which the text starts. */
export function readMarkdown(text: string, firstLine: number, depth = 2): MarkdownDocument {
  const root: Root = fromMarkdown(text)
  const cuts = root.children.flatMap((node) =>
    node.type === 'heading' && node.depth === depth ? [node] : [],
  )
  const offsetOf = (node: RootContent | undefined, end: boolean) =>
    (end ? node?.position?.end.offset : node?.position?.start.offset) ?? text.length
  const sectionBetween = (
    heading: RootContent | undefined,
    next: RootContent | undefined,
  ): MarkdownSection => {
    const start = heading === undefined ? 0 : offsetOf(heading, true)
    const end = offsetOf(next, false)
    const inside = root.children.filter(
      (node) => offsetOf(node, false) >= start && offsetOf(node, false) < end,
    )
    const body = text.slice(start, end)
    const leading = body.match(/^\s*\n/)?.[0] ?? ''
    const at = (node: RootContent) => firstLine + (node.position?.start.line ?? 1) - 1
    return {
      heading:
        heading === undefined
          ? ''
          : headingText(text.slice(offsetOf(heading, false), offsetOf(heading, true))),
      line: heading === undefined ? firstLine : at(heading),
      source: body.slice(leading.length).trimEnd(),
      sourceLine: firstLine + text.slice(0, start + leading.length).split('\n').length - 1,
      fences: inside.flatMap((node) => (node.type === 'code' ? [fenceOf(node, firstLine)] : [])),
      items: inside.flatMap((node) =>
        node.type === 'list'
          ? node.children.map((item) => ({
              text: sourceOf(text, item).replace(/^[-*+]\s+/, ''),
              line: at(item as never),
            }))
          : [],
      ),
      paragraphs: inside.flatMap((node) =>
        node.type === 'paragraph' ? [{ text: sourceOf(text, node), line: at(node) }] : [],
      ),
    }
  }
  return {
    intro: sectionBetween(undefined, cuts[0]),
    sections: cuts.map((heading, index) => sectionBetween(heading, cuts[index + 1])),
  }
}

const headingText = (source: string): string => source.replace(/^#+\s*/, '').replace(/\s*#*\s*$/, '')

const sourceOf = (text: string, node: { position?: Root['position'] }): string =>
  text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0).trim()

const fenceOf = (node: Code, firstLine: number): Fence => ({
  info: [node.lang, node.meta].filter(Boolean).join(' '),
  text: node.value,
  line: firstLine + (node.position?.start.line ?? 1),
})
