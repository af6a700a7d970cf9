import { expect, test } from 'vitest'
import { chooseFiles } from '../../../src/intake/archives/choose-files.ts'

const file = (name: string, modifiedMs = 0, size = 10) => ({ name, modifiedMs, size })
const choose = (files: readonly ReturnType<typeof file>[], room = 1_000_000) => chooseFiles(files, room)

test('the most telling files come first, the newest of them before the others', () => {
  const { chosen, left } = choose([
    file('cache/models.json'),
    file('shot.png'),
    file('README'),
    file('config.json'),
    file('logs/gateway.log', 1),
    file('.env'),
    file('logs/gateway.log.1.gz', 3),
    file('logs/gateway-2026-02-01.log', 2),
  ])
  expect(chosen.map(({ file }) => file.name)).toEqual([
    'logs/gateway.log.1.gz',
    'logs/gateway-2026-02-01.log',
    'logs/gateway.log',
    '.env',
    'config.json',
    'README',
    'cache/models.json',
    'shot.png',
  ])
  expect(left).toBe(0)
})

test('installed packages and histories are left out', () => {
  expect(choose([file('node_modules/a/b.log'), file('x/.git/config'), file('a.log')])).toMatchObject({
    chosen: [{ file: { name: 'a.log' } }],
    left: 2,
  })
})

test('what a Mac puts beside files is not even counted', () => {
  expect(choose([file('__MACOSX/._a.log'), file('logs/.DS_Store'), file('a.log')])).toMatchObject({
    chosen: [{ file: { name: 'a.log' } }],
    left: 0,
  })
})

test('no file takes more than half of the room, and none is cut to a scrap', () => {
  const { chosen, left } = choose(
    [file('a.log', 3, 900_000), file('b.log', 2, 900_000), file('c.txt', 1, 50)],
    200_000,
  )
  expect(chosen.map(({ file, maxBytes }) => [file.name, maxBytes])).toEqual([
    ['a.log', 100_000],
    ['c.txt', 50],
  ])
  expect(left).toBe(1)
})
