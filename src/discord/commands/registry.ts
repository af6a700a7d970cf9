import type { Form, MessageMenu, SlashCommand } from './command.ts'
import { diagnose } from './diagnose.ts'
import { diagnoseForm } from './diagnose-form.ts'
import { diagnoseThis } from './diagnose-this.ts'
import { markSolution } from './mark-solution.ts'

export const slashCommands: readonly SlashCommand[] = [diagnose]
export const messageMenus: readonly MessageMenu[] = [diagnoseThis, markSolution]
export const forms: readonly Form[] = [diagnoseForm]
