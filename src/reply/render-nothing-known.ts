import { escapeWords, inlineCode } from './escape.ts'
import { listMaxEntries } from './limits.ts'
import { renderSecrets } from './render-secrets.ts'
import { splitMessages } from './split-messages.ts'
import { texts } from './texts.ts'

interface NothingKnown {
  /** How many lines were read. */
  readonly lines: number
  /** Names of the files and the like that were read; strangers may have chosen them. */
  readonly lookedAt: readonly string[]
  /** Known problems that come nearest, the nearest first. */
  readonly nearest: readonly { readonly id: string; readonly title: string }[]
  /** Kinds of secrets that were pasted. */
  readonly redactions?: readonly string[]
  /** Further sentences of our own, as Markdown. */
  readonly notes?: readonly string[]
}

/** The reply to somebody who asked directly about something that no signature knows. */
export function renderNothingKnown(input: NothingKnown): readonly string[] {
  const { lines, lookedAt, nearest, redactions = [], notes = [] } = input
  const places = lookedAt.slice(0, listMaxEntries).map((name) => inlineCode(name))
  const entries = nearest
    .slice(0, listMaxEntries)
    .map(({ id, title }) => `- ${texts.unknown.entry(escapeWords(title), inlineCode(id))}`)
  const blocks = [
    lookedAt.length === 0
      ? texts.unknown.nothing
      : `${texts.unknown.intro} ${texts.unknown.looked(lines, places, lookedAt.length - places.length)}`,
    ...(entries.length === 0 ? [] : [[texts.unknown.nearest, ...entries].join('\n')]),
    renderSecrets(redactions),
    ...notes,
    texts.unknown.help,
  ]
  return splitMessages(blocks.filter((block) => block !== '').join('\n\n'))
}
