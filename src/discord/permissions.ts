import type { PermissionsString } from 'discord.js'

/** The least that the bot needs; `texts.setup.permissions` says what for. */
export const permissionNames = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'ReadMessageHistory',
  'AddReactions',
] as const satisfies readonly PermissionsString[]
