import type { MadeUpSecret, Make } from '../make-secret.ts'
import { fillIn } from './fill-in.ts'

const nest = (text: string, levels: number): string =>
  levels === 0 ? text : nest(JSON.stringify(text), levels - 1)

/** Secrets in logs and in objects as programs print them. */
export const inDumps = (make: Make): readonly MadeUpSecret[] =>
  fillIn([
    ['python dict', make('word', 24), (s) => `DEBUG cfg={'mode': 'token', 'bot_token': '${s}', 'port': 1}`],
    ['python object', make('word', 24), (s) => `Config(host='x', api_key='${s}', retries=3)`],
    ['python bytes', make('word', 24), (s) => `headers: {b'authorization': b'Bearer ${s}'}`],
    ['pydantic', make('word', 24), (s) => `input_value={'token': '${s}'}, input_type=dict`],
    ['go struct', make('word', 24), (s) => `cfg: {Host:x Token:${s} Port:18789}`],
    ['go struct, quoted', make('word', 24), (s) => `&main.Config{Host:"x", APIKey:"${s}"}`],
    ['rust', make('word', 24), (s) => `Config { host: "x", api_key: Some("${s}"), port: 1 }`],
    ['ruby', make('word', 24), (s) => `{:host=>"x", :password=>"${s}"}`],
    ['php', make('word', 24), (s) => `array(2) {\n  ["token"]=>\n  string(24) "${s}"\n}`],
    ['php array', make('word', 24), (s) => `'api_key' => '${s}',`],
    ['java', make('word', 24), (s) => `User[name=me, accessToken=${s}, age=3]`],
    ['node inspect', make('word', 24), (s) => `  auth: { mode: 'token', token: '${s}' },`],
    ['node map', make('word', 24), (s) => `Map(2) { 'token' => '${s}', 'a' => 1 }`],
    ['node headers', make('word', 24), (s) => `rawHeaders: [ 'Authorization', 'Bearer ${s}', 'Host', 'x' ]`],
    ['logfmt', make('word', 24), (s) => `ts=2026-02-03T10:00:00Z level=info msg="auth" token=${s} ok=false`],
    ['pino', make('word', 24), (s) => `{"level":30,"time":1760000000000,"access_token":"${s}","msg":"ok"}`],
    ['json in json', make('word', 24), (s) => `{"body":${nest(`{"token":"${s}"}`, 1)}}`],
    ['json in json in json', make('word', 24), (s) => `{"body":${nest(`{"password":"${s}"}`, 2)}}`],
    ['json three levels', make('word', 24), (s) => `{"body":${nest(`{"apiKey":"${s}"}`, 3)}}`],
    ['html entities', make('word', 24), (s) => `{&quot;token&quot;:&quot;${s}&quot;}`],
    ['numeric entities', make('word', 24), (s) => `{&#34;token&#34;:&#34;${s}&#34;}`],
    ['url-encoded', make('word', 24), (s) => `payload=%7B%22token%22%3A%22${s}%22%7D`],
    ['url-encoded form', make('word', 24), (s) => `body: user=me%26password%3D${s}%26x%3D1`],
    ['escaped newline', make('word', 24), (s) => `"content":"host: x\\npassword: ${s}\\nport: 1"`],
    ['har', make('word', 24), (s) => `{ "name": "authorization", "value": "Bearer ${s}" }`],
    ['har cookie', make('word', 24), (s) => `{ "name": "x-api-key",\n  "value": "${s}" }`],
    [
      'devtools headers',
      make('word', 24),
      (s) => `authorization:\nBearer ${s}\ncontent-type:\napplication/json`,
    ],
    ['query in a log', make('word', 24), (s) => `12:00 GET /ws?sessionKey=main&token=${s} 101`],
    ['local storage', make('word', 24), (s) => `localStorage.setItem('gatewayToken', '${s}')`],
    ['journald', make('word', 24), (s) => `Feb 03 10:00:00 pi node[812]: [gateway] token: ${s}`],
    [
      'subsystem',
      make('word', 24),
      (s) => `2026-02-03T10:00:00.000Z [auth/store] generated password=${s} for ops`,
    ],
    ['xml', make('word', 24), (s) => `<settings><password>${s}</password></settings>`],
    ['xml attribute', make('word', 24), (s) => `<db user="x" password="${s}" />`],
    ['xml key and value', make('word', 24), (s) => `<add key="ApiKey" value="${s}" />`],
    ['csv', make('word', 24), (s) => `name,token\nbot,${s}`],
  ])
