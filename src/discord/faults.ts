import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js'

/** How much a fault matters: `permission` is the server's to mend, `gone` is everyday life, `fault` is ours. */
export type FaultKind = 'permission' | 'gone' | 'fault'

/** "Cannot reply without permission to read message history". */
const cannotReply = 160_002
const threadLocked = 160_005

const kinds = new Map<unknown, FaultKind>([
  [RESTJSONErrorCodes.MissingAccess, 'permission'],
  [RESTJSONErrorCodes.MissingPermissions, 'permission'],
  [cannotReply, 'permission'],
  [RESTJSONErrorCodes.UnknownChannel, 'gone'],
  [RESTJSONErrorCodes.UnknownGuild, 'gone'],
  [RESTJSONErrorCodes.UnknownMember, 'gone'],
  [RESTJSONErrorCodes.UnknownMessage, 'gone'],
  [RESTJSONErrorCodes.UnknownUser, 'gone'],
  [RESTJSONErrorCodes.UnknownWebhook, 'gone'],
  [RESTJSONErrorCodes.UnknownInteraction, 'gone'],
  [RESTJSONErrorCodes.InvalidWebhookToken, 'gone'],
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread, 'gone'],
  [threadLocked, 'gone'],
])

/** Discord's code of an error, where it has one. */
export const faultCode = (error: unknown): number | string | undefined =>
  error instanceof DiscordAPIError ? error.code : undefined

export const faultKind = (error: unknown): FaultKind => kinds.get(faultCode(error)) ?? 'fault'

/** Takes a rejection that says that something is no longer there, and passes on any other. */
export const ignoreGone = (error: unknown): undefined => {
  if (faultKind(error) !== 'gone') throw error
}

/** What may be logged of an error: its message and Discord's copy of the request can hold people's words. */
export function describeFault(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = faultCode(error) ?? ('code' in error ? error.code : undefined)
  // The stack begins with the message, whose lines can look like frames: people paste stack traces.
  const frames = error.stack?.slice(error.stack.indexOf(error.message) + error.message.length)
  const at = frames?.split('\n').filter((line) => /^\s+at /.test(line))
  return {
    error: error.name,
    ...(code !== undefined && { code }),
    at: at?.slice(0, 8).map((line) => line.trim()),
  }
}
