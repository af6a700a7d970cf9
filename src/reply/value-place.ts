import type { CodeRegion } from './scan-markdown.ts'
import { markPattern } from './value-marks.ts'

/** Where in the Markdown a value stands, which decides how it must be written. */
export type ValuePlace =
  /** In a sentence: it gets backticks of its own. `styled`: inside bold, a spoiler or a link, which end at the first sign. */
  | { readonly kind: 'prose'; readonly styled: boolean }
  /** Inside the author's inline code, as all of it or among words that make a command. */
  | { readonly kind: 'inline'; readonly command: boolean; readonly styled: boolean }
  /** Inside a fence, in a line to copy or as text to read. */
  | { readonly kind: 'fence'; readonly command: boolean }
  /** Lines of a fence that are nothing but this value; each gets the prefix that holds it in its list item or quote. */
  | { readonly kind: 'lines'; readonly prefix: string }
  /** Inside an address, before or after the slash that ends its host. */
  | { readonly kind: 'url'; readonly part: 'host' | 'path' }

/** Fences that are read or pasted as a whole; in any other, a line may be run as a command. */
const textLanguages = ['text', 'txt', 'log', 'output']
const dataLanguages = [
  ...textLanguages,
  'json',
  'json5',
  'jsonc',
  'yaml',
  'yml',
  'toml',
  'ini',
  'xml',
  'diff',
]

const address = /(?:https?:\/\/|\]\(<?)[^\s<>()]*$/i
const addressWithHost = /https?:\/\/[^/\s]+\/\S*$/i

/** Whether the author opened a bracket or a style before this place and has not closed it yet. */
function isStyled(proseBefore: string): boolean {
  const text = proseBefore.replace(/\\[\s\S]/g, '').replace(/^[ \t>]*[*+-][ \t]/gm, '')
  if (/\[[^\]]*$|\]\([^)]*$/.test(text)) return true
  const pairs = ['**', '__', '~~', '||']
  if (pairs.some((sign) => text.split(sign).length % 2 === 0)) return true
  const single = text.replace(/\*\*|__/g, '').match(/\*(?=\S)|(?<=\S)\*|(?<!\w)_|_(?!\w)/g)
  return (single?.length ?? 0) % 2 === 1
}

function placeInFence(
  markdown: string,
  fence: CodeRegion & { kind: 'fence' },
  start: number,
  end: number,
): ValuePlace {
  const language = fence.info.toLowerCase()
  const before = markdown.slice(markdown.lastIndexOf('\n', start - 1) + 1, start)
  const alone = /^[ \t>]*$/.test(before) && /^[ \t]*(?:\n|$)/.test(markdown.slice(end))
  if (alone && dataLanguages.includes(language)) return { kind: 'lines', prefix: before }
  return { kind: 'fence', command: !textLanguages.includes(language) }
}

/** Finds the place of the mark between two offsets of a rendered template. */
export function placeOfMark(
  markdown: string,
  regions: readonly CodeRegion[],
  start: number,
  end: number,
): ValuePlace {
  const region = regions.find((code) => code.kind !== 'stray' && code.start < start && end <= code.end)
  if (region?.kind === 'fence') return placeInFence(markdown, region, start, end)
  let proseBefore = ''
  let from = 0
  for (const code of regions.filter((other) => other.end <= start)) {
    proseBefore += markdown.slice(from, code.start)
    from = code.end
  }
  proseBefore = `${proseBefore}${markdown.slice(from, region?.start ?? start)}`.replace(markPattern, '')
  if (region?.kind === 'inline') {
    const content = markdown.slice(region.start + region.marks, region.end - region.marks).trim()
    return { kind: 'inline', command: /\s/.test(content), styled: isStyled(proseBefore) }
  }
  if (address.test(proseBefore))
    return { kind: 'url', part: addressWithHost.test(proseBefore) ? 'path' : 'host' }
  return { kind: 'prose', styled: isStyled(proseBefore) }
}
