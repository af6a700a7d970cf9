import { Events } from 'discord.js'
import { expect, onTestFinished, test } from 'vitest'
import { createClient } from '../../src/discord/client.ts'
import { startLoopbackDiscord } from '../discord/loopback-discord.ts'

test('the client remembers neither messages nor people', async () => {
  const discord = await startLoopbackDiscord({ privilegedIntents: ['MessageContent'] })
  onTestFinished(() => discord.stop())
  const guild = discord.createGuild({ name: 'Acme' })
  const help = guild.createTextChannel('help')
  const client = createClient({ apiUrl: discord.apiUrl, readsMessages: true })
  onTestFinished(() => client.destroy())
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(discord.token)
  await ready
  let heard = 0
  client.on(Events.MessageCreate, () => {
    heard += 1
  })

  for (let person = 0; person < 50; person++) guild.join(`person-${person}`).post(help, 'hello')
  await discord.delivered()

  const channel = client.channels.cache.get(help.id)
  expect(heard).toBe(50)
  expect(channel?.isTextBased() && channel.messages.cache.size).toBe(0)
  expect(client.users.cache.map(({ id }) => id)).toEqual([discord.botUserId])
  expect(client.guilds.cache.get(guild.id)?.members.cache.map(({ id }) => id)).toEqual([discord.botUserId])
})
