import type { MadeUpSecret, Make } from './make-secret.ts'

/** Secrets in syntaxes that were thought of after the rules were written. */
export function pastedInPassing(make: Make): readonly MadeUpSecret[] {
  const rows: MadeUpSecret[] = []
  const add = (name: string, secret: string, text: (secret: string) => string): void => {
    rows.push([name, secret, text(secret)])
  }

  add(
    'docker run -e GATEWAY_TOKEN=… -p 1:1 img',
    make('word', 24),
    (s) => `docker run -e GATEWAY_TOKEN=${s} -p 1:1 img`,
  )
  add(
    '    environment:       GATEWAY_TOKEN: "…',
    make('word', 24),
    (s) => `    environment:\n      GATEWAY_TOKEN: "${s}"`,
  )
  add('ENV GATEWAY_TOKEN …', make('word', 24), (s) => `ENV GATEWAY_TOKEN ${s}`)
  add('"Env": ["PATH=/bin","TOKEN=…"]', make('word', 24), (s) => `"Env": ["PATH=/bin","TOKEN=${s}"]`)
  add('The token I use is "…"', make('word', 24), (s) => `The token I use is "${s}"`)
  add('here is my token: …', make('word', 24), (s) => `here is my token:\n${s}`)
  add('Your new token: …', make('word', 24), (s) => `Your new token: ${s}`)
  add('New device token → …', make('word', 24), (s) => `New device token → ${s}`)
  add('token -> …', make('word', 24), (s) => `token -> ${s}`)
  add('token (gateway): …', make('word', 24), (s) => `token (gateway): ${s}`)
  add('"token" : [ "…" ]', make('word', 24), (s) => `"token" : [ "${s}" ]`)
  add('map[token:… url:ws://x]', make('word', 24), (s) => `map[token:${s} url:ws://x]`)
  add('{:token "…"}', make('word', 24), (s) => `{:token "${s}"}`)
  add(':token => "…"', make('word', 24), (s) => `:token => "${s}"`)
  add('Token=…, mode=token', make('word', 24), (s) => `Token=${s}, mode=token`)
  add('setx OPENAI_API_KEY "…"', make('word', 24), (s) => `setx OPENAI_API_KEY "${s}"`)
  add('mysql -u root -p…', make('word', 24), (s) => `mysql -u root -p${s}`)
  add('X-Auth-Token: …', make('word', 24), (s) => `X-Auth-Token: ${s}`)
  add('X-Telegram-Bot-Api-Secret-Token: …', make('word', 24), (s) => `X-Telegram-Bot-Api-Secret-Token: ${s}`)
  add('http -a ada:… https://x', make('word', 24), (s) => `http -a ada:${s} https://x`)
  add('Sec-WebSocket-Protocol: token.…', make('word', 24), (s) => `Sec-WebSocket-Protocol: token.${s}`)
  add(
    'localStorage.setItem(openclaw.token, …)',
    make('word', 24),
    (s) => `localStorage.setItem('openclaw.token', '${s}')`,
  )
  add('login("…")  // client.login', make('word', 24), (s) => `login("${s}")  // client.login`)
  add('client.login(…)', make('word', 24), (s) => `client.login('${s}')`)
  add('"gateway.auth.token": "…"', make('word', 24), (s) => `"gateway.auth.token": "${s}"`)
  add('gateway.auth.token …', make('word', 24), (s) => `gateway.auth.token ${s}`)
  add(
    'openclaw config set gateway.auth.token "',
    make('word', 24),
    (s) => `openclaw config set gateway.auth.token "${s}"`,
  )
  add('+  "token": "…"', make('word', 24), (s) => `+  "token": "${s}"`)
  add('> token: …', make('word', 24), (s) => `> token: ${s}`)
  add('token: ||…||', make('word', 24), (s) => `token: ||${s}||`)
  add('token: __…__', make('word', 24), (s) => `token: __${s}__`)
  add('<string name="api_key">…</string>', make('word', 24), (s) => `<string name="api_key">${s}</string>`)
  add('<add key="ApiKey" value="…" />', make('word', 24), (s) => `<add key="ApiKey" value="${s}" />`)
  add('passwordt…', make('word', 24), (s) => `password\t${s}`)
  add('user: ada pass: …', make('word', 10), (s) => `user: ada pass: ${s}`)
  add('login ada / password …', make('word', 10), (s) => `login ada / password ${s}`)
  add('pw: …', make('word', 10), (s) => `pw: ${s}`)
  add('PGPASSWORD=… psql', make('word', 10), (s) => `PGPASSWORD=${s} psql`)
  add('REDIS_PASS=…', make('word', 10), (s) => `REDIS_PASS='${s}'`)
  add('wifi passphrase="…"', make('word', 10), (s) => `wifi passphrase="${s}"`)
  add('"apiKey":{"value":"…"}', make('word', 24), (s) => `"apiKey":{"value":"${s}"}`)
  add('"headers":{"x-goog-api-key":["…"]}', make('word', 24), (s) => `"headers":{"x-goog-api-key":["${s}"]}`)
  add('%22token%22%3A%22…%22', make('word', 24), (s) => `%22token%22%3A%22${s}%22`)
  add('http://h/#access_token%3D…', make('word', 24), (s) => `http://h/#access_token%3D${s}`)
  add('{"name":"token","value":"…"}', make('word', 24), (s) => `{"name":"token","value":"${s}"}`)
  add('- name: GATEWAY_TOKEN   value: …', make('word', 24), (s) => `- name: GATEWAY_TOKEN\n  value: ${s}`)
  add('jwtSecret: …', make('word', 24), (s) => `jwtSecret: ${s}`)
  add('APP_KEY=base64:…=', make('word', 24), (s) => `APP_KEY=base64:${s}=`)
  add('SECRET_KEY_BASE=…', make('word', 24), (s) => `SECRET_KEY_BASE=${s}`)
  add('DISCORD_TOKEN …', make('word', 24), (s) => `DISCORD_TOKEN ${s}`)
  add(
    'machine api.x.com login ada password …',
    make('word', 24),
    (s) => `machine api.x.com login ada password ${s}`,
  )
  add('│  Gateway token: …  │', make('word', 24), (s) => `│  Gateway token: ${s}  │`)
  add(
    '◇  Gateway token (blank to generate) │  ',
    make('word', 24),
    (s) => `◇  Gateway token (blank to generate)\n│  ${s}`,
  )
  add(
    'OPENCLAW_GATEWAY_TOKEN="…" openclaw gate',
    make('word', 24),
    (s) => `OPENCLAW_GATEWAY_TOKEN="${s}" openclaw gateway`,
  )
  add('"operatorToken":"…"', make('word', 24), (s) => `"operatorToken":"${s}"`)
  add(
    '"device_tokens":{"operator":{"token":"…"',
    make('word', 24),
    (s) => `"device_tokens":{"operator":{"token":"${s}"}}`,
  )
  add('"token": "…"', 'mysupersecrettoken', (s) => `"token": "${s}"`)
  add('--token …', 'mysupersecrettoken', (s) => `--token ${s}`)
  add('token: "…"', 'my-secret-token-7', (s) => `token: "${s}"`)
  add('Token: …', make('hex', 64), (s) => `Token: ${s}`)
  add('Your gateway token is …', make('hex', 64), (s) => `Your gateway token is ${s}`)
  add('"gatewayToken":"…"', make('hex', 32), (s) => `"gatewayToken":"${s}"`)
  add('--token=…', make('hex', 64), (s) => `--token=${s}`)
  add('gateway token → …', make('hex', 64), (s) => `gateway token → ${s}`)
  add('│ token      │ … │', make('hex', 40), (s) => `│ token      │ ${s} │`)
  add('apikey …', make('hex', 32), (s) => `apikey ${s}`)
  add('my password: …', make('word', 14), (s) => `my password: ${s}`)
  add('password = "…"', make('word', 14), (s) => `password = "${s}"`)
  add('pwd:…', make('word', 14), (s) => `pwd:${s}`)
  add('password: …', 'correcthorse', (s) => `password: ${s}`)
  add('password: "…"', 'S3cret!pass,word', (s) => `password: "${s}"`)
  add('--password …', 'S3cret!pass', (s) => `--password '${s}'`)
  add('PASSWORD=…', 'p@ss:w0rd', (s) => `PASSWORD=${s}`)
  add('password is …', 'hunter2', (s) => `password is ${s}`)
  add('Cookie: session=…; other=1', make('word', 30), (s) => `Cookie: session=${s}; other=1`)
  add('  -H Cookie: sid=…', make('word', 30), (s) => `  -H 'Cookie: sid=${s}'`)
  add('{"Set-Cookie":["sid=…; Path=/"]}', make('word', 30), (s) => `{"Set-Cookie":["sid=${s}; Path=/"]}`)
  add(
    'wss://gw.example.com/ws?auth_token=…',
    make('word', 22),
    (s) => `wss://gw.example.com/ws?auth_token=${s}`,
  )
  add('OPENCLAW_GATEWAY_PASSWORD: …', make('word', 22), (s) => `OPENCLAW_GATEWAY_PASSWORD: ${s}`)
  add(
    'environment variable TELEGRAM_BOT_TOKEN ',
    make('word', 22),
    (s) => `environment variable TELEGRAM_BOT_TOKEN (${s})`,
  )
  add('secret_key:   …', make('word', 22), (s) => `secret_key:\n  ${s}`)
  add('"secrets": {"bot": "…"}', make('word', 22), (s) => `"secrets": {"bot": "${s}"}`)
  add('TOKEN …', make('word', 22), (s) => `TOKEN\n${s}`)
  add('X-Api-Key=…', make('word', 43), (s) => `X-Api-Key=${s}`)
  add('Token: …', make('word', 43), (s) => `\u001b[1mToken:\u001b[22m \u001b[36m${s}\u001b[39m`)
  add('"password"  :  "…"', make('word', 20), (s) => `"password"  :  "${s}"`)
  add('| password | … |', make('word', 20), (s) => `| password | ${s} |`)
  add('password (set): …', make('word', 20), (s) => `password (set): ${s}`)
  add('botToken=…;mode=polling', make('word', 20), (s) => `botToken=${s};mode=polling`)
  add('TOKEN=…', make('word', 20), (s) => `TOKEN=${s}\\`)
  add('"token":"…', make('word', 20), (s) => `"token":"${s}`)
  add('Bearer: …', make('word', 20), (s) => `Bearer: ${s}`)
  add('auth: Bearer …', make('word', 20), (s) => `auth: Bearer ${s}`)
  add('Authorization: …', make('word', 20), (s) => `Authorization: ${s}`)
  add('ssh://ada:…@host:22/x', make('word', 20), (s) => `ssh://ada:${s}@host:22/x`)
  add(
    'smtp://ada%40x.org:…@mail.x.org:587',
    make('word', 20),
    (s) => `smtp://ada%40x.org:${s}@mail.x.org:587`,
  )
  add('http_proxy=http://u:…@p:3128', make('word', 20), (s) => `http_proxy=http://u:${s}@p:3128`)
  add('webhook secret: …', make('word', 20), (s) => `webhook secret: ${s}`)
  add('signing-secret="…"', make('word', 20), (s) => `signing-secret="${s}"`)
  add('escaped line feed before a key', `gh${'p_'}${make('word', 36)}`, (s) => `"log":"failed\\n${s}\\nend"`)
  return rows
}
