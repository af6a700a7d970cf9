import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { openKnowledge } from '../../src/knowledge/knowledge.ts'
import { startBot } from '../bot/start-bot.ts'

// A real support thread, with the asker's messages as they were sent. Another bot answered there; ours must do better.

const title =
  'gateway connect failed: Error: unauthorized: device token mismatch (rotate/reissue device token)'
const said = (name: string) => readFile(new URL(`./seed-thread/${name}.txt`, import.meta.url), 'utf8')

async function openThread() {
  const knowledge = (await openKnowledge('knowledge')).current()
  const { discord, settle } = await startBot({ knowledge })
  const guild = discord.createGuild({ name: 'OpenClaw' })
  const forum = guild.createForum('help', { tags: ['solved'] })
  const ada = guild.join('ada')
  const post = ada.openPost(forum, { title, content: await said('1-after-an-update') })
  await settle()
  return {
    ada,
    settle,
    thread: post.thread,
    starter: post.starter,
    answers: () => post.thread.messages.filter(({ author }) => author.bot),
  }
}

test('the thread is answered from the first message to the nudge', async () => {
  const { ada, settle, thread, answers } = await openThread()

  const first = answers()
    .map(({ content }) => content)
    .join('\n')
  expect(first).toMatch(
    /^\*\*Gateway settings stand outside of "gateway"\*\*\n\nFix this first, then: .*curly quotes.* and .*token/,
  )
  // The asker's own snippet, put right, without what stood in it as a token.
  expect(first).toContain('"gateway": {')
  expect(first).toContain('"dangerouslyDisableDeviceAuth": true')
  expect(first).toContain('"token": "<your token>"')
  // What the thread was told wrongly, the ground truth corrects.
  expect(first).toContain('Do not run `openclaw doctor --fix` yet')
  expect(first).toContain('break-glass')
  expect(first).toMatch(/Run the same command once more and compare the line/)
  expect(first).toMatch(/Only before 2026\.2\.17, where an old token is not cleared/)

  ada.post(thread, await said('2-in-docker'))
  await settle()
  const second = answers()
    .slice(-1)
    .map(({ content }) => content)
    .join('\n')
  expect(second).toMatch(/^\*\*The CLI container looks for the gateway inside itself\*\*/)
  expect(second).toMatch(/If you have not done so yet, first fix what I said before: .*Gateway settings/)
  expect(second).toMatch(/Once this works, go back to what I said before: .*this client's token/)
  expect(second).toContain('docker compose exec openclaw-gateway node dist/index.js devices list')
  expect(second).toContain('ws://openclaw-gateway:18789')
  expect(second).toMatch(/tell me:\n- The name of the gateway's service.*docker compose ps/)

  ada.post(thread, 'Solved')
  await settle()
  expect(answers().at(-1)?.content).toMatch(/Apps → \*\*✅ Mark Solution\*\*/)

  const count = answers().length
  ada.post(thread, 'solved, thanks!')
  await settle()
  expect(answers()).toHaveLength(count)
})

test('the service’s name, told later, refines the answer', async () => {
  const { ada, settle, thread, answers } = await openThread()
  ada.post(thread, await said('2-in-docker'))
  await settle()
  ada.post(
    thread,
    [
      'NAME                IMAGE            COMMAND                  SERVICE   CREATED       STATUS       PORTS',
      'openclaw-gw-1       openclaw:local   "docker-entrypoint.s…"   gw        2 hours ago   Up 2 hours   0.0.0.0:18789->18789/tcp',
    ].join('\n'),
  )
  await settle()
  const refined = answers().at(-1)?.content ?? ''
  expect(refined).toContain('With the gateway service `gw`:')
  expect(refined).toContain('docker compose exec gw node dist/index.js devices list')
  expect(refined).not.toContain('openclaw-gateway')
})

test('the same error again gets what to send, not the same answer', async () => {
  const { ada, settle, thread, answers } = await openThread()
  const paste = await said('2-in-docker')
  ada.post(thread, paste)
  await settle()
  ada.post(thread, paste)
  await settle()
  expect(answers().at(-1)?.content).toMatch(/Still there: .*\n[\s\S]*docker compose ps/)
})
