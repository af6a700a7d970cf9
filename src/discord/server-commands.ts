import type { Client } from 'discord.js'
import type { Settings } from '../desk/settings/settings.ts'
import type { Boundary } from './boundary.ts'
import { registerServerCommands } from './register-commands.ts'

/** Keeps the commands of each server as they should be. */
export interface ServerCommands {
  /** Looks after one server, which the bot has joined or whose settings were changed. */
  renew(client: Client<true>, serverId: string): void
  /** Looks after all servers one by one, so that thousands of them make one request at a time. */
  renewAll(client: Client<true>): void
}

export function createServerCommands(
  settings: Pick<Settings, 'of'>,
  boundary: Pick<Boundary, 'run'>,
): ServerCommands {
  function renew(client: Client<true>, guildId: string, then = () => {}): void {
    boundary.run({ event: 'commands', guildId }, async (log) => {
      try {
        await registerServerCommands(client, guildId, settings.of(guildId).solutions, log)
      } finally {
        then()
      }
    })
  }

  return {
    renew: (client, serverId) => renew(client, serverId),
    renewAll(client) {
      const serverIds = [...client.guilds.cache.keys()].values()
      const next = () => {
        const { value: serverId } = serverIds.next()
        if (serverId !== undefined) renew(client, serverId, next)
      }
      next()
    },
  }
}
