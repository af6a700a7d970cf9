import { escapeWords, inlineCode } from './escape.ts'
import { listMaxEntries } from './limits.ts'
import { splitMessages } from './split-messages.ts'
import { texts } from './texts.ts'

interface NothingKnown {
  /** How many lines were read. */
  readonly lines: number
  /** Names of the files and the like that were read; strangers may have chosen them. */
  readonly lookedAt: readonly string[]
  /** Known problems that come nearest, the nearest first. */
  readonly nearest: readonly { readonly id: string; readonly title: string }[]
}

/** The reply to somebody who asked directly about something that no signature knows. */
export function renderNothingKnown({ lines, lookedAt, nearest }: NothingKnown): readonly string[] {
  const places = lookedAt.slice(0, listMaxEntries).map((name) => inlineCode(name))
  const entries = nearest
    .slice(0, listMaxEntries)
    .map(({ id, title }) => `- ${texts.unknown.entry(escapeWords(title), inlineCode(id))}`)
  const blocks = [
    `${texts.unknown.intro} ${texts.unknown.looked(lines, places)}`,
    ...(entries.length === 0 ? [] : [[texts.unknown.nearest, ...entries].join('\n')]),
    texts.unknown.help,
  ]
  return splitMessages(blocks.join('\n\n'))
}
