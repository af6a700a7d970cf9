import { unwrappedTexts } from '../meant/meant-lines.ts'
import { looksLikeConfig } from './config-lines.ts'
import { unframe } from './unframe.ts'

/** Lines that a report may have been, each with the index of the line it comes from. */
export interface View {
  readonly lines: readonly string[]
  readonly origins: readonly number[]
}

/** Longer reports are files, and read as they are. */
const maxChars = 64 * 1024
/** No configuration is without one of these, whatever was done to it. */
const anyMember = /\{|["“”'‘’]\s*[:=]|&quot;|&#/
const escapedOrLinked = /[\\&]|\]\(|<[a-z]{2,8}(?::\/\/| ?\/?>)|https?:\/\//i

/**
 * The ways to look at lines for configuration, until one finds some: without what a log, an editor or a box has put before
 * each of them, as they are, and with what was escaped, as JSON or HTML do, as it was.
 */
export function* viewsOf(lines: readonly string[]): Generator<View> {
  const isPasted = lines.reduce((chars, line) => chars + line.length, 0) <= maxChars
  const mayHide = isPasted && lines.some((line) => anyMember.test(line))
  const unframed = mayHide ? unframe(lines) : lines
  if (unframed.some((line, index) => line !== lines[index])) yield inPlace(unframed)
  yield inPlace(lines)
  const unescaped = mayHide ? unescapedView(unframed) : undefined
  if (unescaped) yield unescaped
}

const inPlace = (lines: readonly string[]): View => ({ lines, origins: lines.map((_, index) => index) })

/** Undefined where nothing that was escaped reads as configuration. */
function unescapedView(lines: readonly string[]): View | undefined {
  let isTelling = false
  const unescaped = lines.flatMap((line, origin) => {
    const texts = escapedOrLinked.test(line) ? unwrappedTexts(line).map((text) => text.split('\n')) : []
    const config = texts.find(looksLikeConfig)
    isTelling ||= config !== undefined
    return (config ?? texts[0] ?? [line]).map((text) => ({ text, origin }))
  })
  if (!isTelling) return undefined
  return { lines: unescaped.map(({ text }) => text), origins: unescaped.map(({ origin }) => origin) }
}
