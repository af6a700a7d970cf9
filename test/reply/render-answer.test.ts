import { describe, expect, test } from 'vitest'
import { renderAnswer } from '../../src/reply/render-answer.ts'
import { texts } from '../../src/reply/texts.ts'
import { part, template } from './compile.ts'

const loopback = part(
  'The CLI container looks for the gateway inside itself',
  {
    cause: 'In the CLI container `127.0.0.1` is that container, so {{ target }} has nobody to answer it.',
    fix: '1. Name the service:\n   ```sh\n   tool devices list --url ws://{{ gateway_service | default: "gateway" }}:{{ port }}\n   ```',
    check: [{ template: template('`tool status` says *reachable*.') }],
    docs: 'https://docs.example/docker',
    asks: [
      { name: 'gateway_service', description: "The gateway's service name.", ask: '`docker compose ps`' },
      { name: 'runtime', description: 'How you run it' },
    ],
  },
  {
    confidence: 'likely',
    captures: { target: 'ws://127.0.0.1:18789', port: '18789' },
    conditions: [{ condition: { fact: 'bind', anyOf: ['loopback', 'lan'] }, state: 'unknown' }],
  },
)
const mismatch = part('Device token mismatch', { fix: '1. Move the cache aside.' })

describe('an answer', () => {
  test('says what, why, how, how to check, where to read and what to send', () => {
    expect(renderAnswer({ parts: [loopback], facts: { runtime: 'docker' } })).toEqual([
      `Probably: **The CLI container looks for the gateway inside itself**

In the CLI container \`127.0.0.1\` is that container, so \`ws://127.0.0.1:18789\` has nobody to answer it.

This assumes that the bind is \`loopback\` or \`lan\`.

**Fix**
1. Name the service:
   \`\`\`sh
   tool devices list --url ws://gateway:18789
   \`\`\`

**Check**
\`tool status\` says *reachable*.

Docs: <https://docs.example/docker>

If it still fails, tell me:
- The gateway's service name: \`docker compose ps\``,
    ])
  })

  test('puts what blocks first, then what follows', () => {
    const [message, ...more] = renderAnswer({
      parts: [
        mismatch,
        part('Second'),
        part('Third', {}, { confidence: 'likely' }),
        part('Odd', {}, { confidence: 'possible' }),
      ],
      facts: {},
      earlier: [part('Before')],
      redactions: ['telegram-bot-token', 'api-key', 'api-key'],
      notes: ['A note.'],
    })
    expect(more).toEqual([])
    expect(message).toBe(`**Device token mismatch**

Fix this first, then: **Second** and **Third**.

It is so.

**Fix**
1. Move the cache aside.

Next. **Second**

**Fix**
1. Do this.

Next. Probably: **Third**

**Fix**
1. Do this.

Once this works, go back to what I said before: **Before**.

It could also be: **Odd**.

If it still fails, send what it prints now.

Your paste contained a Telegram bot token and an API key. I did not keep them. If they are real, revoke them: others may have seen them.

A note.`)
  })

  test('says that a possible finding is one', () => {
    const [message] = renderAnswer({
      parts: [part('One', {}, { confidence: 'possible' }), part('Two', {}, { confidence: 'possible' })],
      facts: {},
    })
    expect(message).toContain(`Possibly: **One**\n\n${texts.answer.onlyPart}`)
    expect(message).toContain('It could also be: **Two**.')
    expect(message).not.toContain('Fix this first')
  })

  test('tells as many in full as three messages hold, and names the rest', () => {
    const long = { fix: `1. ${'Do this. '.repeat(180)}` }
    const parts = Array.from({ length: 9 }, (_, i) => part(`Problem ${i}`, long))
    const messages = renderAnswer({ parts, facts: {} })
    const all = messages.join('\n')
    expect(messages).toHaveLength(3)
    expect(all).not.toContain(texts.cut)
    expect(all).toContain('Next. **Problem 1**')
    expect(all).not.toContain('Next. **Problem 4**')
    expect(all).toContain('**Problem 5** and 3 more.')
    for (const message of messages) expect(message.length).toBeLessThanOrEqual(2_000)
  })

  test('an endless fix is cut with a sentence', () => {
    const messages = renderAnswer({ parts: [part('Long', { fix: 'Do this. '.repeat(2_000) })], facts: {} })
    expect(messages).toHaveLength(3)
    expect(messages[2]).toMatch(new RegExp(`${texts.cut}$`))
  })

  test('signs in a title are shown, code stays code', () => {
    const [message] = renderAnswer({ parts: [part('`__dirname` is not *defined* [x](y) a_b')], facts: {} })
    expect(message?.split('\n')[0]).toBe('**`__dirname` is not \\*defined\\* \\[x\\](y) a_b**')
  })

  test('without findings there is only the warning about secrets', () => {
    expect(renderAnswer({ parts: [], facts: {}, redactions: ['password'] })).toEqual([
      'Your paste contained a password. I did not keep it. If it is real, revoke it: others may have seen it.',
    ])
    expect(renderAnswer({ parts: [], facts: {} })).toEqual([])
  })
})
