import { standInBacktick } from './escape.ts'
import { scanMarkdown } from './scan-markdown.ts'
import type { TemplateValue } from './template-value.ts'
import { markPattern } from './value-marks.ts'
import { placeOfMark } from './value-place.ts'
import { writeValue } from './write-value.ts'

const zeroWidthSpace = '\u200b'

/** Backticks without a partner could pair with ours and turn a value into plain text: they become look-alikes. */
function settleBackticks(markdown: string): string {
  let settled = markdown
  for (const region of scanMarkdown(markdown).reverse()) {
    const part = markdown.slice(region.start, region.end)
    const replacement =
      region.kind === 'stray'
        ? standInBacktick.repeat(part.length)
        : region.kind === 'inline'
          ? part.replace(/\s*\n[ \t]*/g, ' ')
          : region.closed
            ? part
            : `${part}\n\`\`\``
    settled = settled.slice(0, region.start) + replacement + settled.slice(region.end)
  }
  return settled
}

/** Replaces each mark in a rendered template by its value, written as the place where it landed demands. */
export function placeValues(rendered: string, values: readonly TemplateValue[]): string {
  const markdown = settleBackticks(rendered)
  const regions = scanMarkdown(markdown)
  return markdown.replace(markPattern, (mark: string, number: string, offset: number) => {
    const value = values[Number(number)]
    if (value === undefined) return ''
    const end = offset + mark.length
    const place = placeOfMark(markdown, regions, offset, end)
    const written = writeValue(value.name, value.text, place)
    if (place.kind !== 'prose') return written
    // Our backticks must not meet another backtick, a backslash or the next value's backticks.
    const before = /[`\\\ue001]/.test(markdown.charAt(offset - 1)) ? zeroWidthSpace : ''
    const after = markdown.charAt(end) === '`' ? zeroWidthSpace : ''
    return before + written + after
  })
}
