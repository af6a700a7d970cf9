import { describe, expect, test } from 'vitest'
import { redact } from '../../../src/intake/redact.ts'
import { createMaker } from '../make-secret.ts'

const make = createMaker(11)
const secret = make('word', 24)

describe('the kind of a secret', () => {
  test.each([
    ['telegram-bot-token', `TELEGRAM_BOT_TOKEN=${secret}`],
    ['telegram-bot-token', `channels.telegram.botToken: ${secret}`],
    ['discord-bot-token', `"discordToken": "${secret}"`],
    ['discord-bot-token', `discord bot token: ${secret}`],
    ['slack-signing-secret', `SLACK_SIGNING_SECRET=${secret}`],
    ['openai-api-key', `export OPENAI_API_KEY=${secret}`],
    ['openai-api-key', `$env:OPENAI_API_KEY = "${secret}"`],
    ['anthropic-api-key', `anthropicApiKey: '${secret}'`],
    ['google-api-key', `GEMINI_API_KEY=${secret}`],
    ['brave-api-key', `"env": { "BRAVE_API_KEY": "${secret}" }`],
    ['github-token', `GH_TOKEN=${secret}`],
    ['gateway-token', `OPENCLAW_GATEWAY_TOKEN=${secret}`],
    ['gateway-token', `gateway.auth.token = "${secret}"`],
    ['gateway-password', `GATEWAY_PASSWORD=${secret}`],
    ['aws-secret-key', `aws_secret_access_key = ${make('base64', 40)}`],
    ['token', `token: ${secret}`],
    ['password', `password: ${secret}`],
    ['api-key', `api_key: ${secret}`],
    [
      'recovery-phrase',
      'seed phrase: ripple scissors kick mammal hire column oak gate sun offer wealth tomorrow',
    ],
    ['pairing-code', 'Pairing code: K7PQ2X9D'],
  ])('is %s in %j', (kind, text) => {
    expect(redact(text).redactions.map((redaction) => redaction.kind)).toEqual([kind])
  })
})

describe('the place of a secret', () => {
  test('in a box is a mark, and the box stays', () => {
    const token = make('word', 70)
    const rows = `Open http://h:1/#token=${token}`.match(/.{1,40}/g) ?? []
    const boxed = rows.map((row) => `│ ${row.padEnd(40)} │`)
    expect(redact(boxed.join('\n')).text.split('\n')).toEqual([
      '│ Open http://h:1/#token=[redacted:url-token] │',
      '│  │',
      `│ ${' '.repeat(40 - (rows.at(-1)?.length ?? 0))} │`,
    ])
  })

  test('is all of it, however long', () => {
    const long = make('word', 3500)
    expect(redact(`"access_token": "${long}"`).text).toBe('"access_token": "[redacted:token]"')
    expect(redact(`token=${long}`).text).toBe('token=[redacted:token]')
  })

  test('ends where prose in another script goes on', () => {
    expect(redact(`密码是${secret}，帮我看看`).text).toBe('密码是[redacted:password]，帮我看看')
  })
})
