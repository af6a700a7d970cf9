import { isThread, type ThreadChannel } from './lookups.ts'
import { timeOfSnowflake } from './snowflakes.ts'
import { updateThread } from './threads.ts'
import type { World } from './world.ts'

/** Archives, as time passes, every thread that has been silent for as long as its settings say. */
export function archiveSilentThreads(world: World): void {
  world.clock.onAdvance(() => {
    for (const channel of world.channels.values()) {
      if (isThread(channel) && !channel.thread.archived && isOverdue(world, channel)) {
        updateThread(world, channel, { archived: true })
      }
    }
  })
}

function isOverdue(world: World, { thread, lastMessageId, id }: ThreadChannel): boolean {
  const lastActivity = Math.max(timeOfSnowflake(lastMessageId ?? id), thread.archiveChangedAt)
  return world.clock.now() - lastActivity >= thread.autoArchiveMinutes * 60_000
}
