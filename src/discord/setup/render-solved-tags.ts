import { texts } from '../../reply/texts.ts'
import { solvedTagOf } from '../solutions/solved-tag.ts'
import { firstOf, nameWords } from './names-of.ts'
import { optionsPart, type PanelPart, titledPart } from './panel-parts.ts'
import type { ServerView } from './view-server.ts'

const words = texts.setup.solvedTag

/** The solved tags of all forums, and menus to choose that of one of them. */
export function renderSolvedTags({ settings, forums, forum }: ServerView): readonly PanelPart[] {
  if (!forum) return []
  const tagWords = (each: typeof forum) => {
    const tag = solvedTagOf(each, settings)
    return words.entry(`<#${each.id}>`, tag && `**${nameWords(tag.name)}**`)
  }
  const [first, more] = firstOf(forums)
  const shown = first.includes(forum) ? first : [forum, ...first.slice(1)]
  const lines = [
    ...shown.map(tagWords),
    ...(more > 0 ? [words.more(more)] : []),
    ...(forum.availableTags.length === 0 ? [words.noTags(`<#${forum.id}>`)] : []),
  ]
  const chosen = forum.availableTags.find(({ id }) => id === settings.solvedTags[forum.id])
  const tags = [
    { value: 'by-name', label: words.byName, isChosen: chosen === undefined },
    ...forum.availableTags.map((tag) => ({ value: tag.id, label: tag.name, isChosen: tag === chosen })),
  ]
  const others = forums.map(({ id, name }) => ({ value: id, label: `#${name}`, isChosen: id === forum.id }))
  const placeholder = words.placeholder(forum.name)
  return [
    titledPart(words.heading, ...lines),
    ...(forums.length > 1
      ? [
          optionsPart({
            control: 'forum',
            forumId: forum.id,
            placeholder: words.forumPlaceholder,
            options: others,
          }),
        ]
      : []),
    ...(tags.length > 1
      ? [optionsPart({ control: 'solved-tag', forumId: forum.id, placeholder, options: tags })]
      : []),
  ]
}
