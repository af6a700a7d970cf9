import { encodeChannel, encodeThreadMember } from './encode-channel.ts'
import { isThread } from './lookups.ts'
import { canSee } from './permissions.ts'
import type { GuildRecord, MemberRecord, RoleRecord } from './records.ts'
import type { World } from './world.ts'

/** A member with their user, as in events and answers of member routes. */
export function encodeMember(member: MemberRecord) {
  return {
    user: member.user,
    nick: member.nick,
    avatar: null,
    banner: null,
    roles: [...member.roleIds],
    joined_at: new Date(member.joinedAt).toISOString(),
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  }
}

/** A role in Discord's form. */
export function encodeRole(role: RoleRecord) {
  return {
    id: role.id,
    name: role.name,
    permissions: role.permissions.toString(),
    position: role.position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    managed: role.managed,
    mentionable: role.mentionable,
    flags: 0,
  }
}

/** What `GET /guilds/:id` answers. */
export function encodeGuild(guild: GuildRecord) {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: guild.ownerId,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: [...guild.roles.values()].map(encodeRole),
    emojis: [],
    stickers: [],
    features: ['COMMUNITY'],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: 'en-US',
    nsfw_level: 0,
    nsfw: false,
    incidents_data: null,
  }
}

/** The GUILD_CREATE event: all channels, also hidden ones; active threads that the bot sees; of members perhaps only itself. */
export function encodeGuildCreate(world: World, guild: GuildRecord, withMembers: boolean) {
  const channels = [...world.channels.values()].filter(({ guildId }) => guildId === guild.id)
  const members = [...guild.members.values()].filter(
    (member) => withMembers || member.user.id === world.bot.id,
  )
  const bot = guild.members.get(world.bot.id)
  return {
    ...encodeGuild(guild),
    joined_at: new Date(bot?.joinedAt ?? world.clock.now()).toISOString(),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: members.map(encodeMember),
    channels: channels.filter((channel) => !isThread(channel)).map(encodeChannel),
    threads: channels.filter(isThread).flatMap((channel) => {
      if (channel.thread.archived || !canSee(world, world.bot.id, channel)) return []
      const joinedAt = channel.thread.memberIds.get(world.bot.id)
      const member =
        joinedAt === undefined ? {} : { member: encodeThreadMember(channel, world.bot.id, joinedAt) }
      return [{ ...encodeChannel(channel), ...member }]
    }),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  }
}
