import { once } from 'node:events'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../../src/desk/store/open-store.ts'
import { temporaryFolder } from './temporary-folder.ts'

const opening = (url: string) =>
  openStore(url, { onUnreadable: () => {}, onLost: () => {} }).then(
    (store) => store.close(),
    (error: unknown) => error,
  )

test.each([
  'mysql://a@b/c',
  'data/sawbones.db',
  'file://elsewhere/sawbones.db',
  'postgres://me:s3cret#1@/x',
  'postgres://me:s3cret@host:99999999/x',
])('%s is no address of a store', async (url) => {
  const error = await opening(url)

  expect(error).toMatchObject({ name: 'StoreError', trouble: 'address' })
  expect(JSON.stringify(error, ['message', 'stack', 'cause', 'input'])).not.toContain('s3cret')
})

test('a folder that cannot be made is told', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'data'), 'a file')

  expect(await opening(`file:${folder}/data/sub/sawbones.db`)).toMatchObject({ trouble: 'folder' })
})

test('a folder in the place of the file is told', async () => {
  expect(await opening(`file:${await temporaryFolder()}`)).toMatchObject({ trouble: 'permission' })
})

test.each([
  { what: 'file', mode: 0o444 },
  { what: 'folder', mode: 0o555 },
])('a $what that may not be written is told', async ({ what, mode }) => {
  const folder = await temporaryFolder()
  const path = join(folder, 'data', 'sawbones.db')
  await mkdir(join(folder, 'data'))
  await chmod(folder, 0o755)
  if (what === 'file') await writeFile(path, '', { mode })
  else await chmod(join(folder, 'data'), mode)
  await opening('file::memory:')

  expect(await asNobody(() => opening(`file:${path}`))).toMatchObject({ trouble: 'permission' })
})

test('a file that is no database is told and left as it is', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'notes.txt')
  await writeFile(path, 'notes '.repeat(1000))

  expect(await opening(`file:${path}`)).toMatchObject({ trouble: 'not-a-database' })
})

test('a server that is not there is told', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  server.close()
  await once(server, 'close')

  expect(await opening(`postgres://me:s3cret@127.0.0.1:${port}/x`)).toMatchObject({
    trouble: 'unreachable',
    message: expect.stringMatching(/^DATABASE_URL names a database server that does not answer/),
  })
})

/** The superuser may write everywhere, so it steps back for a while. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work()
  process.seteuid?.(65_534)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}
