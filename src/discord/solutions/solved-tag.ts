import { type AnyThreadChannel, ForumChannel, type GuildForumTag, MediaChannel } from 'discord.js'
import type { ServerSettings } from '../../desk/settings/server-settings.ts'

const saysSolved = /(?<!\b(?:not|un)[\s-]*)\b(?:re)?solved\b/i
/** What is no longer true of a solved post. */
const saysOpen =
  /\b(?:un(?:re)?solved|not[\s-]+(?:re)?solved|unanswered|open|waiting|pending|needs?|wip|in progress)\b/i

/** The tag of a forum that says that a post is solved: the one that was chosen, else one that is called so. */
export function solvedTagOf(
  forum: AnyThreadChannel['parent'],
  { solvedTags }: ServerSettings,
): GuildForumTag | undefined {
  const tags = tagsOf(forum)
  const chosen = tags.find(({ id }) => id === solvedTags[forum?.id ?? ''])
  return chosen ?? tags.find(({ name }) => saysSolved.test(name))
}

/** The tags of a post, in its order. */
export const appliedTags = ({ parent, appliedTags: ids }: AnyThreadChannel): readonly GuildForumTag[] =>
  ids.flatMap((id) => tagsOf(parent).find((tag) => tag.id === id) ?? [])

/** The tag that a solved post can best do without. */
export const tagToDrop = (tags: readonly GuildForumTag[]): GuildForumTag | undefined =>
  tags.find(({ name }) => saysOpen.test(name))

const tagsOf = (parent: AnyThreadChannel['parent']): readonly GuildForumTag[] =>
  parent instanceof ForumChannel || parent instanceof MediaChannel ? parent.availableTags : []
