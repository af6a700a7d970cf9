import type { APIUser } from 'discord.js'
import { channelById } from '../state/lookups.ts'
import type { ChannelRecord, GuildRecord, Id } from '../state/records.ts'
import { type FileInput, toBytes } from './slash-options.ts'
import type { Stage } from './stage.ts'

/** Who acts, on which stage; shared by everything one member can do. */
export type Person = {
  readonly stage: Stage
  readonly guild: GuildRecord
  readonly user: APIUser
  readonly id: Id
  readonly name: string
  /** Where they last wrote, if anywhere. */
  lastChannel: ChannelRecord | undefined
}

/** The channel behind a handle or an id. */
export function channelOf({ stage }: Person, { id }: { readonly id: Id }): ChannelRecord {
  return channelById(stage.world, id)
}

/** Files as they are stored. */
export function uploads(files: readonly FileInput[] = []) {
  return files.map(({ name, bytes }) => ({ name, bytes: toBytes(bytes) }))
}
