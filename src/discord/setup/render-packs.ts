import { texts } from '../../reply/texts.ts'
import { firstOf, nameWords } from './names-of.ts'
import { optionsPart, type PanelPart, titledPart } from './panel-parts.ts'
import type { ServerView } from './view-server.ts'

const words = texts.setup.packs

/** What the bot knows about; nothing where there is nothing to choose. */
export function renderPacks({ settings, products, forum }: ServerView): readonly PanelPart[] {
  const isChosen = (id: string) => settings.packs?.includes(id) ?? true
  const hasAll = [...products.keys()].every(isChosen)
  if (hasAll && products.size < 2) return []
  const names = [...products].filter(([id]) => isChosen(id)).map(([, product]) => nameWords(product))
  const told = firstOf(names)
  const options = [...products].map(([value, label]) => ({ value, label, isChosen: isChosen(value) }))
  return [
    titledPart(words.heading, hasAll ? words.all(...told) : words.chosen(...told)),
    ...(options.length > 0
      ? [
          optionsPart({
            control: 'packs',
            forumId: forum?.id,
            placeholder: words.placeholder,
            options,
            several: true,
          }),
        ]
      : []),
  ]
}
