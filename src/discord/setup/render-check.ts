import { texts } from '../../reply/texts.ts'
import { firstOf, namesOf, nameWords } from './names-of.ts'
import { buttonsPart, type PanelPart, titledPart } from './panel-parts.ts'
import type { ServerView } from './view-server.ts'
import type { Gone } from './what-is-gone.ts'

const { check: words, permissions } = texts.setup

/** What keeps the bot from working as it is set, and how to mend that. */
export function renderCheck(view: ServerView): readonly PanelPart[] {
  const forumId = view.forum?.id
  const speaksOnlyWhenAsked = view.settings.supportChannels?.length === 0
  const gone = goneWords(view.gone)
  const lines = [
    ...(view.readsMessages || speaksOnlyWhenAsked ? [] : [words.cannotRead]),
    ...permissionWords(view),
    ...(gone.length > 0 ? [words.gone(gone)] : []),
  ]
  const again = { control: 'check', forumId, label: words.again } as const
  const forget = { control: 'forget', forumId, label: words.forget } as const
  return [
    titledPart(words.heading, ...lines),
    gone.length > 0 ? buttonsPart(again, forget) : buttonsPart(again),
  ]
}

function permissionWords({ missing, places, roleName }: ServerView): readonly string[] {
  if (missing.length === 0) return [words.fine(places.length > 0)]
  const role = `**${nameWords(roleName)}**`
  const namesWhere = (inRoles: boolean) =>
    missing
      .filter((entry) => entry.inRoles === inRoles)
      .map(({ permission }) => `**${permissions[permission].name}**`)
  const inRoles = namesWhere(true)
  const inChannels = namesWhere(false)
  return [
    words.missing,
    ...missing.map(({ permission, places }) =>
      words.entry(permissions[permission].name, permissions[permission].purpose, ...namesOf(places)),
    ),
    ...(inRoles.length > 0 ? [words.grantInRole(inRoles, role)] : []),
    ...(inChannels.length > 0 ? [words.grantInChannel(inChannels, role)] : []),
  ]
}

function goneWords({ channelIds, helperRole, tagsOfForums, packs }: Gone): readonly string[] {
  return [
    ...(channelIds.length > 0 ? [words.goneChannels(channelIds.length)] : []),
    ...(helperRole ? [words.goneRole] : []),
    ...(tagsOfForums.length > 0 ? [words.goneTags(tagsOfForums.length)] : []),
    ...(packs.length > 0 ? [words.gonePacks(...firstOf(packs.map(nameWords)))] : []),
  ]
}
