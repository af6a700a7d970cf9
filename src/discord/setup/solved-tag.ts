import type { ForumChannel, GuildForumTag, MediaChannel } from 'discord.js'
import type { ServerSettings } from '../../desk/settings/server-settings.ts'

/** "Unsolved" and "not solved" say something else. */
const saysSolved = /(?<!\bnot[\s-])\bsolved\b/i

/** The tag of a forum that says that a post is solved: the one that was chosen, else the one with such a name. */
export function solvedTagOf(
  { id, availableTags }: ForumChannel | MediaChannel,
  { solvedTags }: ServerSettings,
): GuildForumTag | undefined {
  const chosen = availableTags.find((tag) => tag.id === solvedTags[id])
  return chosen ?? availableTags.find(({ name }) => saysSolved.test(name))
}
