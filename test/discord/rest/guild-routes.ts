import { apiError } from '../checks/api-error.ts'
import { encodeChannel } from '../state/encode-channel.ts'
import { encodeGuild, encodeMember, encodeRole } from '../state/encode-guild.ts'
import { guildById, memberById } from '../state/lookups.ts'
import type { GuildRecord } from '../state/records.ts'
import type { World } from '../state/world.ts'
import { type ApiRequest, ok, type Route } from './route.ts'

export const guildRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/guilds/:guildId',
    run: (world, request) => ok(encodeGuild(guildOfBot(world, request))),
  },
  { method: 'GET', path: '/guilds/:guildId/channels', run: channels },
  { method: 'GET', path: '/guilds/:guildId/roles', run: roles },
  { method: 'GET', path: '/guilds/:guildId/roles/:roleId', run: role },
  { method: 'GET', path: '/guilds/:guildId/members', run: members },
  { method: 'GET', path: '/guilds/:guildId/members/search', run: searchMembers },
  { method: 'GET', path: '/guilds/:guildId/members/:userId', run: member },
]

function channels(world: World, request: ApiRequest) {
  const guild = guildOfBot(world, request)
  const own = [...world.channels.values()].filter(({ guildId, thread }) => guildId === guild.id && !thread)
  return ok(own.map(encodeChannel))
}

function roles(world: World, request: ApiRequest) {
  return ok([...guildOfBot(world, request).roles.values()].map(encodeRole))
}

function role(world: World, request: ApiRequest) {
  const found = guildOfBot(world, request).roles.get(request.param('roleId'))
  if (found === undefined) throw apiError('unknownRole')
  return ok(encodeRole(found))
}

function members(world: World, request: ApiRequest) {
  if (!world.privilegedIntents.has('GuildMembers')) throw apiError('missingAccess')
  const limit = Number(request.query.get('limit') ?? 1)
  return ok([...guildOfBot(world, request).members.values()].slice(0, limit).map(encodeMember))
}

function searchMembers(world: World, request: ApiRequest) {
  const start = (request.query.get('query') ?? '').toLowerCase()
  const found = [...guildOfBot(world, request).members.values()].filter(({ user }) =>
    user.username.startsWith(start),
  )
  return ok(found.slice(0, Number(request.query.get('limit') ?? 1)).map(encodeMember))
}

function member(world: World, request: ApiRequest) {
  const userId = request.param('userId').replace('@me', world.bot.id)
  return ok(encodeMember(memberById(guildOfBot(world, request), userId)))
}

/** A guild the bot is not in does not exist for it. */
function guildOfBot(world: World, request: ApiRequest): GuildRecord {
  const guild = guildById(world, request.param('guildId'))
  if (!guild.members.has(world.bot.id)) throw apiError('missingAccess')
  return guild
}
