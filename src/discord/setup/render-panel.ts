import { MessageFlags } from 'discord.js'
import { texts } from '../../reply/texts.ts'
import { pingsNobody } from '../message-bodies.ts'
import { buttonBesidePart, linePart, type PanelPart, wordsPart } from './panel-parts.ts'
import { renderCheck } from './render-check.ts'
import { renderHelperRole } from './render-helper-role.ts'
import { renderPacks } from './render-packs.ts'
import { renderSolutions } from './render-solutions.ts'
import { renderWhere } from './render-where.ts'
import type { ServerView } from './view-server.ts'

/**
 * The message that shows a server's settings and lets them be changed. At most 40 components and 4,000 characters, as Discord
 * allows: every list in it is bounded.
 */
export function renderPanel(view: ServerView) {
  const components: readonly PanelPart[] = [
    wordsPart(texts.setup.heading),
    ...renderWhere(view),
    ...renderCheck(view),
    linePart(),
    ...renderPacks(view),
    ...renderHelperRole(view),
    linePart(),
    ...renderSolutions(view),
    linePart(),
    renderSwitch(view, 'hints'),
    renderSwitch(view, 'nudges'),
  ]
  return { components, allowedMentions: pingsNobody, flags: MessageFlags.IsComponentsV2 } as const
}

function renderSwitch({ settings, forum }: ServerView, name: 'hints' | 'nudges'): PanelPart {
  const words = texts.setup[name]
  const isOn = settings[name]
  return buttonBesidePart(words.heading, isOn ? words.on : words.off, {
    control: `${name}-${isOn ? 'off' : 'on'}`,
    forumId: forum?.id,
    label: isOn ? texts.setup.switchOff : texts.setup.switchOn,
  })
}
