import type { GuildTextBasedChannel } from 'discord.js'

/** Which case something said in a channel belongs to. */
export interface Place {
  readonly caseId: string
  readonly inThread: boolean
}

/** A thread or forum post is a case; in a plain channel each author has one. */
export const placeOf = (channel: GuildTextBasedChannel, authorId: string): Place =>
  channel.isThread()
    ? { caseId: channel.id, inThread: true }
    : { caseId: `${channel.id}:${authorId}`, inThread: false }

/** The channel or thread in which a case that is not private goes on. */
export const channelOfCase = (caseId: string): string => caseId.split(':')[0] ?? caseId

/** The case of one question that somebody asks in private. Short, since it has to fit into buttons. */
export const privateCaseOf = (userId: string, questionId: string): string => `p:${userId}:${questionId}`

export const isPrivateCase = (caseId: string): boolean => caseId.startsWith('p:')
