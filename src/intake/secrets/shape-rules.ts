import { intakePolicy } from '../policy.ts'
import type { SecretRule } from './secret-rule.ts'
import { isPlaceholder } from './secret-value.ts'

const notPlaceholder = ({ value }: { readonly value: string }): boolean => !isPlaceholder(value)

const keyStart = `-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY[A-Z ]{0,10}-----`
const keyLineStart = String.raw`(?:\n|\\n)[ \t>│|"'+]{0,20}`
const keyLineEnd = String.raw`\\?["',+ \t│|]{0,20}`

// Patterns begin with what is rare and look back from there: that finds it faster.

/** Secrets known by their shape rather than by a prefix or a label. */
export const shapeRules: readonly SecretRule[] = [
  {
    kind: 'private-key',
    keywords: ['private key'],
    reach: intakePolicy.maxPrivateKeyChars + 200,
    pattern: new RegExp(
      `(?<lead>${keyStart})(?<secret>(?:[^-]|-(?!----)){1,${intakePolicy.maxPrivateKeyChars}}?)(?=-----END)`,
      'g',
    ),
    accepts: notPlaceholder,
  },
  {
    kind: 'private-key',
    keywords: ['private key'],
    reach: intakePolicy.maxPrivateKeyChars + 200,
    pattern: new RegExp(
      `(?<lead>${keyStart})(?<secret>(?:${keyLineStart}[A-Za-z0-9+/=]{8,200}${keyLineEnd}){1,400})`,
      'g',
    ),
  },
  {
    kind: 'telegram-bot-token',
    pattern:
      /:(?:AA[\w-]{12,60}|[\w-]{30,60})(?<=(?<![A-Za-z0-9.:-])(?:bot)?(?<secret>\d{7,11}:[\w-]{14,62}))/g,
    accepts: ({ value }) => /[A-Z]/.test(value) && /[a-z]/.test(value),
  },
  {
    kind: 'discord-webhook',
    keywords: ['/webhooks/'],
    pattern: /(?<lead>\/webhooks\/\d{15,22}\/)(?<secret>[\w-]{16,120})/g,
  },
  {
    kind: 'slack-webhook',
    keywords: ['hooks.slack.com'],
    pattern: /(?<lead>hooks\.slack\.com\/(?:services|workflows)\/)(?<secret>[A-Za-z0-9/]{12,120})/g,
  },
  {
    kind: 'discord-bot-token',
    pattern: /\.[\w-]{6}\.[\w-]{12,60}(?<=(?<![\w.-])(?<secret>[MNO][\w-]{22,28}\.[\w-]{6}\.[\w-]{12,60}))/g,
    accepts: ({ value }) => /\d/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value.slice(1)),
  },
  {
    kind: 'zhipu-api-key',
    pattern: /\.[A-Za-z0-9]{16}(?![\w.-])(?<=(?<![\w.-])(?<secret>[0-9a-f]{32}\.[A-Za-z0-9]{16}))/g,
  },
  {
    kind: 'airtable-token',
    keywords: ['pat'],
    pattern: /(?<![\w.-])(?<secret>pat[A-Za-z0-9]{14}\.[0-9a-f]{32,64})(?![\w.-])/g,
  },
  {
    kind: 'azure-client-secret',
    keywords: ['q~'],
    pattern: /Q~[\w~.-]{20,40}(?<=(?<![\w~.-])(?<secret>[\w~.-]{3}\dQ~[\w~.-]{20,40}))/g,
  },
]
