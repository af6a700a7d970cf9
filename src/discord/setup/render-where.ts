import { ChannelSelectMenuBuilder } from 'discord.js'
import { texts } from '../../reply/texts.ts'
import { doorPolicy } from '../policy.ts'
import { namesOf } from './names-of.ts'
import { writePanelId } from './panel-ids.ts'
import { buttonsPart, menuPart, type PanelPart, titledPart } from './panel-parts.ts'
import { choosableTypes } from './support-places.ts'
import type { ServerView } from './view-server.ts'

const words = texts.setup.where
/** Of more places the first are named, so that the panel does not become too long. */
const maxPlaces = 8

/** Where the bot answers unasked. */
export function renderWhere({ settings, places, forum, guild }: ServerView): readonly PanelPart[] {
  const { supportChannels } = settings
  const forumId = forum?.id
  const chosen = supportChannels?.filter((id) => guild.channels.cache.has(id)) ?? []
  const menu = new ChannelSelectMenuBuilder()
    .setCustomId(writePanelId({ control: 'channels', forumId }))
    .setPlaceholder(words.placeholder)
    .setChannelTypes(...choosableTypes)
    .setMinValues(0)
    .setMaxValues(doorPolicy.maxMenuOptions)
    .setDefaultChannels(chosen.slice(0, doorPolicy.maxMenuOptions))
  return [
    titledPart(words.heading, ...whereWords(supportChannels, places), words.everywhere),
    menuPart(menu),
    buttonsPart(
      {
        control: 'mentions-only',
        forumId,
        label: words.mentionsOnlyButton,
        disabled: supportChannels?.length === 0,
      },
      {
        control: 'default-channels',
        forumId,
        label: words.defaultButton,
        disabled: supportChannels === undefined,
      },
    ),
  ]
}

function whereWords(chosen: readonly string[] | undefined, places: ServerView['places']): readonly string[] {
  if (places.length > 0) {
    const answers = words.in(...namesOf(places, maxPlaces))
    return [answers, ...(chosen ? [] : [words.byDefault]), words.elsewhere]
  }
  if (!chosen) return [words.noneByDefault]
  return [chosen.length === 0 ? words.mentionsOnly : words.noneLeft]
}
