import { ChannelType, type Client } from 'discord.js'
import { openScene } from './scene.ts'

export const tags = ['open', 'solved', { name: 'staff', moderated: true }] as const

/** A scene with a forum. */
export async function openForumScene() {
  const scene = await openScene()
  return { ...scene, forum: scene.guild.createForum('support', { tags }) }
}

/** The id of a forum's tag as the client knows it. */
export function forumTag(client: Client, forumId: string, name: string): string {
  const forum = client.channels.cache.get(forumId)
  if (forum?.type !== ChannelType.GuildForum) throw new Error('not a forum')
  return forum.availableTags.find((tag) => tag.name === name)?.id ?? ''
}
