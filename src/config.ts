import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { z } from 'zod'

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const tokenShape = /^[\w-]+\.[\w-]+\.[\w-]+$/

/** A variable that is set to nothing is not set. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema)

const environmentSchema = z.object({
  DISCORD_TOKEN: optional(
    z
      .string()
      .transform((token) => token.trim().replace(/^Bot\s+/i, ''))
      .pipe(
        z
          .string()
          .regex(tokenShape, 'is not a bot token: copy it from "Bot" in the Discord developer portal'),
      )
      .optional(),
  ),
  DISCORD_API_URL: optional(
    z
      .url({ protocol: /^https?$/, error: 'is not an http or https address' })
      .default('https://discord.com/api'),
  ),
  SUPPORT_CHANNELS: optional(
    z
      .string()
      .regex(/^[^,\s]+(?:\s*,\s*[^,\s]+)*$/, 'is not a list of channel ids or words, separated by commas')
      .default('help,support'),
  ),
  KNOWLEDGE_DIR: optional(z.string().default('knowledge')),
  PASTE_SITES: optional(z.string().default('paste-sites.yaml')),
  DATABASE_URL: optional(
    z
      .string()
      .regex(/^(?:file:|postgres(?:ql)?:\/\/)./, 'is neither file: with a path nor postgres:// with a server')
      .default('file:data/sawbones.db'),
  ),
  LOG_LEVEL: optional(
    z
      .string()
      .toLowerCase()
      .pipe(z.enum(levels, `is not one of ${levels.join(', ')}`))
      .optional(),
  ),
})

/** What the operator decides, read once at the start. */
export interface Config {
  readonly discordToken?: string
  readonly discordApiUrl: string
  /** Ids of channels and forums, or words that stand in their names. */
  readonly supportChannels: readonly string[]
  readonly knowledgeDirectory: string
  /** The file with the paste sites whose pastes are read; without one, no link is followed. */
  readonly pasteSitesFile?: string
  /** Where cases are kept: `file:` and a path, or `postgres://…`, which may hold a password. */
  readonly databaseUrl: string
  /** How much is logged; the door decides where nothing is said. */
  readonly logLevel?: (typeof levels)[number]
}

/** A variable is missing or malformed. The message names each one in a line and never holds a value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** Reads the environment. Throws a ConfigError that says what to mend. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environmentSchema.safeParse(environment)
  if (!parsed.success)
    throw new ConfigError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('\n'),
    )
  const {
    DISCORD_TOKEN,
    DISCORD_API_URL,
    SUPPORT_CHANNELS,
    KNOWLEDGE_DIR,
    PASTE_SITES,
    DATABASE_URL,
    LOG_LEVEL,
  } = parsed.data
  return Object.freeze({
    ...(DISCORD_TOKEN !== undefined && { discordToken: DISCORD_TOKEN }),
    discordApiUrl: DISCORD_API_URL,
    supportChannels: SUPPORT_CHANNELS.split(',').map((entry) => entry.trim()),
    knowledgeDirectory: KNOWLEDGE_DIR,
    ...(PASTE_SITES.toLowerCase() !== 'none' && { pasteSitesFile: PASTE_SITES }),
    databaseUrl: DATABASE_URL,
    ...(LOG_LEVEL !== undefined && { logLevel: LOG_LEVEL }),
  })
}

/** The process's environment; a `.env` file in the working folder fills in what it does not set. */
export function readEnvironment(): Readonly<Record<string, string | undefined>> {
  return { ...readEnvFile(), ...process.env }
}

/** The folder in which the command was typed: npm runs scripts in the project's. */
export const callersFolder = (): string => process.env.INIT_CWD ?? process.cwd()

function readEnvFile(): Readonly<Record<string, string | undefined>> {
  try {
    // Some editors begin the file with a byte order mark, which would become part of the first name.
    return parseEnv(readFileSync('.env', 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw error
  }
}
