import type { LoopbackDiscord } from '../discord/loopback-discord.ts'

/** A request with the bot's token that the bot itself did not make. */
export const asBot = (
  discord: LoopbackDiscord,
  method: string,
  path: string,
  body?: object,
): Promise<Response> =>
  fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
