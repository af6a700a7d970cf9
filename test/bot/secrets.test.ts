import { expect, test } from 'vitest'
import { texts } from '../../src/reply/texts.ts'
import { createMaker } from '../intake/make-secret.ts'
import { pastes } from './acme.ts'
import { openHelpDesk, warnLevel } from './start-bot.ts'

const make = createMaker(11)
const telegramToken = () => `${make('digits', 10)}:AA${make('word', 33)}`
const mayDelete = ['ViewChannel', 'SendMessages', 'ReadMessageHistory', 'ManageMessages'] as const

const deleteButton = texts.buttons.deleteSecret

test('whoever pastes a secret is told in private what it is and how to revoke it', async () => {
  const { ada, help, settle } = await openHelpDesk()
  const token = telegramToken()

  const question = ada.post(help, `${pastes.gateway}\nTELEGRAM_BOT_TOKEN=${token}`)
  await settle()

  const [alert, ...more] = ada.directMessages().messages
  expect(more).toEqual([])
  expect(alert?.content).toContain('**Your message contains a Telegram bot token**')
  expect(alert?.content).toContain(`/${question.id}`)
  expect(alert?.content).toContain('Telegram bot token: send `/revoke` to @BotFather.')
  expect(alert?.content).not.toContain(token)
  expect(alert?.buttons).toEqual([])
  expect(help.messages).toHaveLength(2)
  expect(help.messages[1]?.content).not.toMatch(/secret|token/i)
})

test('also where there is nothing to answer', async () => {
  const { bob, lounge, help, settle } = await openHelpDesk()

  bob.post(help, `lunch? my password=${make('word', 12)}`)
  bob.post(lounge, `lunch? my password=${make('word', 12)}`)
  await settle()

  expect(bob.directMessages().messages.map(({ content }) => content)).toEqual([
    expect.stringContaining('a password'),
  ])
  expect(help.messages).toHaveLength(1)
})

test('secrets in a file are told too', async () => {
  const { ada, help, settle } = await openHelpDesk()

  ada.post(help, '', { files: [{ name: '.env', bytes: `TELEGRAM_BOT_TOKEN=${telegramToken()}` }] })
  await settle()

  expect(ada.directMessages().messages[0]?.content).toContain('Telegram bot token')
})

test('a button deletes the message, and its answer with it, where the bot may', async () => {
  const { ada, help, guild, settle } = await openHelpDesk()
  guild.setBotPermissions([...mayDelete])
  ada.post(help, `${pastes.gateway} TELEGRAM_BOT_TOKEN=${telegramToken()}`)
  await settle()
  const [alert] = ada.directMessages().messages
  if (!alert) return expect.fail('there is no alert')

  const seen = await ada.click(alert, deleteButton)
  await settle()

  expect(await seen.nextFollowUp()).toMatchObject({ content: texts.secretAlert.deleted })
  expect(help.messages).toEqual([])
  expect(alert.buttons).toEqual([])
})

test('the button of a message that is gone says so', async () => {
  const { ada, help, guild, settle } = await openHelpDesk()
  guild.setBotPermissions([...mayDelete])
  const question = ada.post(help, `TELEGRAM_BOT_TOKEN=${telegramToken()}`)
  await settle()
  const [alert] = ada.directMessages().messages
  if (!alert) return expect.fail('there is no alert')
  ada.delete(question)

  const seen = await ada.click(alert, deleteButton)

  expect(await seen.nextFollowUp()).toMatchObject({ content: texts.secretAlert.alreadyGone })
})

test('the button says when the bot may no longer delete', async () => {
  const { ada, help, guild, settle, discord } = await openHelpDesk()
  guild.setBotPermissions([...mayDelete])
  ada.post(help, `TELEGRAM_BOT_TOKEN=${telegramToken()}`)
  await settle()
  const [alert] = ada.directMessages().messages
  if (!alert) return expect.fail('there is no alert')
  guild.setBotPermissions(['ViewChannel', 'SendMessages', 'ReadMessageHistory'])

  const seen = await ada.click(alert, deleteButton)

  expect(await seen.nextFollowUp()).toMatchObject({ content: texts.secretAlert.mayNotDelete })
  expect(help.messages).toHaveLength(1)
  discord.takeRefusals()
})

test('who takes no private messages is told in the channel; the author and moderators may press the button', async () => {
  const { ada, bob, mod, help, guild, settle, lines, discord } = await openHelpDesk()
  guild.setBotPermissions([...mayDelete])
  ada.closeDirectMessages()
  const question = ada.post(help, `TELEGRAM_BOT_TOKEN=${telegramToken()}`)
  await settle()
  const alert = help.messages[1]
  expect(alert).toMatchObject({ replyTo: question.id, mentions: [] })
  if (!alert) return expect.fail('there is no alert')

  const seen = await bob.click(alert, deleteButton)
  expect(await seen.nextFollowUp()).toMatchObject({ content: texts.secretAlert.notYours, ephemeral: true })
  expect(help.messages).toHaveLength(2)

  await mod.click(alert, deleteButton)
  await settle()
  expect(help.messages).toEqual([])
  expect(lines.filter(({ level }) => level >= warnLevel)).toEqual([])
  discord.takeRefusals()
})

test('an edit that adds nothing new is not told again, one that takes the secret out ends a public alert', async () => {
  const { ada, help, settle, discord } = await openHelpDesk()
  ada.closeDirectMessages()
  const secret = `TELEGRAM_BOT_TOKEN=${telegramToken()}`
  const question = ada.post(help, secret)
  await settle()

  ada.edit(question, `hello ${secret}`)
  await settle()
  expect(help.messages).toHaveLength(2)

  ada.edit(question, 'hello')
  await settle()
  expect(help.messages).toHaveLength(1)
  discord.takeRefusals()
})

test('what is pasted in private or is of no use to others is not told', async () => {
  const { ada, help, settle } = await openHelpDesk()

  ada.post(help, `pairing code: ${make('upper', 8)}`)
  const file = { name: 'a.log', bytes: `TELEGRAM_BOT_TOKEN=${telegramToken()}` }
  const answer = await (await ada.run('diagnose', { file }, { in: help })).final()
  await settle()

  expect(ada.directMessages().messages).toEqual([])
  expect(answer.content).toContain('Your paste contained a Telegram bot token')
})

test('whatever keeps a private message back, the author is told', async () => {
  const { discord, ada, help, settle } = await openHelpDesk()
  discord.failNext({ method: 'POST', path: '/users/@me/channels' }, { kind: 'status', status: 403 })

  const question = ada.post(help, `TELEGRAM_BOT_TOKEN=${telegramToken()}`)
  await settle()

  expect(help.messages[1]).toMatchObject({ replyTo: question.id })
})

test('public alerts of several kinds go with their message', async () => {
  const { discord, ada, help, settle } = await openHelpDesk()
  ada.closeDirectMessages()
  const secret = `TELEGRAM_BOT_TOKEN=${telegramToken()}`
  const question = ada.post(help, secret)
  await settle()
  ada.edit(question, `${secret}\npassword=${make('word', 14)}`)
  await settle()
  expect(help.messages).toHaveLength(3)

  ada.delete(question)
  await settle()

  expect(help.messages).toEqual([])
  discord.takeRefusals()
})

test('a secret that is edited out and put back is told again', async () => {
  const { ada, help, settle } = await openHelpDesk()
  const secret = `TELEGRAM_BOT_TOKEN=${telegramToken()}`
  const question = ada.post(help, secret)
  await settle()
  ada.edit(question, 'hello')
  await settle()

  ada.edit(question, secret)
  await settle()

  expect(ada.directMessages().messages).toHaveLength(2)
})

test('what was typed is told before a slow file is there', async () => {
  const { discord, ada, help, settle } = await openHelpDesk()
  const slow = Promise.withResolvers<void>()
  discord.failNext({ path: /^\/attachments\// }, { kind: 'hold', until: slow.promise })

  ada.post(help, `TELEGRAM_BOT_TOKEN=${telegramToken()}`, {
    files: [{ name: 'acme.log', bytes: 'all is well' }],
  })
  await discord.until(() => ada.directMessages().messages.length > 0, 'ada is told')
  slow.resolve()
  await settle()

  expect(ada.directMessages().messages).toHaveLength(1)
})

test('what was begun is told before the bot stops', async () => {
  const { discord, door, ada, help } = await openHelpDesk()
  const slow = Promise.withResolvers<void>()
  discord.failNext({ method: 'GET', path: `/channels/${help.id}` }, { kind: 'hold', until: slow.promise })
  ada.post(help, `TELEGRAM_BOT_TOKEN=${telegramToken()}`)
  await discord.delivered()

  const stopped = door.stop()
  slow.resolve()
  await stopped

  expect(ada.directMessages().messages).toHaveLength(1)
})
