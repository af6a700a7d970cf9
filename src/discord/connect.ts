import { type Client, Events, GatewayCloseCodes } from 'discord.js'
import type { Logger } from 'pino'
import { createClient } from './client.ts'
import { describeFault } from './faults.ts'

export interface Connecting {
  readonly token: string
  readonly apiUrl: string
  readonly log: Logger
  /** Called with each new client before it connects, to listen to its events. */
  readonly attach: (client: Client) => void
}

/** A connection that lasts; the client behind it can change. */
export interface Connection {
  client(): Client<true>
  close(): Promise<void>
}

/**
 * Connects to Discord. Where the Message Content intent is switched off, now or later, it says so in the log and connects
 * without it. Rejects if Discord cannot be reached or does not take the token.
 */
export async function connect({ token, apiUrl, log, attach }: Connecting): Promise<Connection> {
  let current = await open(true)

  async function open(readsMessages: boolean): Promise<Client<true>> {
    const client = createClient({ apiUrl, readsMessages })
    let isReady = false
    let isRefused = false
    client.on(Events.Error, (error) => log.error(describeFault(error), 'the client met an error'))
    client.on(Events.ShardError, (error, shard) =>
      log.warn({ shard, ...describeFault(error) }, 'a shard met an error'),
    )
    client.on(Events.ShardDisconnect, ({ code }, shard) => {
      isRefused = code === GatewayCloseCodes.DisallowedIntents && readsMessages
      if (!isRefused) log.error({ shard, code }, 'Discord closed a connection for good')
      else if (isReady) void reopen(client)
    })
    attach(client)
    try {
      const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
      await client.login(token)
      await ready
      isReady = true
      return await ready
    } catch (error) {
      if (!isRefused) throw error
      return openWithoutContent()
    }
  }

  function openWithoutContent(): Promise<Client<true>> {
    log.warn(
      'The Message Content intent is off, so messages that do not mention the bot cannot be read. Mentions, menus and /diagnose work. To change that, switch on "Message Content Intent" under "Bot" at https://discord.com/developers/applications and start the bot again.',
    )
    return open(false)
  }

  async function reopen(refused: Client): Promise<void> {
    await refused.destroy()
    current = await openWithoutContent()
  }

  return { client: () => current, close: () => current.destroy() }
}
