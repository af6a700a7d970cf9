import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/desk/store/open-store.ts'
import { texts } from '../../src/reply/texts.ts'
import { temporaryFolder } from '../desk/store/temporary-folder.ts'
import { acme, pastes } from './acme.ts'
import { answersIn } from './answers-in.ts'
import { joinBot, openHelpDesk } from './start-bot.ts'

const openFile = async (path: string) => {
  const store = await openStore(path, {
    onUnreadable: (unreadable) => expect.fail(JSON.stringify(unreadable)),
    onLost: (error) => expect.fail(String(error)),
  })
  onTestFinished(() => store.close())
  return store
}

/** A help desk whose bot keeps what it knows in a file. */
async function openDurable() {
  const path = `file:${await temporaryFolder()}/sawbones.db`
  const store = await openFile(path)
  return { ...(await openHelpDesk({ store })), store, path }
}

test('somebody who wants to be left alone is answered only when they ask, also after a restart', async () => {
  const desk = await openDurable()
  const { ada, bob, help, settle, discord } = desk
  const seen = await (await ada.run('privacy quiet', { on: true }, { in: help })).final()
  expect(seen).toMatchObject({ ephemeral: true, content: texts.privacy.quiet })
  ada.post(help, pastes.gateway)
  await settle()
  expect(answersIn(desk, help)).toEqual([])
  await desk.door.stop()
  const again = await joinBot(discord, {
    supportChannels: ['help'],
    knowledge: acme,
    store: await openFile(desk.path),
  })

  ada.post(help, pastes.token)
  bob.post(help, pastes.token)
  const asked = ada.post(help, `<@${discord.botUserId}> ${pastes.gateway}`)
  await again.settle()

  const [toBob, toAda, ...others] = answersIn(desk, help)
  expect(others).toEqual([])
  expect(toBob?.content).toContain('The token is missing')
  expect(toAda?.replyTo).toBe(asked.id)
})

test('who changes their mind is helped again', async () => {
  const desk = await openDurable()
  const { ada, help, settle } = desk
  await (await ada.run('privacy quiet', { on: true }, { in: help })).final()
  const seen = await (await ada.run('privacy quiet', { on: false }, { in: help })).final()
  ada.post(help, pastes.gateway)
  await settle()

  expect(seen.content).toBe(texts.privacy.notQuiet)
  expect(answersIn(desk, help)).toHaveLength(1)
})

test('what is kept about somebody goes when they say so, and nothing of others', async () => {
  const desk = await openDurable()
  const { ada, bob, help, settle, store } = desk
  ada.post(help, pastes.gateway)
  bob.post(help, pastes.gateway)
  await settle()
  const seen = await (await ada.run('privacy forget', {}, { in: help })).final()
  await settle()

  expect(seen).toMatchObject({ ephemeral: true, content: texts.privacy.forgotten(false) })
  expect(await store.load(`${help.id}:${ada.id}`)).toBeUndefined()
  expect((await store.load(`${help.id}:${bob.id}`))?.answers).toHaveLength(1)
})

test('somebody is told what is kept about them', async () => {
  const { ada, help } = await openDurable()
  const seen = await (await ada.run('privacy show', {}, { in: help })).final()

  expect(seen.ephemeral).toBe(true)
  expect(seen.content).toBe(texts.privacy.show(false, 90, 730))
})
