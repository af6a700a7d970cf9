import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { withAnswer, withPosted, withUnposted } from '../../../src/desk/answers.ts'
import { nobody, openCase } from '../../../src/desk/case.ts'
import { deskPolicy } from '../../../src/desk/policy.ts'
import { defaultSettings, type ServerSettings } from '../../../src/desk/settings/server-settings.ts'
import { openSettings } from '../../../src/desk/settings/settings.ts'
import type { Solution } from '../../../src/desk/solutions/solution.ts'
import { connect } from '../../../src/desk/store/connect.ts'
import { openStore } from '../../../src/desk/store/open-store.ts'
import { anyCase } from './any-case.ts'
import { keysIn } from './keys-in.ts'
import { startPostgres } from './postgres.ts'
import { richCase as rich } from './rich-case.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { writeAndKill } from './write-and-kill.ts'

const execute = promisify(execFile)
const script = (name: string) => join(import.meta.dirname, 'process', name)

let postgres: Awaited<ReturnType<typeof startPostgres>>
beforeAll(async () => {
  postgres = await startPostgres()
}, 120_000)
afterAll(() => postgres?.stop(), 60_000)

const databases = [
  { name: 'SQLite', newDatabase: async () => `file:${await temporaryFolder()}/data/sawbones.db` },
  { name: 'PostgreSQL', newDatabase: () => postgres.newDatabase() },
]

const solved: Solution = {
  serverId: '100000000000000001',
  threadId: '100000000000000002',
  parentId: '100000000000000003',
  askerId: '100000000000000004',
  title: 'It "broke", näh 🦀',
  signatureIds: ['gateway-closed', 'token'],
  facts: { runtime: 'docker', log: "it's\u0000 odd" },
  messageId: '100000000000000005',
  markedBy: '100000000000000006',
  markedAt: 5_000_000_001,
  traces: { jumpMessageId: '100000000000000007', tagId: '100000000000000008', isLocked: true },
}

/** Opens the store for one test, with the rows behind it. */
async function open(url: string) {
  const unreadable: unknown[] = []
  const onLost = (error: Error) => expect.fail(String(error))
  const store = await openStore(url, { onUnreadable: (what) => unreadable.push(what), onLost })
  const { db } = await connect(url, onLost)
  let closed = false
  const close = async () => {
    if (closed) return
    closed = true
    await store.close()
    await db.destroy()
  }
  onTestFinished(close)
  return { store, db, unreadable, close }
}

describe.each(databases)('$name', ({ newDatabase }) => {
  test('a case that was never saved is not there', async () => {
    const { store } = await open(await newDatabase())

    expect(await store.load('1')).toBeUndefined()
  })

  test('every case comes back as it was saved', async () => {
    const { store } = await open(await newDatabase())

    await fc.assert(
      fc.asyncProperty(anyCase, async (kept) => {
        await store.save(kept)
        expect(await store.load(kept.id)).toEqual(kept)
      }),
    )
  })

  test('a later save takes the place of an earlier one', async () => {
    const { store } = await open(await newDatabase())
    await store.save(rich)
    const later = { ...openCase(rich.id, 'bob', 9), nudged: true }

    await store.save(later)

    expect(await store.load(rich.id)).toEqual(later)
  })

  test('a case of a megabyte comes back whole', async () => {
    const { store } = await open(await newDatabase())
    const facts = { log: 'näh '.repeat(250_000) }
    const large = { ...rich, readings: [{ messageId: '1', facts, matches: [] }] }

    await store.save(large)

    expect(await store.load(rich.id)).toEqual(large)
  })

  test('many saves at once are all kept, each case in its own order', async () => {
    const { store } = await open(await newDatabase())
    const ids = Array.from({ length: 200 }, (_, index) => `case-${index}`)

    await Promise.all(
      ids.map(async (id, index) => {
        await store.save(openCase(id, 'ada', 1))
        await store.save(openCase(id, 'ada', index))
      }),
    )

    const loaded = await Promise.all(ids.map((id) => store.load(id)))
    expect(loaded.map((kept) => kept?.touchedAt)).toEqual(ids.map((_, index) => index))
  })

  test('cases outlive the process', async () => {
    const url = await newDatabase()
    const { store, close } = await open(url)
    await store.save(rich)
    await close()

    const reopened = await open(url)

    expect(await reopened.store.load(rich.id)).toEqual(rich)
  })

  test('only these columns and keys are stored, whatever else a case holds', async () => {
    const { store, db } = await open(await newDatabase())
    const pasted = 'the words of a message'
    const evidence = [{ line: 1, text: pasted }]
    const [reading] = rich.readings
    const matches = reading?.matches.map((match) => ({ ...match, evidence })) ?? []
    await store.save({
      ...rich,
      readings: [{ messageId: '1', facts: { runtime: 'docker' }, ...{ text: pasted }, matches }],
      ...{ text: pasted },
    })

    const rows = await db.selectFrom('cases').selectAll().execute()

    expect(JSON.stringify(rows)).not.toContain(pasted)
    expect(rows.map(Object.keys)).toEqual([['id', 'asker_id', 'touched_at', 'content', 'unposted', 'due_at']])
    expect(keysIn(JSON.parse(rows[0]?.content ?? ''))).toEqual([
      'answers[].dismissed',
      'answers[].guestId',
      'answers[].kind',
      'answers[].messageIds[]',
      'answers[].questionId',
      'answers[].told[]',
      'nudged',
      'othersSpoke',
      'readings[].facts.runtime',
      'readings[].matches[].captures.code',
      'readings[].matches[].id',
      'readings[].matches[].whole',
      'readings[].messageId',
      'solved',
    ])
  })

  test.each([
    { name: 'no JSON', content: '{"readings":[' },
    { name: 'JSON of another shape', content: '{"readings":"none"}' },
    { name: 'nothing', content: '' },
  ])('a row that holds $name counts as not there and is told by its id', async ({ content }) => {
    const { store, db, unreadable } = await open(await newDatabase())
    await store.save(rich)
    await db.updateTable('cases').set({ content }).execute()

    expect(await store.load(rich.id)).toBeUndefined()

    expect(unreadable).toEqual([{ caseId: rich.id }])
    await store.save(rich)
    expect(await store.load(rich.id)).toEqual(rich)
  })

  test('a purge removes all that is older, in many batches, and nothing else', async () => {
    const { store } = await open(await newDatabase())
    const count = deskPolicy.storeBatch * 2 + 10
    await Promise.all(
      Array.from({ length: count }, (_, index) => store.save(openCase(`case-${index}`, 'ada', index))),
    )

    expect(await store.purge(count - 5)).toBe(count - 5)

    expect(await store.load(`case-${count - 6}`)).toBeUndefined()
    expect(await store.load(`case-${count - 5}`)).toMatchObject({ touchedAt: count - 5 })
    expect(await store.purge(count - 5)).toBe(0)
  })

  test.each([
    { who: 'an asker', userId: rich.askerId, left: undefined },
    {
      who: 'a guest',
      userId: '444444444444444444',
      left: { ...rich, answers: rich.answers.map((answer) => ({ ...answer, guestId: nobody })) },
    },
    { who: 'somebody else', userId: '777777777777777777', left: rich },
  ])('$who is forgotten, and nothing else', async ({ userId, left }) => {
    const { store, db } = await open(await newDatabase())
    const other = openCase('888888888888888888', '999999999999999999', 1)
    await store.save(rich)
    await store.save(other)

    await store.forget(userId)

    expect(await store.load(rich.id)).toEqual(left)
    expect(await store.load(other.id)).toEqual(other)
    const rows = await db.selectFrom('cases').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(userId)
  })

  test('who is forgotten is not found in any batch, in an id or in a row that cannot be read', async () => {
    const { store, db } = await open(await newDatabase())
    const userId = '444444444444444444'
    const ids = Array.from({ length: deskPolicy.storeBatch * 2 + 10 }, (_, index) => `${index}`)
    await Promise.all(ids.map((id) => store.save({ ...rich, id })))
    await store.save(openCase(`1234:${userId}`, nobody, 1))
    await db
      .updateTable('cases')
      .set({ content: `{"broken":"${userId}"` })
      .where('id', '=', '7')
      .execute()

    await store.forget(userId)

    const rows = await db.selectFrom('cases').selectAll().execute()
    expect(rows).toHaveLength(ids.length - 1)
    expect(JSON.stringify(rows)).not.toContain(userId)
  })

  test('what is saved while somebody is forgotten is not lost', async () => {
    const { store } = await open(await newDatabase())
    const ids = Array.from({ length: 50 }, (_, index) => `${index}`)
    await Promise.all(ids.map((id) => store.save({ ...rich, id })))
    const answers = rich.answers.map((answer) => ({ ...answer, guestId: nobody }))

    await Promise.all([
      store.forget('444444444444444444'),
      ...ids.map((id) => store.save({ ...rich, id, answers, nudged: true, touchedAt: 6 })),
    ])

    const loaded = await Promise.all(ids.map((id) => store.load(id)))
    expect(loaded).toEqual(ids.map((id) => ({ ...rich, id, answers, nudged: true, touchedAt: 6 })))
  })

  test('every solution comes back as it was saved, the latest save of each', async () => {
    const { store } = await open(await newDatabase())
    await store.saveSolution({ ...solved, messageId: '1' })

    await store.saveSolution(solved)

    expect(await store.loadSolution(solved.threadId)).toEqual(solved)
    expect(await store.loadSolution('1')).toBeUndefined()
  })

  test('only what is named is stored of a solution', async () => {
    const { store, db } = await open(await newDatabase())
    const text = 'the words of a message'
    await store.saveSolution({ ...solved, ...{ text }, traces: { ...solved.traces, ...{ text } } })

    const rows = await db.selectFrom('solutions').selectAll().execute()

    expect(JSON.stringify(rows)).not.toContain(text)
    expect(await store.loadSolution(solved.threadId)).toEqual(solved)
  })

  test('a server’s latest solutions come latest first', async () => {
    const { store } = await open(await newDatabase())
    const moments = [5, 9, 7, 8, 6]
    await Promise.all(
      moments.map((markedAt) => store.saveSolution({ ...solved, threadId: `${markedAt}`, markedAt })),
    )
    await store.saveSolution({ ...solved, threadId: '10', serverId: '2', markedAt: 10 })

    const latest = await store.latestSolutions(solved.serverId, 3)

    expect(latest.map(({ threadId }) => threadId)).toEqual(['9', '8', '7'])
  })

  test('a solution that is removed is gone', async () => {
    const { store } = await open(await newDatabase())
    await store.saveSolution(solved)

    await store.removeSolution(solved.threadId)

    expect(await store.loadSolution(solved.threadId)).toBeUndefined()
    expect(await store.latestSolutions(solved.serverId, 3)).toEqual([])
  })

  test.each([
    { column: 'signature_ids', value: '{}' },
    { column: 'facts', value: '["docker"]' },
    { column: 'traces', value: 'none' },
  ])('a solution whose $column make no sense counts as not there', async ({ column, value }) => {
    const { store, db, unreadable } = await open(await newDatabase())
    await store.saveSolution(solved)
    await db
      .updateTable('solutions')
      .set({ [column]: value })
      .execute()

    expect(await store.loadSolution(solved.threadId)).toBeUndefined()
    expect(await store.latestSolutions(solved.serverId, 3)).toEqual([])

    expect(unreadable).toEqual([{ solvedThreadId: solved.threadId }, { solvedThreadId: solved.threadId }])
  })

  test('a purge of solutions removes what was marked earlier, and no cases', async () => {
    const { store } = await open(await newDatabase())
    await store.save(openCase('1', 'ada', 1))
    await store.saveSolution({ ...solved, threadId: '5', markedAt: 5 })
    await store.saveSolution({ ...solved, threadId: '6', markedAt: 6 })

    expect(await store.purgeSolutions(6)).toBe(1)

    expect(await store.loadSolution('5')).toBeUndefined()
    expect(await store.loadSolution('6')).toMatchObject({ threadId: '6' })
    expect(await store.load('1')).toMatchObject({ id: '1' })
  })

  test.each([
    {
      who: 'whoever asked',
      userId: solved.askerId,
      left: { ...solved, askerId: nobody, title: '', facts: {} },
    },
    { who: 'whoever marked', userId: solved.markedBy, left: { ...solved, markedBy: nobody } },
    { who: 'somebody else', userId: '777777777777777777', left: solved },
  ])('$who is forgotten in solutions, and nothing else', async ({ userId, left }) => {
    const { store, db } = await open(await newDatabase())
    await store.saveSolution(solved)

    await store.forget(userId)

    expect(await store.loadSolution(solved.threadId)).toEqual(left)
    expect(JSON.stringify(await db.selectFrom('solutions').selectAll().execute())).not.toContain(userId)
  })

  test('opening it again changes nothing', async () => {
    const url = await newDatabase()
    const { store } = await open(url)
    await store.save(rich)

    const again = await open(url)

    expect(await again.store.load(rich.id)).toEqual(rich)
  })

  test('cases with something unposted are found, the oldest first, until it is posted', async () => {
    const { store } = await open(await newDatabase())
    const answered = (id: string, touchedAt: number) =>
      withUnposted(
        withAnswer({ ...openCase(id, '9', touchedAt) }, { questionId: '7', kind: 'answer', told: ['x'] }),
        '7',
        2,
      )
    await store.save(answered('1', 20))
    await store.save(answered('2', 10))
    await store.save(openCase('3', '9', 5))
    await store.save(withPosted(answered('4', 1), '7', ['8', '9']))

    expect((await store.unposted()).map(({ id }) => id)).toEqual(['2', '1'])
    await store.save(withPosted(answered('2', 30), '7', []))
    await store.save(withPosted(answered('1', 30), '7', ['8']))
    expect((await store.unposted()).map(({ id }) => id)).toEqual(['1'])
  })

  test('progress is there again after opening', async () => {
    const url = await newDatabase()
    const { store, close } = await open(url)
    expect(await store.loadProgress()).toBeUndefined()
    await store.saveProgress('1')
    await store.saveProgress('1574325471984746500')
    await close()

    expect(await (await open(url)).store.loadProgress()).toBe('1574325471984746500')
  })

  test('settings of servers are there again after opening, the latest ones', async () => {
    const url = await newDatabase()
    const first = await open(url)
    const chosen: ServerSettings = { ...defaultSettings, supportChannels: ['11', '12'], helperRoleId: '5' }
    await first.store.saveSettings('1', { ...chosen, hints: true })
    await first.store.saveSettings('1', chosen)
    await first.store.saveSettings('2', { ...defaultSettings, solutions: 'answer-overflow' })
    await first.close()
    const settings = await openSettings((await open(url)).store)

    expect(settings.of('1')).toEqual(chosen)
    expect(settings.of('2').solutions).toBe('answer-overflow')
    expect(settings.of('3')).toEqual(defaultSettings)
  })

  test('settings that make no sense are told of, and those of before this version get defaults', async () => {
    const { store, db, unreadable } = await open(await newDatabase())
    await db
      .insertInto('servers')
      .values([
        { id: '1', settings: '{"hints":"perhaps"}' },
        { id: '2', settings: '{"hints":true,"later":1}' },
      ])
      .execute()

    const known = await store.loadSettings()

    expect([...known]).toEqual([['2', { ...defaultSettings, hints: true }]])
    expect(unreadable).toEqual([{ serverId: '1' }])
  })

  test('several processes that start at once make the tables once', async () => {
    const url = await newDatabase()

    await Promise.all(
      Array.from({ length: 4 }, () => execute(process.execPath, [script('open-and-close.ts'), url])),
    )

    const { db } = await open(url)
    const done = await sql<{ name: string }>`select name from sawbones_migrations`.execute(db)
    const names = done.rows.map(({ name }) => name)
    expect(names).toContain('0001-cases')
    expect(new Set(names).size).toBe(names.length)
  })

  test('a database that a newer version wrote is left alone', async () => {
    const url = await newDatabase()
    const { db, store } = await open(url)
    await store.save(rich)
    await sql`insert into sawbones_migrations values ('9999-later', '2030-01-01T00:00:00.000Z')`.execute(db)

    await expect(open(url)).rejects.toMatchObject({ name: 'StoreError', trouble: 'newer' })

    expect(await store.load(rich.id)).toEqual(rich)
  })

  test('no acknowledged save is lost when the process is killed', { timeout: 120_000 }, async () => {
    const url = await newDatabase()
    const acknowledged: number[] = []

    for (const saves of [1, 40, 75, 20, 111])
      acknowledged.push(...(await writeAndKill(url, saves, acknowledged)))

    const { store } = await open(url)
    const loaded = await Promise.all(acknowledged.map((number) => store.load(`case-${number}`)))
    expect(loaded.map((kept) => kept?.touchedAt)).toEqual(acknowledged)
    expect(acknowledged.length).toBeGreaterThanOrEqual(247)
  })
})

test('PostgreSQL may close every connection and the next save opens another', async () => {
  const lost: unknown[] = []
  const url = await postgres.newDatabase()
  const allLost = Promise.withResolvers<void>()
  const store = await openStore(url, {
    onUnreadable: () => {},
    onLost: (error) => {
      lost.push(error)
      allLost.resolve()
    },
  })
  onTestFinished(() => store.close())
  await store.save(rich)
  const database = new URL(url).pathname.slice(1)
  await postgres.admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
    database,
  ])
  await allLost.promise

  await store.save({ ...rich, nudged: true })

  expect(await store.load(rich.id)).toEqual({ ...rich, nudged: true })
  expect(lost.length).toBeGreaterThan(0)
})

test.each([
  { what: 'a wrong password', trouble: 'login', url: () => postgres.urlOf('postgres', { secret: 'pa55' }) },
  { what: 'no password', trouble: 'login', url: () => postgres.urlOf('postgres', { secret: '' }) },
  {
    what: 'a user that is not there',
    trouble: 'login',
    url: () => postgres.urlOf('postgres', { user: 'eve' }),
  },
  { what: 'a database that is not there', trouble: 'no-database', url: () => postgres.urlOf('nowhere') },
])('PostgreSQL with $what is told as $trouble, without the address', async ({ url, trouble }) => {
  const error = await openStore(url(), { onUnreadable: () => {}, onLost: () => {} }).catch((caught) => caught)

  expect(error).toMatchObject({ name: 'StoreError', trouble })
  expect(error.message).toMatch(/^DATABASE_URL /)
  expect(`${error.message}${error.stack}`).not.toContain('@127.0.0.1')
  expect(error.cause).toBeUndefined()
})
