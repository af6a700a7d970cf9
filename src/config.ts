import { z } from 'zod'

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** A variable that is set to nothing is not set. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema)

const environmentSchema = z.object({
  DISCORD_TOKEN: optional(
    z
      .string()
      .regex(
        /^[\w-]+\.[\w-]+\.[\w-]+$/,
        'is not a bot token: copy it from "Bot" in the Discord developer portal',
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
  LOG_LEVEL: optional(z.enum(levels, `is not one of ${levels.join(', ')}`).default('info')),
})

/** What the operator decides, read once at the start. */
export interface Config {
  readonly discordToken?: string
  readonly discordApiUrl: string
  /** Ids of channels and forums, or words that stand in their names. */
  readonly supportChannels: readonly string[]
  readonly knowledgeDirectory: string
  readonly logLevel: (typeof levels)[number]
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
  const { DISCORD_TOKEN, DISCORD_API_URL, SUPPORT_CHANNELS, KNOWLEDGE_DIR, LOG_LEVEL } = parsed.data
  return Object.freeze({
    ...(DISCORD_TOKEN !== undefined && { discordToken: DISCORD_TOKEN }),
    discordApiUrl: DISCORD_API_URL,
    supportChannels: SUPPORT_CHANNELS.split(',').map((entry) => entry.trim()),
    knowledgeDirectory: KNOWLEDGE_DIR,
    logLevel: LOG_LEVEL,
  })
}

/** The process's environment, with a `.env` file in the working folder added where there is one. */
export function readEnvironment(): Readonly<Record<string, string | undefined>> {
  try {
    process.loadEnvFile()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
  return process.env
}
