import {
  type Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  HTTPError,
} from 'discord.js'
import type { Logger } from 'pino'
import { ConfigError } from '../config.ts'
import { createClient } from './client.ts'
import { describeFault, faultCode } from './faults.ts'

export interface Connecting {
  readonly token: string
  readonly apiUrl: string
  readonly log: Logger
  /** Called with each new client before it connects, to listen to its events. */
  readonly attach: (client: Client) => void
  /** Called when a connection that was ready is gone for good. */
  readonly onLost: () => void
}

/** A connection that lasts; the client behind it can change. */
export interface Connection {
  client(): Client<true>
  close(): Promise<void>
}

/**
 * Connects to Discord. Where the Message Content intent is switched off, now or later, it says so in the log and connects
 * without it. Throws a ConfigError if Discord does not take the token or cannot be reached.
 */
export async function connect({ token, apiUrl, log, attach, onLost }: Connecting): Promise<Connection> {
  let current = await open(true)

  async function open(readsMessages: boolean): Promise<Client<true>> {
    const client = createClient({ apiUrl, readsMessages })
    let isReady = false
    let closeCode: number | undefined
    const lacksIntent = () => readsMessages && closeCode === GatewayCloseCodes.DisallowedIntents
    client.on(Events.Error, (error) => log.error(describeFault(error), 'the client met an error'))
    client.on(Events.ShardError, (error) => log.warn(describeFault(error), 'the connection met an error'))
    client.on(Events.ShardDisconnect, ({ code }) => {
      closeCode = code
      if (lacksIntent()) return isReady ? reopen(client) : undefined
      log.error({ code }, 'Discord closed the connection for good')
      if (isReady) onLost()
    })
    attach(client)
    try {
      const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
      await client.login(token)
      const readyClient = await ready
      isReady = true
      return readyClient
    } catch (error) {
      if (lacksIntent()) return openWithoutContent()
      if (isTokenRefused(error) || closeCode === GatewayCloseCodes.AuthenticationFailed) throw wrongToken()
      throw unreachable(error) ?? error
    }
  }

  function openWithoutContent(): Promise<Client<true>> {
    log.warn(
      'The Message Content intent is off, so messages that do not mention the bot cannot be read. Mentions, menus and /diagnose work. To change that, switch on "Message Content Intent" under "Bot" at https://discord.com/developers/applications and start the bot again.',
    )
    return open(false)
  }

  function reopen(refused: Client): void {
    refused
      .destroy()
      .then(openWithoutContent)
      .then((client) => {
        current = client
      })
      .catch((error: unknown) => {
        log.error(describeFault(error), 'Discord could not be reached again')
        onLost()
      })
  }

  return { client: () => current, close: () => current.destroy() }
}

const isTokenRefused = (error: unknown): boolean =>
  error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid

const wrongToken = (): ConfigError =>
  new ConfigError(
    'DISCORD_TOKEN is not accepted by Discord: copy it again from "Bot" in the Discord developer portal',
  )

/** What to say where the network, or what answers in Discord's place, is the reason. */
function unreachable(error: unknown): ConfigError | undefined {
  const code = faultCode(error) ?? systemCode(error)
  const isAnswer = error instanceof HTTPError || error instanceof DiscordAPIError
  if (code === undefined && !isAnswer) return undefined
  const detail = code ?? (isAnswer ? error.status : '')
  return new ConfigError(
    `Discord cannot be reached (${detail}): check the network, and DISCORD_API_URL if it is set`,
  )
}

/** `ECONNREFUSED` and the like, also from inside a failed fetch. */
const systemCode = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined
  if ('code' in error && typeof error.code === 'string' && /^[A-Z_]+$/.test(error.code)) return error.code
  return systemCode(error.cause)
}
