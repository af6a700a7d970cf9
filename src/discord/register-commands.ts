import { type APIApplicationCommand, type Client, Routes } from 'discord.js'
import type { Logger } from 'pino'
import { messageMenus, slashCommands } from './commands/registry.ts'

type Definition = Partial<APIApplicationCommand> & Pick<APIApplicationCommand, 'name'>

/** A command in one form, whether it is ours or comes back from Discord with ids, versions and defaults. */
const formOf = ({ type, name, description, options, ...rest }: Definition) => ({
  type: type ?? 1,
  name,
  description: description ?? '',
  options: (options ?? []).map((option) => ({
    type: option.type,
    name: option.name,
    description: option.description,
    required: option.required ?? false,
  })),
  contexts: [...(rest.contexts ?? [])].sort(),
  integrationTypes: [...(rest.integration_types ?? [])].sort(),
  permissions: rest.default_member_permissions ?? null,
})

const formsOf = (commands: readonly Definition[]): readonly string[] =>
  commands.map((command) => JSON.stringify(formOf(command))).sort()

/** Tells Discord the bot's commands, if it does not know them as they are. */
export async function registerCommands(client: Client<true>, log: Logger): Promise<void> {
  const route = Routes.applicationCommands(client.application.id)
  const wanted = [...slashCommands, ...messageMenus].map(({ definition }) => definition)
  const known = (await client.rest.get(route)) as readonly APIApplicationCommand[]
  if (formsOf(known).join() === formsOf(wanted as readonly Definition[]).join()) {
    log.debug({ commands: known.length }, 'the commands are registered already')
    return
  }
  await client.rest.put(route, { body: wanted })
  log.info({ commands: wanted.length }, 'registered the commands')
}
