import type { Pick } from '../discord/actors/components.ts'
import { type BotOptions, openHelpDesk } from './start-bot.ts'

/** A help desk with somebody who may manage the server, and `/setup` open before their eyes. */
export async function openSetup(options: BotOptions = {}) {
  const desk = await openHelpDesk(options)
  const boss = desk.guild.join('boss', { permissions: ['ManageGuild'] })
  await desk.settle()
  const panel = await boss.run('setup', {}, { in: desk.lounge })
  return {
    ...desk,
    boss,
    panel,
    settingsNow: () => desk.settings.of(desk.guild.id),
    /** Clicks a button of the panel and waits for what it does. */
    async click(button: string) {
      await boss.click(panel, button)
      await desk.settle()
    },
    async select(menu: string, ...picks: readonly Pick[]) {
      await boss.select(panel, menu, ...picks)
      await desk.settle()
    },
  }
}
