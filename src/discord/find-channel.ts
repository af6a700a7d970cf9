import type { Client, GuildTextBasedChannel } from 'discord.js'
import { faultKind } from './faults.ts'

/** A channel or thread of a server; undefined where it is gone or may not be seen. */
export async function findChannel(
  { channels }: Client<true>,
  id: string,
): Promise<GuildTextBasedChannel | undefined> {
  const channel = await channels.fetch(id).catch(ignoreForeseen)
  return channel && !channel.isDMBased() && channel.isTextBased() ? channel : undefined
}

const ignoreForeseen = (error: unknown): undefined => {
  if (faultKind(error) === 'fault') throw error
}
