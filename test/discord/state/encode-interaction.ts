import { maxFileBytes } from './attachments.ts'
import { encodeDirectMessages } from './channels.ts'
import { encodeChannel } from './encode-channel.ts'
import { encodeMember } from './encode-guild.ts'
import { encodeMessage } from './encode-message.ts'
import type { InteractionRecord } from './interaction-records.ts'
import { channelById } from './lookups.ts'
import { channelPermissions } from './permissions.ts'
import type { World } from './world.ts'

/** The INTERACTION_CREATE event; `data` depends on the kind of interaction. */
export function encodeInteraction(world: World, interaction: InteractionRecord, data: object): object {
  const { id, token, type, guildId, channelId, userId, source } = interaction
  const channel = channelById(world, channelId)
  const member = world.guilds.get(guildId ?? '')?.members.get(userId)
  const permissions = channelPermissions(world, userId, channel).toString()
  const user = world.users.get(userId)
  return {
    id,
    application_id: world.applicationId,
    type,
    token,
    version: 1,
    data,
    channel_id: channelId,
    channel:
      guildId === undefined
        ? encodeDirectMessages(world, channel)
        : { ...encodeChannel(channel), permissions },
    ...(guildId === undefined || member === undefined
      ? { user, context: 1, authorizing_integration_owners: { 0: '0' } }
      : {
          guild_id: guildId,
          guild: { id: guildId, locale: 'en-US', features: ['COMMUNITY'] },
          guild_locale: 'en-US',
          member: { ...encodeMember(member), permissions },
          context: 0,
          authorizing_integration_owners: { 0: guildId },
        }),
    app_permissions: channelPermissions(world, world.bot.id, channel).toString(),
    locale: 'en-US',
    entitlements: [],
    attachment_size_limit: maxFileBytes,
    ...(source === undefined ? {} : { message: encodeMessage(world, source) }),
  }
}
