import type { MadeUpSecret, Make } from '../make-secret.ts'
import { fillIn } from './fill-in.ts'

/** Secrets in the files that hold credentials, and in connection strings. */
export const inCredentialFiles = (make: Make): readonly MadeUpSecret[] =>
  fillIn([
    ['npmrc', make('word', 36), (s) => `//npm.example/:_authToken=${s}`],
    ['npmrc _auth', `${make('base64', 26)}==`, (s) => `_auth=${s}`],
    ['netrc', make('word', 20), (s) => `machine api.example login me password ${s}`],
    ['netrc on lines', make('word', 20), (s) => `machine api.example\n  login me\n  password ${s}`],
    ['pgpass', make('word', 14), (s) => `db.example:5432:app:app_user:${s}`],
    ['git remote', make('word', 30), (s) => `origin\thttps://me:${s}@git.example/me/x.git (fetch)`],
    ['git-credentials', make('word', 30), (s) => `https://oauth2:${s}@git.example`],
    ['properties', make('word', 16), (s) => `spring.datasource.password=${s}\nspring.datasource.user=x`],
    ['ini', make('word', 16), (s) => `[client]\nuser = root\npassword = ${s}`],
    ['toml', make('word', 32), (s) => `[auth]\napi_key = "${s}"`],
    ['json5', make('word', 32), (s) => `{ auth: { token: '${s}', }, // mine\n}`],
    ['yaml block', make('word', 40), (s) => `token: |\n  ${s}\nport: 1`],
    ['yaml folded', make('word', 40), (s) => `api_key: >-\n  ${s}\nport: 1`],
    ['json on two lines', make('word', 40), (s) => `"token":\n    "${s}",`],
    ['jdbc', make('word', 14), (s) => `jdbc:mysql://db:3306/app?user=x&password=${s}&ssl=true`],
    ['ado', make('word', 14), (s) => `Server=tcp:db;User ID=x;Password=${s};Encrypt=True`],
    [
      'azure storage',
      `${make('base64', 86)}==`,
      (s) => `AccountName=x;AccountKey=${s};EndpointSuffix=core.windows.net`,
    ],
    [
      'azure sas',
      `${make('word', 40)}%3D`,
      (s) => `https://x.blob.core.windows.net/c?sv=2024-01-01&sig=${s}&se=2026`,
    ],
    ['aws credentials', make('base64', 40), (s) => `aws_access_key_id = x\naws_secret_access_key = ${s}`],
    [
      'aws signed',
      make('hex', 64),
      (s) => `https://x.s3.amazonaws.com/f?X-Amz-Expires=60&X-Amz-Signature=${s}`,
    ],
    ['mongodb', make('word', 14), (s) => `mongodb+srv://app:${s}@cluster0.abcd.mongodb.net/x`],
    ['amqp', make('word', 14), (s) => `amqps://app:${s}@mq.example/vhost`],
    ['otpauth', make('upper', 32), (s) => `otpauth://totp/Bot:me?secret=${s}&issuer=Bot`],
    [
      'key in json',
      make('base64', 64),
      (s) => `"private_key": "-----BEGIN PRIVATE ${'KEY'}-----\\n${s}\\n-----END PRIVATE ${'KEY'}-----\\n"`,
    ],
    ['key without end', make('base64', 64), (s) => `-----BEGIN OPENSSH PRIVATE ${'KEY'}-----\n${s}\n${s}`],
    [
      'key indented',
      make('base64', 64),
      (s) => `key: |\n  -----BEGIN RSA PRIVATE ${'KEY'}-----\n  ${s}\n  -----END RSA PRIVATE ${'KEY'}-----`,
    ],
    [
      'whatsapp creds',
      `${make('base64', 43)}=`,
      (s) => `"noiseKey":{"private":{"type":"Buffer","data":"${s}"}}`,
    ],
    [
      'auth profile',
      make('word', 60),
      (s) => `"profiles":{"x:default":{"type":"oauth","refresh":"${s}","expires":1}}`,
    ],
    ['oauth code', make('word', 40), (s) => `http://localhost:1455/auth/callback?code=${s}&state=abc`],
  ])
