import { GatewayIntentBits } from 'discord.js'
import { encodeGuildCreate, encodeMember } from '../state/encode-guild.ts'
import type { World } from '../state/world.ts'
import { memberRequestBody } from './client-payloads.ts'
import type { Connection } from './connection.ts'
import { shardOf } from './hearing.ts'
import type { Session } from './session.ts'

/** READY, then the guilds one by one. */
export function sendReady(world: World, session: Session, gatewayUrl: string): void {
  const [shardId, shardCount] = session.shard
  const guilds = [...world.guilds.values()].filter(
    (guild) => guild.members.has(world.bot.id) && shardOf(guild.id, shardCount) === shardId,
  )
  session.dispatch('READY', {
    v: 10,
    user: { ...world.bot, verified: true, email: null, mfa_enabled: false, flags: 0 },
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: gatewayUrl,
    application: { id: world.applicationId, flags: 0 },
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    private_channels: [],
    relationships: [],
    presences: [],
    user_settings: {},
    shard: session.shard,
    _trace: [],
  })
  if ((session.intents & GatewayIntentBits.Guilds) === 0) return
  for (const guild of guilds) {
    session.dispatch(
      'GUILD_CREATE',
      encodeGuildCreate(world, guild, (session.intents & GatewayIntentBits.GuildMembers) !== 0),
    )
  }
}

/** Answers op 8 with the members it asks for. */
export function sendMembers(world: World, connection: Connection, d: unknown): void {
  const body = memberRequestBody(d)
  const guild = world.guilds.get(body?.guild_id ?? '')
  if (body === undefined || guild === undefined) {
    connection.close('decodeError')
    return
  }
  const wanted = [...guild.members.values()].filter(({ user }) =>
    body.user_ids === undefined
      ? user.username.startsWith((body.query ?? '').toLowerCase())
      : [body.user_ids].flat().includes(user.id),
  )
  connection.session?.dispatch('GUILD_MEMBERS_CHUNK', {
    guild_id: guild.id,
    members: wanted.slice(0, body.limit || undefined).map(encodeMember),
    chunk_index: 0,
    chunk_count: 1,
    not_found: [body.user_ids ?? []].flat().filter((id) => !guild.members.has(id)),
    ...(body.nonce === undefined ? {} : { nonce: body.nonce }),
  })
}
