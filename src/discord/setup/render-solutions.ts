import { texts } from '../../reply/texts.ts'
import { optionsPart, type PanelPart, titledPart } from './panel-parts.ts'
import { renderSolvedTags } from './render-solved-tags.ts'
import type { ServerView } from './view-server.ts'

const { solutions, solvedThreads } = texts.setup

/** Who keeps solutions, and what becomes of what is solved, where that is up to this bot. */
export function renderSolutions(view: ServerView): readonly PanelPart[] {
  const { settings, forum } = view
  const forumId = forum?.id
  const keeper = [
    titledPart(solutions.heading, solutions.is[settings.solutions]),
    optionsPart({
      control: 'solutions',
      forumId,
      placeholder: solutions.placeholder,
      options: optionsOf(solutions.options, settings.solutions),
    }),
  ]
  if (settings.solutions !== 'sawbones') return keeper
  return [
    ...keeper,
    titledPart(solvedThreads.heading, solvedThreads.is[settings.solvedThreads]),
    optionsPart({
      control: 'solved-threads',
      forumId,
      placeholder: solvedThreads.placeholder,
      options: optionsOf(solvedThreads.options, settings.solvedThreads),
    }),
    ...renderSolvedTags(view),
  ]
}

const optionsOf = (labels: Readonly<Record<string, string>>, chosen: string) =>
  Object.entries(labels).map(([value, label]) => ({ value, label, isChosen: value === chosen }))
