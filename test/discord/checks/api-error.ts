/** The nested form Discord gives its validation errors: `{ content: { _errors: [{ code, message }] } }`. */
export type FieldErrors = {
  readonly [field: string]: FieldErrors | readonly { readonly code: string; readonly message: string }[]
}

/** A request that Discord refuses: HTTP status, Discord's own code and words, and where in the body. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly code: number
  readonly errors: FieldErrors | undefined

  constructor(status: number, code: number, message: string, errors?: FieldErrors) {
    super(message)
    this.status = status
    this.code = code
    this.errors = errors
  }
}

const known = {
  unauthorized: [401, 0, '401: Unauthorized'],
  noSuchRoute: [404, 0, '404: Not Found'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownRole: [404, 10011, 'Unknown Role'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownEmoji: [400, 10014, 'Unknown Emoji'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  tooManyCommands: [400, 30032, 'Maximum number of application commands reached'],
  tooManyPins: [400, 30003, 'Maximum number of pins reached (50)'],
  tooManyReactions: [400, 30010, 'Maximum number of reactions reached (20)'],
  requestTooLarge: [413, 40005, 'Request entity too large'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  tagRequired: [400, 40067, 'A tag is required to create a forum post in this channel'],
  missingAccess: [403, 50001, 'Missing Access'],
  notYourMessage: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  cannotMessageUser: [403, 50007, 'Cannot send messages to this user'],
  notATextChannel: [400, 50008, 'Cannot send messages in a non-text channel'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  systemMessage: [403, 50021, 'Cannot execute action on a system message'],
  wrongChannelType: [400, 50024, 'Cannot execute action on this channel type'],
  expiredToken: [401, 50027, 'Invalid Webhook Token'],
  invalidDeleteCount: [
    400,
    50016,
    'Provided too few or too many messages to delete. Must provide at least 2 and fewer than 100 messages to delete',
  ],
  tooOldToDelete: [400, 50034, 'You can only bulk delete messages that are under 14 days old.'],
  threadArchived: [400, 50083, 'Thread is archived'],
  unreadableBody: [400, 50109, 'The request body contains invalid JSON.'],
  reactionBlocked: [403, 90001, 'Reaction was blocked'],
  cannotReplyWithoutHistory: [400, 160002, 'Cannot reply without permission to read message history'],
  threadExists: [400, 160004, 'A thread has already been created for this message'],
  threadLocked: [400, 160005, 'Thread is locked'],
} as const satisfies Record<string, readonly [number, number, string]>

/** One of Discord's well-known errors, by a name of ours. */
export function apiError(name: keyof typeof known): ApiError {
  const [status, code, message] = known[name]
  return new ApiError(status, code, message)
}

/** `50035 Invalid Form Body` about one field, e.g. `formError(['components', 0], 'CODE', 'words')`. */
export function formError(path: readonly PropertyKey[], code: string, message: string): ApiError {
  const errors = path.reduceRight<FieldErrors>((inner, key) => ({ [String(key)]: inner }), {
    _errors: [{ code, message }],
  })
  return new ApiError(400, 50035, 'Invalid Form Body', errors)
}
