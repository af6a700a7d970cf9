import { apiError } from '../checks/api-error.ts'
import type { World } from '../state/world.ts'
import { type ApiRequest, ok, type Route } from './route.ts'

/** The bot's own account and application. */
export const selfRoutes: readonly Route[] = [
  { method: 'GET', path: '/users/@me', run: (world) => ok({ ...world.bot, verified: true, flags: 0 }) },
  { method: 'GET', path: '/users/:userId', run: getUser },
  { method: 'GET', path: '/applications/@me', run: (world) => ok(application(world)) },
  { method: 'GET', path: '/oauth2/applications/@me', run: (world) => ok(application(world)) },
]

function getUser(world: World, request: ApiRequest) {
  const user = world.users.get(request.param('userId'))
  if (user === undefined) throw apiError('unknownUser')
  return ok(user)
}

function application(world: World) {
  return {
    id: world.applicationId,
    name: world.bot.username,
    icon: null,
    description: '',
    summary: '',
    bot: world.bot,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: applicationFlags(world),
    approximate_guild_count: world.guilds.size,
    redirect_uris: [],
    interactions_endpoint_url: null,
    owner: { ...world.bot, id: '1', username: 'owner', bot: false },
    team: null,
  }
}

/** The flags that say which privileged intents a small application has switched on. */
function applicationFlags({ privilegedIntents }: World): number {
  const bits = { GuildPresences: 1 << 13, GuildMembers: 1 << 15, MessageContent: 1 << 19 }
  return Object.entries(bits).reduce(
    (flags, [name, bit]) => (privilegedIntents.has(name) ? flags | bit : flags),
    0,
  )
}
