import type { MadeUpSecret, Make } from './make-secret.ts'

/** Keys that give themselves away by how they look. */
export function providerKeys(make: Make): readonly MadeUpSecret[] {
  const rows: MadeUpSecret[] = []
  const add = (name: string, secret: string, text: (secret: string) => string): void => {
    rows.push([name, secret, text(secret)])
  }
  const bare = (secret: string): string => `it says ${secret} here`
  const join = (...pieces: string[]): string => pieces.join('')

  add('openai', join('sk', '-', make('word', 48)), bare)
  add('openai project', join('sk', '-proj-', make('word', 60)), (s) => `Incorrect API key provided: ${s}.`)
  add('openai cut', join('sk', '-proj-', make('word', 16)), bare)
  add('anthropic', join('sk', '-ant-api03-', make('word', 80)), bare)
  add('openrouter', join('sk', '-or-v1-', make('hex', 64)), bare)
  add('github classic', join('gh', 'p_', make('word', 36)), bare)
  add('github fine', join('github', '_pat_', make('word', 22), '_', make('word', 59)), bare)
  add(
    'github in url',
    join('gh', 's_', make('word', 36)),
    (s) => `git clone https://x-access-token:${s}@github.com/a/b`,
  )
  add('gitlab', join('gl', 'pat-', make('word', 20)), bare)
  add('slack bot', join('xo', 'xb-', make('digits', 12), '-', make('word', 24)), bare)
  add('slack app', join('xa', 'pp-1-', make('upper', 11), '-', make('hex', 64)), bare)
  add(
    'slack webhook',
    join('T', make('upper', 8), '/B', make('upper', 8), '/', make('word', 24)),
    (s) => `https://hooks.slack.com/services/${s}`,
  )
  add('telegram', join(make('digits', 10), ':AA', make('word', 33)), bare)
  add(
    'telegram url',
    join(make('digits', 9), ':AA', make('word', 33)),
    (s) => `POST https://api.telegram.org/bot${s}/getMe 401`,
  )
  add('telegram cut', join(make('digits', 10), ':AA', make('word', 15)), bare)
  add('discord bot', join('M', 'T', make('word', 24), '.', 'G', make('word', 5), '.', make('word', 38)), bare)
  add(
    'discord webhook',
    make('word', 68),
    (s) => `https://discord.com/api/webhooks/${make('digits', 18)}/${s}`,
  )
  add('aws id', join('AK', 'IA', make('upper', 16)), bare)
  add('aws secret', make('base64', 40), (s) => `aws_secret_access_key = ${s}`)
  add('google key', join('AI', 'za', make('word', 35)), bare)
  add('google refresh', join('1/', '/0g', make('word', 40)), (s) => `"refresh_token":"${s}"`)
  add('google access', join('ya', '29.', make('word', 60)), bare)
  add('npm', join('np', 'm_', make('word', 36)), (s) => `//registry.example/:_authToken=${s}`)
  add('npmrc auth', make('base64', 24), (s) => `//registry.example.org/:_auth=${s}`)
  add('huggingface', join('h', 'f_', make('letters', 34)), bare)
  add('groq', join('gs', 'k_', make('word', 52)), bare)
  add('xai', join('xa', 'i-', make('word', 80)), bare)
  add('stripe', join('sk', '_live_', make('word', 24)), bare)
  add('stripe webhook', join('wh', 'sec_', make('word', 32)), bare)
  add('elevenlabs', join('s', 'k_', make('hex', 48)), bare)
  add('sendgrid', join('S', 'G.', make('word', 22), '.', make('word', 43)), bare)
  add('tailscale', join('ts', 'key-auth-', make('word', 12), '-', make('word', 24)), bare)
  add('jwt', join('ey', 'J', make('word', 30), '.', 'ey', 'J', make('word', 60), '.', make('word', 43)), bare)
  add('jwt without its end', join('ey', 'J', make('word', 30), '.', make('word', 60)), bare)
  add('zhipu', join(make('hex', 32), '.', make('word', 16)), bare)
  return rows
}
