import type { SecretSpan } from './secret-rule.ts'

// Whose a secret is, told by the name in front of it: who, which general kinds, and the kind that says more.
const owners: readonly (readonly [name: string, general: string, kind: string])[] = [
  ['telegram', 'token', 'telegram-bot-token'],
  ['discord', 'token', 'discord-bot-token'],
  ['slack', 'token', 'slack-token'],
  ['slack', 'secret', 'slack-signing-secret'],
  ['openai', 'api-key', 'openai-api-key'],
  ['anthropic|claude', 'api-key|token', 'anthropic-api-key'],
  ['openrouter', 'api-key', 'openrouter-api-key'],
  ['gemini|google', 'api-key', 'google-api-key'],
  ['google', 'secret', 'google-client-secret'],
  ['groq', 'api-key', 'groq-api-key'],
  ['xai', 'api-key', 'xai-api-key'],
  ['mistral', 'api-key', 'mistral-api-key'],
  ['deepseek', 'api-key', 'deepseek-api-key'],
  ['moonshot|kimi', 'api-key', 'moonshot-api-key'],
  ['zai|zhipu', 'api-key', 'zhipu-api-key'],
  ['minimax', 'api-key', 'minimax-api-key'],
  ['perplexity', 'api-key', 'perplexity-api-key'],
  ['elevenlabs|xi', 'api-key', 'elevenlabs-api-key'],
  ['deepgram', 'api-key', 'deepgram-api-key'],
  ['brave', 'api-key', 'brave-api-key'],
  ['tavily', 'api-key', 'tavily-api-key'],
  ['firecrawl', 'api-key', 'firecrawl-api-key'],
  ['huggingface|hf', 'token|api-key', 'huggingface-token'],
  ['github|gh', 'token', 'github-token'],
  ['gitlab', 'token', 'gitlab-token'],
  ['npm', 'token', 'npm-token'],
  ['cloudflare|cf', 'token|api-key', 'cloudflare-api-token'],
  ['aws', 'secret|api-key', 'aws-secret-key'],
  ['account', 'api-key', 'azure-storage-key'],
  ['matrix', 'token', 'matrix-access-token'],
  ['line', 'token', 'line-channel-token'],
  ['twilio', 'token', 'twilio-auth-token'],
  ['webhook|hooks?', 'token|secret', 'webhook-secret'],
  ['gateway', 'token', 'gateway-token'],
  ['gateway', 'password', 'gateway-password'],
]
/** The kinds that say whose a secret is. */
export const ownKinds = owners.map(([, , kind]) => kind)

const generalKinds = /^(?:token|secret|password|api-key)$/
const beforeChars = 60
// The name in front of the value, up to the blank or sign that begins it.
const nameBefore =
  /(?<name>[\w.-]{2,50})(?:[ ](?:bot|api|access|auth|app)){0,2}(?:[ ](?:token|key|secret|password))?[^\w\n]{1,12}$/i

const rules = owners.map(([name, general, kind]) => ({
  name: new RegExp(`(?<![a-z])(?:${name})(?![a-z])`),
  general: new RegExp(`^(?:${general})$`),
  kind,
}))

/** The kind of a secret; where its rule knows a general one only, what the name in front of it adds. */
export function ownKind(text: string, { kind, start }: SecretSpan): string {
  if (!generalKinds.test(kind)) return kind
  const name = nameBefore.exec(text.slice(Math.max(0, start - beforeChars), start))?.groups?.name
  if (name === undefined) return kind
  // gatewayToken, GATEWAY_TOKEN and gateway.auth.token are one name in three spellings.
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[_.-]/g, ' ')
  return rules.find((rule) => rule.general.test(kind) && rule.name.test(words))?.kind ?? kind
}
