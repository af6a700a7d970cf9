import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { startLoopbackDiscord } from '../discord/loopback-discord.ts'
import { runScript } from './run-script.ts'

test('without a token, pastes are answered in the terminal as one conversation', async () => {
  const input = [
    'docker compose run --rm openclaw-cli devices list',
    'Error: gateway closed (1006 abnormal closure (no close frame)): no close reason',
    'Gateway target: ws://127.0.0.1:18789',
    'Source: local loopback',
    '',
    'my service is gw',
    '',
    'solved',
  ].join('\n')
  const { code, out, err } = await runScript('npm -s start', { input })
  expect(out).toMatch(/DISCORD_TOKEN[\s\S]*discord\.com\/developers/)
  expect(out).toContain('**The CLI container looks for the gateway inside itself**')
  expect(out).toContain('docker compose exec gw ')
  expect(out).toContain('✅ Mark Solution')
  expect(err).not.toContain('Error')
  expect(code).toBe(0)
})

test('a Discord that cannot be reached is told in one line', async () => {
  const token = ['MTIz'.repeat(6), 'GhIjkl', 'x'.repeat(30)].join('.')
  const env = {
    DISCORD_TOKEN: token,
    DISCORD_API_URL: 'http://127.0.0.1:9',
    DATABASE_URL: 'file::memory:',
    LOG_LEVEL: 'warn',
  }
  const { code, err } = await runScript('npm -s start', { env })
  expect(err).toBe(
    'Discord cannot be reached (ECONNREFUSED): check the network, and DISCORD_API_URL if it is set\n',
  )
  expect(code).toBe(2)
})

test.each([
  [{ DISCORD_TOKEN: 'hunter2' }, 'DISCORD_TOKEN is not a bot token', 'hunter2'],
  [
    { DISCORD_API_URL: 'not-an-address' },
    'DISCORD_API_URL is not an http or https address',
    'not-an-address',
  ],
  [{ SUPPORT_CHANNELS: ', ,' }, 'SUPPORT_CHANNELS is not a list', ', ,'],
])('a malformed variable is named in one line without its value', async (env, message, value) => {
  const { code, err } = await runScript('npm -s start', { env })
  expect(err.trim().split('\n')).toEqual([expect.stringContaining(message)])
  expect(err).not.toContain(value)
  expect(code).toBe(2)
})

test('it ends when it is told to, also while Discord is away', async () => {
  const discord = await startLoopbackDiscord({ privilegedIntents: ['MessageContent'] })
  discord.createGuild({ name: 'Acme' })
  const bot = spawn('node', ['src/main.ts'], {
    env: {
      ...process.env,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DATABASE_URL: 'file::memory:',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  onTestFinished(() => void bot.kill('SIGKILL'))
  const ended = once(bot, 'exit')
  const lines = createInterface({ input: bot.stderr })
  for await (const line of lines) if (line.includes('"ready"')) break
  bot.stderr.resume()
  await discord.stop()

  bot.kill('SIGTERM')

  expect(await ended).toEqual([0, null])
})
