import { channelRoutes } from './channel-routes.ts'
import { commandRoutes } from './command-routes.ts'
import { guildRoutes } from './guild-routes.ts'
import { interactionRoutes } from './interaction-routes.ts'
import { messageRoutes } from './message-routes.ts'
import { reactionRoutes } from './reaction-routes.ts'
import type { Route } from './route.ts'
import { selfRoutes } from './self-routes.ts'
import { threadRoutes } from './thread-routes.ts'
import { webhookRoutes } from './webhook-routes.ts'

/** Every route of the API that this Discord has; `GET /gateway/bot` stands with the server. */
export const routes: readonly Route[] = [
  ...channelRoutes,
  ...messageRoutes,
  ...reactionRoutes,
  ...threadRoutes,
  ...interactionRoutes,
  ...webhookRoutes,
  ...commandRoutes,
  ...guildRoutes,
  ...selfRoutes,
]
