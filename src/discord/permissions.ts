import type { PermissionsString } from 'discord.js'

/** The least that the bot needs, and what for. */
export const neededPermissions = {
  ViewChannel: 'see the channels in which it helps',
  SendMessages: 'answer in channels',
  SendMessagesInThreads: 'answer in threads and forum posts',
  ReadMessageHistory: 'reply to the question, and read it again when asked why',
  AddReactions: 'put ✅ on the message that solved it',
} as const satisfies Partial<Record<PermissionsString, string>>

export const permissionNames = Object.keys(neededPermissions) as readonly (keyof typeof neededPermissions)[]
