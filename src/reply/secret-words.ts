/** Words of kinds that name no company. */
const common: ReadonlySet<string> = new Set(
  'access auth authorization basic bearer bot channel client code cookie credentials device gateway header id key origin pairing password phrase private recovery refresh secret signature signing storage token webhook'.split(
    ' ',
  ),
)
const spelled: Readonly<Record<string, string>> = {
  api: 'API',
  jwt: 'JWT',
  url: 'URL',
  ai: 'AI',
  aws: 'AWS',
  npm: 'npm',
  age: 'age',
  pypi: 'PyPI',
  xai: 'xAI',
  nvidia: 'NVIDIA',
  github: 'GitHub',
  gitlab: 'GitLab',
  openai: 'OpenAI',
  openrouter: 'OpenRouter',
  deepseek: 'DeepSeek',
  elevenlabs: 'ElevenLabs',
  huggingface: 'Hugging Face',
  rubygems: 'RubyGems',
  sendgrid: 'SendGrid',
  digitalocean: 'DigitalOcean',
  langsmith: 'LangSmith',
  planetscale: 'PlanetScale',
  onepassword: '1Password',
}

/** A kind of secret as people call it: `telegram-bot-token` is a Telegram bot token. */
export const secretWords = (kind: string): string =>
  kind
    .split('-')
    .map((word) => spelled[word] ?? (common.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ')
