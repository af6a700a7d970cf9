import { intakePolicy } from './policy.ts'
import type { SecretRule } from './secret-rule.ts'
import { isPlaceholder } from './secret-value.ts'

const notPlaceholder = ({ value }: { readonly value: string }): boolean => !isPlaceholder(value)

const keyStart = `-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY[A-Z ]{0,10}-----`
const keyLineStart = String.raw`(?:\n|\\n)[ \t>│|"'+]{0,20}`
const keyLineEnd = String.raw`\\?["',+ \t│|]{0,20}`

/** Secrets known by their shape rather than by a prefix or a label. */
export const shapeRules: readonly SecretRule[] = [
  {
    kind: 'private-key',
    keywords: ['private key'],
    pattern: new RegExp(
      `(?<lead>${keyStart})(?<secret>(?:[^-]|-(?!----)){1,${intakePolicy.maxPrivateKeyChars}}?)(?=-----END)`,
      'g',
    ),
    accepts: notPlaceholder,
  },
  {
    kind: 'private-key',
    keywords: ['private key'],
    pattern: new RegExp(
      `(?<lead>${keyStart})(?<secret>(?:${keyLineStart}[A-Za-z0-9+/=]{8,200}${keyLineEnd}){1,400})`,
      'g',
    ),
  },
  {
    kind: 'telegram-bot-token',
    pattern: /(?<![A-Za-z0-9.:-])(?:bot)?(?<secret>\d{7,11}:(?:AA[\w-]{12,60}|[\w-]{30,60}))/g,
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
    pattern: /(?<![\w.-])(?<secret>[MNO][A-Za-z0-9_-]{22,28}\.[\w-]{6}\.[\w-]{12,60})/g,
    accepts: ({ value }) => /\d/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value.slice(1)),
  },
  {
    kind: 'zhipu-api-key',
    pattern: /(?<![\w.-])(?<secret>[0-9a-f]{32}\.[A-Za-z0-9]{16})(?![\w.-])/g,
  },
  {
    kind: 'token',
    // 24 bytes in hex are what installers generate; ids and digests have 32, 40, 64, 96 or 128 digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>[0-9a-f]{48}|[0-9A-F]{48})(?![A-Za-z0-9])/g,
  },
]
