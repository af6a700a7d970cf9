import type { APIEmoji, APIMessage } from 'discord.js'
import { encodeAttachment } from './attachments.ts'
import { encodeChannel } from './encode-channel.ts'
import type { MessageRecord } from './records.ts'
import type { World } from './world.ts'

/** A message as the bot receives it, with every field that Discord fills in at the moment of sending. */
export function encodeMessage(world: World, record: MessageRecord): APIMessage {
  const thread = world.channels.get(record.id)
  const isReply = record.body.type === 19 || record.body.type === 21
  const referenced = isReply ? referencedMessage(world, record) : undefined
  return {
    ...record.body,
    attachments: record.attachments.map((file) => encodeAttachment(world, record.channelId, file)),
    ...encodeReactions(world, record),
    ...(record.nonce === undefined ? {} : { nonce: record.nonce }),
    ...(thread?.thread === undefined || thread.id === record.channelId
      ? {}
      : { thread: encodeChannel(thread) as NonNullable<APIMessage['thread']> }),
    ...(isReply ? { referenced_message: referenced ?? null } : {}),
  }
}

/** Fields that only events about messages in a guild have: the guild and the author's membership. */
export function messageEventExtras(world: World, record: MessageRecord): object {
  const guild = record.guildId === undefined ? undefined : world.guilds.get(record.guildId)
  const member = guild?.members.get(record.body.author.id)
  if (guild === undefined) return {}
  return {
    guild_id: guild.id,
    ...(member === undefined || record.body.webhook_id !== undefined
      ? {}
      : {
          member: {
            roles: [...member.roleIds],
            nick: member.nick,
            joined_at: new Date(member.joinedAt).toISOString(),
            deaf: false,
            mute: false,
            flags: 0,
            avatar: null,
            premium_since: null,
          },
        }),
  }
}

/** Splits a custom emoji's route form `name:id`; anything else is a plain Unicode emoji. */
export function encodeEmoji(emoji: string): Pick<APIEmoji, 'id' | 'name'> {
  const custom = /^(?<name>\w+):(?<id>\d+)$/.exec(emoji)?.groups
  return custom === undefined
    ? { id: null, name: emoji }
    : { id: custom.id ?? null, name: custom.name ?? null }
}

function referencedMessage(world: World, record: MessageRecord): APIMessage | undefined {
  const { channel_id: channelId, message_id: messageId } = record.body.message_reference ?? {}
  const found = world.channels.get(channelId ?? '')?.messages.get(messageId ?? '')
  if (found === undefined || found.deleted) return undefined
  return {
    ...found.body,
    attachments: found.attachments.map((file) => encodeAttachment(world, found.channelId, file)),
    ...encodeReactions(world, found),
  }
}

function encodeReactions(world: World, record: MessageRecord): Pick<APIMessage, 'reactions'> | object {
  if (record.reactions.size === 0) return {}
  return {
    reactions: [...record.reactions].map(([emoji, users]) => ({
      emoji: encodeEmoji(emoji),
      count: users.size,
      count_details: { burst: 0, normal: users.size },
      burst_colors: [],
      me: users.has(world.bot.id),
      me_burst: false,
    })),
  }
}
