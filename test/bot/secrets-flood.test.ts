import { expect, test } from 'vitest'
import { type CaseStore, createMemoryCaseStore } from '../../src/desk/case-store.ts'
import { secretsOf } from '../intake/secrets/corpus.ts'
import { pastes } from './acme.ts'
import { openHelpDesk } from './start-bot.ts'

// Shorter halves are found in words by chance.
const minSplitChars = 24

const partsOf = (secret: string): readonly string[] => {
  const half = Math.floor(secret.length / 2)
  const parts = secret.length < minSplitChars ? [secret] : [secret.slice(0, half), secret.slice(half)]
  // All of it was written as JSON.
  return parts.flatMap((part) => [part, JSON.stringify(part).slice(1, -1)])
}

/** A store, and all that was ever put into it. */
function watchedStore() {
  const store = createMemoryCaseStore(10_000)
  const saved: string[] = []
  const watched: CaseStore = {
    ...store,
    save(kept) {
      saved.push(JSON.stringify(kept))
      return store.save(kept)
    },
  }
  return { store: watched, saved }
}

test('of a flood of secrets none comes out: not in what is said, nor in the log, nor in the store', {
  timeout: 120_000,
}, async () => {
  const { store, saved } = watchedStore()
  const desk = await openHelpDesk({ store })
  const { discord, guild, help, forum, settle, lines } = desk
  // All of them are tried on intake itself; Discord lets a bot send fifty messages a second.
  const secrets = secretsOf(77).filter((_, index) => index % 3 === 0)

  for (const [index, [name, , text]] of secrets.entries()) {
    const person = guild.join(`asker-${index}`)
    const paste = `${pastes.whale}\n${text}`
    if (index % 3 === 0) person.post(help, `<@${discord.botUserId}>\n${paste}`.slice(0, 3_900))
    else if (index % 3 === 1) person.post(help, '', { files: [{ name: `${index}.log`, bytes: paste }] })
    else person.openPost(forum, { title: `${name} fails`.slice(0, 90), content: paste.slice(0, 3_900) })
    if (index % 50 === 0) await settle()
  }
  await settle()
  const answer = help.messages.find(({ buttons }) => buttons.some(({ label }) => label === 'Why?'))
  const asker = help.messages.find(({ id }) => id === answer?.replyTo)?.author.name
  if (answer && asker) await (await guild.join('curious').click(answer, 'Why?')).final()
  await settle()

  const sent = discord.requests
    .filter(({ method }) => method !== 'GET')
    .map(({ body }) => JSON.stringify(body ?? ''))
  const out = [...sent, ...lines.map((line) => JSON.stringify(line)), ...saved].join('\n')
  expect(sent.length).toBeGreaterThan(secrets.length)
  expect(saved.length).toBeGreaterThan(secrets.length / 2)
  expect(
    secrets.filter(([, secret]) => partsOf(secret).some((part) => out.includes(part))).map(([name]) => name),
  ).toEqual([])
})
