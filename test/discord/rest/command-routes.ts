import {
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandPatchRequestPartialSchema,
  ApplicationCommandUpdateRequestSchema,
} from 'discord-api-spec/zod'
import type { z } from 'zod'
import { apiError, formError } from '../checks/api-error.ts'
import { checkCommandBody, checkCommandSet } from '../checks/command-body.ts'
import { checkFormBody } from '../checks/form-body.ts'
import { type CommandBody, commandsOf, saveCommand } from '../state/commands.ts'
import type { CommandRecord, Id } from '../state/records.ts'
import type { World } from '../state/world.ts'
import { type ApiRequest, done, ok, type Route } from './route.ts'

/** The same six routes for global commands and for those of one guild. */
export const commandRoutes: readonly Route[] = [
  '/applications/:applicationId/commands',
  '/applications/:applicationId/guilds/:guildId/commands',
].flatMap((path): Route[] => [
  { method: 'GET', path, run: list },
  { method: 'PUT', path, run: replaceAll },
  { method: 'POST', path, run: create },
  { method: 'GET', path: `${path}/:commandId`, run: get },
  { method: 'PATCH', path: `${path}/:commandId`, run: edit },
  { method: 'DELETE', path: `${path}/:commandId`, run: remove },
])

function list(world: World, request: ApiRequest) {
  return ok(commandsOf(world, scopeOf(world, request)).map(({ body }) => body))
}

function replaceAll(world: World, request: ApiRequest) {
  const scope = scopeOf(world, request)
  if (!Array.isArray(request.body)) throw formError([], 'BASE_TYPE_BAD_TYPE', 'Only iterables may be used.')
  const bodies: readonly CommandBody[] = request.body
  for (const [index, body] of bodies.entries()) {
    checkSchema(ApplicationCommandUpdateRequestSchema, body)
    checkCommandBody(body, [index])
  }
  checkCommandSet(bodies)
  const kept = bodies.map((body) => saveCommand(world, scope, body))
  for (const command of commandsOf(world, scope))
    if (!kept.includes(command)) world.commands.delete(command.id)
  return ok(kept.map(({ body }) => body))
}

function create(world: World, request: ApiRequest) {
  const scope = scopeOf(world, request)
  const body = request.body as CommandBody
  checkSchema(ApplicationCommandCreateRequestSchema, body)
  checkCommandBody(body)
  const others = commandsOf(world, scope).filter(
    ({ type, name }) => type !== (body.type ?? 1) || name !== body.name,
  )
  checkCommandSet([...others, body])
  return {
    status: others.length === commandsOf(world, scope).length ? 201 : 200,
    body: saveCommand(world, scope, body).body,
  }
}

function get(world: World, request: ApiRequest) {
  return ok(commandOf(world, request).body)
}

function edit(world: World, request: ApiRequest) {
  const command = commandOf(world, request)
  const change = request.body as Partial<CommandBody>
  checkSchema(ApplicationCommandPatchRequestPartialSchema, change)
  const body = { ...(command.body as unknown as CommandBody), ...change }
  checkCommandBody(body)
  return ok(saveCommand(world, command.guildId, body, command.id).body)
}

function remove(world: World, request: ApiRequest) {
  world.commands.delete(commandOf(world, request).id)
  return done
}

/** The guild of the request's commands, or undefined for global ones. */
function scopeOf(world: World, request: ApiRequest): Id | undefined {
  if (request.param('applicationId') !== world.applicationId) throw apiError('missingAccess')
  const guildId = request.param('guildId') || undefined
  if (guildId !== undefined && !world.guilds.get(guildId)?.members.has(world.bot.id))
    throw apiError('missingAccess')
  return guildId
}

function commandOf(world: World, request: ApiRequest): CommandRecord {
  const scope = scopeOf(world, request)
  const command = world.commands.get(request.param('commandId'))
  if (command === undefined || command.guildId !== scope) throw apiError('unknownCommand')
  return command
}

/** The schema wants permissions as a number; on the wire they are a decimal string. */
function checkSchema(schema: z.ZodType, body: Partial<CommandBody>): void {
  const permissions = body.default_member_permissions
  checkFormBody(schema, permissions ? { ...body, default_member_permissions: Number(permissions) } : body)
}
