import { describe, expect, test } from 'vitest'
import { pastes } from './acme.ts'
import { openHelpDesk } from './start-bot.ts'

describe.each([
  { intent: 'with', privilegedIntents: ['MessageContent'] as const },
  { intent: 'without', privilegedIntents: [] },
])('"Diagnose this", $intent the Message Content intent', ({ privilegedIntents }) => {
  test('looks at any message, for the eyes of whoever asks', async () => {
    const { ada, bob, lounge } = await openHelpDesk({ privilegedIntents })

    const seen = await (await bob.useMessageMenu('Diagnose this', ada.post(lounge, pastes.gateway))).final()

    expect(seen.ephemeral).toBe(true)
    expect(seen.content).toContain('The gateway is closed')
    expect(lounge.messages).toHaveLength(1)
  })

  test('reads files', async () => {
    const { ada, bob, lounge } = await openHelpDesk({ privilegedIntents })
    const message = ada.post(lounge, 'look', { files: [{ name: 'acme.log', bytes: pastes.gateway }] })

    const seen = await (await bob.useMessageMenu('Diagnose this', message)).final()

    expect(seen.content).toContain('The gateway is closed')
  })
})

test('"Diagnose this" can be used twice on the same message', async () => {
  const { ada, bob, lounge } = await openHelpDesk()
  const message = ada.post(lounge, pastes.gateway)
  const first = await (await bob.useMessageMenu('Diagnose this', message)).final()

  const second = await (await bob.useMessageMenu('Diagnose this', message)).final()

  expect(second.content).toBe(first.content)
})
