import { ApplicationIntegrationType, InteractionContextType } from 'discord.js'

/** Part of the definition of a command that is used in servers only, which installed the bot. */
export const inServers = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
}
