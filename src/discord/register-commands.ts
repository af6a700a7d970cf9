import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  type Client,
  RESTJSONErrorCodes,
  type RouteLike,
  Routes,
} from 'discord.js'
import type { Logger } from 'pino'
import type { SolutionKeeper } from '../desk/settings/server-settings.ts'
import { commandsEverywhere, markingCommands } from './commands/registry.ts'
import { faultCode } from './faults.ts'

type Definition = Partial<APIApplicationCommand> & Pick<APIApplicationCommand, 'name'>
type Option = APIApplicationCommandOption & { readonly options?: readonly APIApplicationCommandOption[] }

/** A command in one form, whether it is ours or comes back from Discord with ids, versions and defaults. */
const formOf = ({ type, name, description, options, ...rest }: Definition) => ({
  type: type ?? 1,
  name,
  description: description ?? '',
  options: (options ?? []).map(formOfOption),
  contexts: [...(rest.contexts ?? [])].sort(),
  integrationTypes: [...(rest.integration_types ?? [])].sort(),
  permissions: rest.default_member_permissions ?? null,
})

const formOfOption = (option: Option): object => ({
  type: option.type,
  name: option.name,
  description: option.description,
  required: option.required ?? false,
  options: (option.options ?? []).map(formOfOption),
})

const formsOf = (commands: readonly Definition[]): readonly string[] =>
  commands.map((command) => JSON.stringify(formOf(command))).sort()

/** Tells Discord the bot's commands for all servers, if it does not know them as they are. */
export const registerCommands = (client: Client<true>, log: Logger): Promise<void> =>
  register(client, Routes.applicationCommands(client.application.id), commandsEverywhere, log)

/**
 * Tells Discord the commands of one server, if it does not know them as they are: Discord cannot leave out of a server what
 * is registered for all, and beside Answer Overflow there is no second menu for marking.
 */
export async function registerServerCommands(
  client: Client<true>,
  serverId: string,
  solutionKeeper: SolutionKeeper,
  log: Logger,
): Promise<void> {
  const route = Routes.applicationGuildCommands(client.application.id, serverId)
  const wanted = solutionKeeper === 'sawbones' ? markingCommands : []
  await register(client, route, wanted, log).catch((error: unknown) => {
    if (faultCode(error) !== RESTJSONErrorCodes.MissingAccess) throw error
    log.warn('the bot may have no commands in this server; inviting it again with the link allows them')
  })
}

async function register(
  client: Client<true>,
  route: RouteLike,
  commands: typeof commandsEverywhere,
  log: Logger,
): Promise<void> {
  const wanted = commands.map(({ definition }) => definition)
  const known = (await client.rest.get(route)) as readonly APIApplicationCommand[]
  if (formsOf(known).join() === formsOf(wanted as readonly Definition[]).join()) {
    log.debug({ commands: known.length }, 'the commands are registered already')
    return
  }
  await client.rest.put(route, { body: wanted })
  log.info({ commands: wanted.length }, 'registered the commands')
}
