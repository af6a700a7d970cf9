import type { MadeUpSecret, Make } from './make-secret.ts'

/** Secrets that only the name beside or above them gives away: many are made of letters alone, as people choose them. */
export function pastedCredentials(make: Make): readonly MadeUpSecret[] {
  const rows: MadeUpSecret[] = []
  const add = (name: string, secret: string, text: (secret: string) => string): void => {
    rows.push([name, secret, text(secret)])
  }
  const small = (length: number): string => make('letters', length).toLowerCase()
  const words = (joiner: string): string => [small(7), small(5), small(8)].join(joiner)

  // Variables
  add('yaml variable, letters', small(24), (s) => `environment:\n  GATEWAY_TOKEN: ${s}\n  TZ: UTC`)
  add('yaml variable, short', small(7), (s) => `  OPENCLAW_GATEWAY_TOKEN: ${s}`)
  add('yaml variable, words', words('-'), (s) => `  OPENCLAW_GATEWAY_TOKEN: ${s}`)
  add('yaml variable, comment', words('-'), (s) => `  BOT_SECRET: ${s} # keep`)
  add('variable, short', small(6), (s) => `GATEWAY_TOKEN=${s}\nTZ=UTC`)
  add('variable, digits', make('digits', 6), (s) => `GATEWAY_TOKEN=${s}`)
  add('variable, signs', `p@${small(2)}&${small(4)}{1}${small(6)}`, (s) => `DB_PASSWORD=${s}`)
  add('variable, passwd', `${small(4)}|${small(4)}`, (s) => `ROOT_PASSWD=${s}`)
  add('systemd, words', words(' '), (s) => `Environment="OPENCLAW_GATEWAY_PASSWORD=${s}"`)
  add('systemd, the second', words(' '), (s) => `Environment="A=b" "OPENCLAW_GATEWAY_PASSWORD=${s}"`)
  add('docker -e, words', words(' '), (s) => `docker run -e 'ADMIN_PASSWORD=${s}' image`)
  add('inspect, words', words(' '), (s) => `"Env": ["ADMIN_PASSWORD=${s}", "PATH=/bin"]`)
  add('setx', `${small(9)}99`, (s) => `setx OPENCLAW_GATEWAY_TOKEN ${s} /M`)
  add('fish', small(9), (s) => `set -gx OPENAI_API_KEY ${s}`)

  // Commands
  add('config set', `${small(13)}99`, (s) => `openclaw config set gateway.auth.token ${s}`)
  add('config set, letters', small(9), (s) => `$ openclaw config set gateway.auth.password ${s}\nok`)
  add('config set, quotes', words(' '), (s) => `openclaw config set gateway.auth.token "${s}"`)
  add('config set, key', small(12), (s) => `bot config set models.providers.x.apiKey ${s} && bot restart`)
  for (const [length, prompt] of [
    [32, '$'],
    [64, 'ada@host:~/openclaw $'],
  ] as const) {
    const hex = (): string => make('hex', length)
    add(`config get, ${length} hex`, hex(), (s) => `${prompt} openclaw config get gateway.auth.token\n${s}`)
    add(`echo, ${length} hex`, hex(), (s) => `${prompt} echo $OPENCLAW_GATEWAY_TOKEN\n${s}\n${prompt} id`)
  }
  add('config get, words', words('-'), (s) => `$ openclaw config get gateway.auth.token\n${s}`)
  add('config get, banner', small(9), (s) => `bot config get a.token\n\n🦞 OpenClaw 2026.9.6 (abc)\n\n${s}`)
  add('echo, braces', small(9), (s) => `echo "\${GATEWAY_PASSWORD}"\n${s}`)
  add('echo, windows', small(9), (s) => `C:\\> echo %GATEWAY_TOKEN%\n${s}`)

  // Lists
  add('kubernetes', `${small(9)}99x`, (s) => `- name: GATEWAY_TOKEN\n  value: ${s}`)
  add('kubernetes, hex', make('hex', 32), (s) => `- name: GATEWAY_TOKEN\n  value: "${s}"`)
  add('kubernetes, signs', `${small(8)}!9`, (s) => `- name: GATEWAY_PASSWORD\n  value: "${s}"`)
  add('kubernetes, json', small(8), (s) => `{ "name": "GATEWAY_PASSWORD", "value": "${s}" }`)
  add('plist', small(9), (s) => `<key>GATEWAY_TOKEN</key>\n<string>${s}</string>`)
  add('plist, hex', make('hex', 64), (s) => `  <key>GATEWAY_TOKEN</key>\n  <string>${s}</string>`)

  // Requests
  add('api key header, letters', small(12), (s) => `curl -H 'x-api-key: ${s}' https://a.example`)
  add('token header, letters', small(9), (s) => `curl -H "x-openclaw-token: ${s}" http://x`)
  add('curl user on the next line', small(9), (s) => `curl -X POST https://x \\\n  -u admin:${s}`)
  add('curl user, space', `${small(3)} ${small(6)}1`, (s) => `curl --user 'admin:${s}' https://x`)
  add('encoded fragment', `${small(8)}12`, (s) => `https://h/?url=http%3A%2F%2Fh%2F%23token%3D${s}&b=1`)
  add('encoded query', small(8), (s) => `https://h/?to=%2Fchat%3Ftoken%3D${s}%26session%3Dmain`)

  // Stores
  add('profile, key', `${small(9)}1234`, (s) => `{"type":"api_key","provider":"x","key":"${s}"}`)
  add('profile, key first', small(12), (s) => `{\n  "key": "${s}",\n  "type": "api_key"\n}`)
  add('profile, provider', `${make('word', 20)}`, (s) => `{ "provider": "x", "key": "${s}" }`)
  add('profile, access', make('word', 24), (s) => `{"type":"oauth","access":"${s}","expires":1}`)
  add('profile, refresh', make('word', 24), (s) => `{"refresh":"${s}","expires":1,"type":"oauth"}`)
  add('profile, both', make('word', 24), (s) => `"access":"abcdefgh12345678","refresh":"${s}"`)
  add('profile, dumped', make('word', 24), (s) => `{ type: 'oauth', refresh: '${s}' }`)
  return rows
}
