import { announceChannelChange } from './channels.ts'
import { encodeChannel, encodeThreadMember } from './encode-channel.ts'
import { threadsOf } from './lookups.ts'
import { canSee } from './permissions.ts'
import type { ChannelRecord, OverwriteRecord } from './records.ts'
import type { World } from './world.ts'

/** Sets what a role or member may do in a channel; a bot that now sees it is told of its threads. */
export function setOverwrite(world: World, channel: ChannelRecord, overwrite: OverwriteRecord): void {
  const couldSee = canSee(world, world.bot.id, channel)
  const others = channel.overwrites.filter(({ id }) => id !== overwrite.id)
  channel.overwrites.splice(0, channel.overwrites.length, ...others, overwrite)
  announceChannelChange(world, channel)
  if (!couldSee && canSee(world, world.bot.id, channel)) listThreads(world, channel)
}

function listThreads(world: World, channel: ChannelRecord): void {
  const active = threadsOf(world, channel.id).filter(({ thread }) => !thread.archived)
  const members = active.flatMap((thread) => {
    const joinedAt = thread.thread.memberIds.get(world.bot.id)
    return joinedAt === undefined ? [] : [encodeThreadMember(thread, world.bot.id, joinedAt)]
  })
  const d = {
    guild_id: channel.guildId,
    channel_ids: [channel.id],
    threads: active.map(encodeChannel),
    members,
  }
  world.publish({ t: 'THREAD_LIST_SYNC', guildId: channel.guildId, channelId: channel.id, d })
}
