import { type BaseInteraction, PermissionFlagsBits } from 'discord.js'

/** Whether somebody may see and change the settings of the server they are in, by what Discord says at this moment. */
export const maySetUp = ({ memberPermissions }: BaseInteraction<'cached'>): boolean =>
  memberPermissions.has(PermissionFlagsBits.ManageGuild)
