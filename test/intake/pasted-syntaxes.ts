import type { MadeUpSecret, Make } from './make-secret.ts'

/** Secrets in the ways that people and programs write them. */
export function pastedSyntaxes(make: Make): readonly MadeUpSecret[] {
  const rows: MadeUpSecret[] = []
  const add = (name: string, secret: string, text: (secret: string) => string): void => {
    rows.push([name, secret, text(secret)])
  }
  const bare = (secret: string): string => `it says ${secret} here`
  const join = (...pieces: string[]): string => pieces.join('')

  add('bare 48 hex', make('hex', 48), bare)
  add('48 hex in quotes', make('hex', 48), (s) => `"${s}"`)
  add('url password', make('word', 12), (s) => `postgres://app:${s}@db:5432/app`)
  add('url password, plain', 'hunterhunter', (s) => `redis://:${s}@10.0.0.2:6379`)
  add('dashboard fragment', make('word', 32), (s) => `http://127.0.0.1:18789/#token=${s}`)
  add('query', make('word', 32), (s) => `ws://10.0.0.2:18789/?a=1&token=${s}&b=2`)
  add('query access token', make('word', 32), (s) => `<https://a.example/cb?access_token=${s}>`)
  add('query key', make('word', 32), (s) => `https://maps.example/v1?key=${s}`)
  add('authorization bearer', make('word', 24), (s) => `> Authorization: Bearer ${s}`)
  add('authorization json', make('word', 24), (s) => `{"headers":{"authorization":"Bearer ${s}"}}`)
  add('authorization basic', `${make('base64', 22)}==`, (s) => `authorization: Basic ${s}`)
  add('authorization bot', make('word', 24), (s) => `'Authorization': 'Bot ${s}',`)
  add('bearer alone', make('word', 24), (s) => `curl -H "X: Bearer ${s}"`)
  add('api key header', make('word', 24), (s) => `curl -H 'x-api-key: ${s}' https://a.example`)
  add('cookie', `sid=${make('word', 24)}`, (s) => `Cookie: lang=de; ${s}`)
  add('set-cookie', `session=${make('word', 24)}`, (s) => `< set-cookie: ${s}; HttpOnly`)
  add('curl user', make('word', 10), (s) => `curl -s -u admin:${s} http://127.0.0.1`)
  add('flag', make('word', 12), (s) => `bot devices list --token ${s} --json`)
  add('flag with equals', make('word', 12), (s) => `bot devices list --gateway-token=${s}`)
  add('flag in quotes', make('word', 12), (s) => `bot run --password "${s}"`)
  add('flag in an array', make('word', 12), (s) => `"args": ["run", "--token", "${s}"]`)
  add('flag, plain word', 'hunterhunter', (s) => `bot run --password ${s}`)
  add('flag on windows', make('word', 12), (s) => `bot.exe run -Token ${s}`)
  add('env', make('hex', 32), (s) => `OPENCLAW_GATEWAY_TOKEN=${s}`)
  add('env, digest length', make('hex', 64), (s) => `export GATEWAY_TOKEN=${s}`)
  add('env in quotes', make('word', 20), (s) => `API_KEY="${s}"`)
  add('env, short word', 'honeybadger', (s) => `DB_PASSWORD=${s}`)
  add('env DB_PASS', make('word', 9), (s) => `DB_PASS=${s}`)
  add('powershell env', make('word', 20), (s) => `$env:GATEWAY_TOKEN = "${s}"`)
  add('windows set', make('word', 20), (s) => `set GATEWAY_TOKEN=${s}`)
  add('compose list', make('word', 20), (s) => `      - GATEWAY_TOKEN=${s}`)
  add('yaml', make('word', 20), (s) => `  gateway_token: ${s}`)
  add('yaml in quotes', 'correct horse battery', (s) => `password: '${s}'`)
  add('json', make('word', 20), (s) => `"token": "${s}",`)
  add('json, plain words', 'correct horse battery', (s) => `{"password":"${s}"}`)
  add('json with an escape', `ab\\"cd${make('word', 8)}`, (s) => `{"password":"${s}"}`)
  add('json5', make('word', 20), (s) => `{ auth: { mode: "token", token: '${s}' } }`)
  add('json in json', make('word', 20), (s) => `"body":"{\\"token\\":\\"${s}\\"}"`)
  add('json in json in json', make('word', 20), (s) => `{\\\\\\"clientSecret\\\\\\":\\\\\\"${s}\\\\\\"}`)
  add('curly quotes', make('word', 20), (s) => `“token”: “${s}”`)
  add('curly quotes, mixed', make('word', 20), (s) => `"token": “${s}”`)
  add('full-width colon', make('word', 20), (s) => `token：${s}`)
  add('chinese', make('word', 12), (s) => `密码：${s}`)
  add('russian', make('word', 12), (s) => `пароль: ${s}`)
  add('markdown bold', make('word', 20), (s) => `**Token:** ${s}`)
  add('markdown code', make('word', 20), (s) => `token: \`${s}\``)
  add('table cell', make('word', 24), (s) => `│ Token │ ${s} │`)
  add('markdown table', make('word', 24), (s) => `| API key | ${s} |`)
  add('columns', make('word', 32), (s) => `Gateway token    ${s}`)
  add('prose', make('word', 12), (s) => `my password is ${s} and it fails`)
  add('config command', make('word', 24), (s) => `bot config set gateway.auth.token ${s}`)
  add('ini', make('word', 20), (s) => `client_secret = ${s}`)
  add('toml', make('word', 20), (s) => `api-key = "${s}"`)
  add('javascript', make('word', 20), (s) => `const token = '${s}'`)
  add('object dump', make('word', 20), (s) => `  botToken: '${s}',`)
  add('xml', make('word', 20), (s) => `<authToken>${s}</authToken>`)
  add('connection string', make('base64', 40), (s) => `AccountName=a;AccountKey=${s};Suffix=b`)
  add('ado password', make('word', 12), (s) => `Server=db;User Id=a;Pwd=${s};`)
  add(
    'uuid under a label',
    `${make('hex', 8)}-${make('hex', 4)}-${make('hex', 4)}-${make('hex', 4)}-${make('hex', 12)}`,
    (s) => `"accessToken":"${s}"`,
  )
  add('pairing code', make('upper', 8), (s) => `Pairing code: ${s}`)
  add('coloured', make('word', 20), (s) => `token: \u001b[32m${s}\u001b[39m`)
  add('with invisible characters', make('word', 20), (s) => `tok\u200ben: ${s}`)
  add(
    'wrapped',
    make('hex', 48),
    (s) => `Open http://127.0.0.1:18789/#token=${s.slice(0, 20)}\n${s.slice(20)}\nor`,
  )
  add(
    'wrapped in its prefix',
    join('gh', 'p_', make('word', 36)),
    (s) => `remote: your token for this repository is ${s.slice(0, 2)}\n${s.slice(2)}`,
  )
  add(
    'one-line pem',
    make('base64', 120),
    (s) => `"private_key": "-----BEGIN ${'PRIVATE'} KEY-----\\n${s}\\n-----END ${'PRIVATE'} KEY-----\\n"`,
  )
  add(
    'cut pem',
    make('base64', 64),
    (s) => `-----BEGIN RSA ${'PRIVATE'} KEY-----\n${s}\n${make('base64', 64)}`,
  )
  return rows
}
