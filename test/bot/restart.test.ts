import { readFile } from 'node:fs/promises'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/desk/store/open-store.ts'
import { texts } from '../../src/reply/texts.ts'
import { temporaryFolder } from '../desk/store/temporary-folder.ts'
import { acme, pastes } from './acme.ts'
import { joinBot, openHelpDesk } from './start-bot.ts'

const openFile = (path: string) =>
  openStore(`file:${path}`, {
    onUnreadable: (unreadable) => expect.fail(JSON.stringify(unreadable)),
    onLost: (error) => expect.fail(String(error)),
  })

/** A help desk that keeps its cases in a file, and a way to stop the bot and start it again. */
async function openDurable() {
  const path = `${await temporaryFolder()}/sawbones.db`
  const store = await openFile(path)
  const desk = await openHelpDesk({ store, solutionStore: store, settingsStore: store })
  return {
    ...desk,
    path,
    async restart() {
      await desk.settle()
      await desk.door.stop()
      await store.close()
      const reopened = await openFile(path)
      onTestFinished(() => reopened.close())
      return joinBot(desk.discord, {
        supportChannels: ['help'],
        knowledge: acme,
        store: reopened,
        solutionStore: reopened,
        settingsStore: reopened,
      })
    },
  }
}

test('facts that were told before a restart are still known after it', async () => {
  const { ada, help, restart } = await openDurable()
  ada.post(help, 'acme is running in docker')
  const { settle } = await restart()

  ada.post(help, pastes.whale)
  await settle()

  expect(help.messages.at(-1)?.content).toContain('Wake the whale')
  expect(help.messages.at(-1)?.buttons.map(({ label }) => label)).not.toContain('npm')
})

test('a failure that was answered before a restart is not answered the same way again', async () => {
  const { ada, help, restart } = await openDurable()
  ada.post(help, pastes.gateway)
  await help.nextMessage()
  const { settle } = await restart()

  ada.post(help, pastes.gateway)
  await settle()

  expect(help.messages.at(-1)?.content).toMatch(/^Still there: \*\*The gateway is closed\*\*/)
})

test('buttons of before a restart work after it', async () => {
  const { ada, help, restart } = await openDurable()
  ada.post(help, pastes.gateway)
  const answer = await help.nextMessage()
  const { settle } = await restart()

  await ada.click(answer, '✅ Solved it')
  await settle()

  expect(help.messages.at(-1)?.content).toContain(texts.commands.markSolution)
})

test('a choice of before a restart refines the answer after it', async () => {
  const { ada, help, restart } = await openDurable()
  ada.post(help, pastes.whale)
  const answer = await help.nextMessage()
  const { settle } = await restart()

  await ada.click(answer, 'docker')
  await settle()

  expect(help.messages.at(-1)?.content).toContain('Wake the whale')
})

test('a mark of before a restart can be taken away after it', async () => {
  const { ada, bob, forum, settle, restart } = await openDurable()
  const { thread } = ada.openPost(forum, { title: 'It broke', content: 'it broke' })
  const tip = bob.post(thread, 'open it')
  await settle()
  await (await ada.useMessageMenu(texts.commands.markSolution, tip)).final()
  await restart()

  const seen = await (await ada.run('solution unmark', {}, { in: thread })).final()

  expect(seen.content).toBe(texts.solutions.unmarked)
  expect(tip.reactions).toEqual({})
  expect(thread.messages).toHaveLength(2)
})

test('no words of a message are in the files of the store', async () => {
  const { ada, help, path, settle } = await openDurable()

  ada.post(help, `My grandmother's teapot broke. ${pastes.gateway}`)
  await settle()

  const written = Buffer.concat([await readFile(path), await readFile(`${path}-wal`)]).toString('latin1')
  expect(written).toContain('gateway-closed')
  expect(written).not.toMatch(/teapot|grandmother|acme says/)
})
