import { setupPanel } from '../setup/setup-panel.ts'
import type { Form, MessageMenu, Panel, SlashCommand } from './command.ts'
import { diagnose } from './diagnose.ts'
import { diagnoseForm } from './diagnose-form.ts'
import { diagnoseThis } from './diagnose-this.ts'
import { markSolution } from './mark-solution.ts'
import { privacy } from './privacy.ts'
import { setup } from './setup.ts'
import { solution } from './solution.ts'

export const slashCommands: readonly SlashCommand[] = [diagnose, privacy, setup, solution]
export const messageMenus: readonly MessageMenu[] = [diagnoseThis, markSolution]
export const forms: readonly Form[] = [diagnoseForm]
export const panels: readonly Panel[] = [setupPanel]

/** Those of servers in which no other bot keeps the solutions. */
export const markingCommands: readonly (SlashCommand | MessageMenu)[] = [solution, markSolution]
export const commandsEverywhere: readonly (SlashCommand | MessageMenu)[] = [
  ...slashCommands,
  ...messageMenus,
].filter((command) => !markingCommands.includes(command))
