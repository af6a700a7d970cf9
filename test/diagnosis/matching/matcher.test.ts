import { describe, expect, test } from 'vitest'
import { readRegexLine, readTextLine } from '../../../src/diagnosis/matching/line-pattern.ts'
import { creatingMatcher } from '../../../src/diagnosis/matching/matcher.ts'
import { readReportLines } from '../../../src/diagnosis/matching/report-lines.ts'
import { runAtOnce } from '../../../src/diagnosis/steps.ts'

/** Sources in slashes are regular expressions. */
function find(sources: readonly string[], text: string) {
  const patterns = sources.map((source) => {
    const read = source.startsWith('/') ? readRegexLine(source.slice(1, -1)) : readTextLine(source)
    if (read.kind === 'error') throw new Error(`${source}: ${read.what}`)
    return read.pattern
  })
  const { hits, partial } = runAtOnce(creatingMatcher(patterns)).find(readReportLines({ text }))
  return { hits: sources.map((_, number) => hits.get(number) ?? []), partial }
}

const times = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n')

describe('a pattern on many lines', () => {
  test.each([['worker is up'], ['worker {what:word} up']])(
    '%s: the first and the last are kept',
    (source) => {
      const [hits = []] = find(
        [source],
        times(100, () => 'worker is up'),
      ).hits
      const lines = hits.map(({ line }) => line)
      expect(lines.slice(0, 3)).toEqual([0, 1, 2])
      expect(lines.slice(-3)).toEqual([97, 98, 99])
      expect(new Set(lines).size).toBe(lines.length)
    },
  )

  test('is not partial for having more hits than are kept', () => {
    expect(
      find(
        ['worker {n:number}'],
        times(20_000, () => 'worker 1'),
      ).partial,
    ).toBe(false)
  })

  test('all are kept where they are few', () => {
    const [hits] = find(
      ['worker {n:number}'],
      times(15, (index) => `worker ${index}`),
    ).hits
    expect(hits?.map(({ captures }) => captures.n)).toEqual(Array.from({ length: 15 }, (_, n) => `${n}`))
  })
})

describe('work is bounded', () => {
  test('the real line at the end is found after a megabyte of near misses', () => {
    const noise = times(
      12_000,
      (n) => `worker ${n}: the shared port is in use by nobody, it is in use as a name`,
    )
    const { hits, partial } = find(['port {port:number} is in use'], `${noise}\nError: port 18789 is in use`)
    expect(hits[0]?.map(({ captures }) => captures)).toEqual([{ port: '18789' }])
    expect(partial).toBe(true)
  })

  test('and so it is at the start', () => {
    const noise = times(12_000, () => 'the shared port is in use by nobody')
    expect(find(['port {port:number} is in use'], `port 1 is in use\n${noise}`).hits[0]).toHaveLength(1)
  })

  test('noisy patterns do not starve a quiet one', () => {
    const noise = times(3_000, (n) => `connection ${n} ${'.'.repeat(300)} closed: no`)
    const noisy = Array.from({ length: 30 }, (_, n) => `/connection .*\\w .*closed: [a-z]*${n}/`)
    const quiet = 'port {port:number} is in use'
    for (const sources of [
      [...noisy, quiet],
      [quiet, ...noisy],
    ]) {
      const { hits, partial } = find(sources, `port 18789 is in use\n${noise}`)
      expect(hits[sources.indexOf(quiet)]).toHaveLength(1)
      expect(partial).toBe(true)
    }
  })

  test.each([
    ['/failed.{0,280}zq/', times(300, () => 'failed '.repeat(500).concat('zq')).replaceAll('zq', 'z q')],
    ['/failed(?:.{0,30}x){0,8}[zy]q/', times(300, () => 'failed x'.repeat(480))],
    ['/(?<a>.*)(?<b>.*)(?<c>.*)(?<d>.*)faile[de]z/', times(3_000, () => 'abcdefghfaile '.repeat(30))],
    ['costly {a:word} and {b:word} end', times(300, () => `costly ${'and '.repeat(900)} end x`)],
  ])('%s is left off in time and marked partial', (source, text) => {
    expect(find([source], text)).toEqual({ hits: [[]], partial: true })
  })
})

describe('a very long line', () => {
  const filler = (chars: number) => 'y'.repeat(chars)

  test.each([
    ['plain', 'y'],
    ['odd', 'ж'],
  ])('gives whole captures wherever they stand in %s text', (_, character) => {
    for (let before = 7_900; before < 17_000; before += 37) {
      const [start, end] = [character.repeat(before), character.repeat(9_000)]
      const text = `${start} Gateway target: ws://gateway.example.com:18789/path ok ${end}`
      expect(find(['Gateway target: {target:url}'], text).hits[0]).toEqual([
        { line: 0, rows: 1, captures: { target: 'ws://gateway.example.com:18789/path' } },
      ])
    }
  })

  test('gives no capture that was cut', () => {
    expect(find(['target: {target:url}'], `target: ws://${filler(40_000)}`).hits[0]).toEqual([
      { line: 0, rows: 1, captures: {} },
    ])
    expect(find(['/(?<all>[a-z]*): failed/'], `${filler(40_000)}: failed`).hits[0]).toEqual([
      { line: 0, rows: 1, captures: {} },
    ])
  })

  test('has ends only where it ends', () => {
    for (const chars of [4_095, 4_096, 8_191, 8_192, 12_287, 12_288, 20_000])
      for (const end of ['error: failed', ' error: failed']) {
        expect(find(['/^error: failed/'], `${filler(chars)}${end} ${filler(20_000)}`).hits[0]).toEqual([])
        expect(find(['/error: failed$/'], `${filler(20_000)} ${end}${filler(chars)}`).hits[0]).toEqual([])
      }
    expect(find(['/^error: failed/'], `error: failed ${filler(20_000)}`).hits[0]).toHaveLength(1)
    expect(find(['/error: failed$/'], `${filler(20_000)} error: failed`).hits[0]).toHaveLength(1)
  })

  test('is matched whole up to what intake lets through', () => {
    const text = `failed ${filler(16_000)} because`
    expect(find(['/^failed.* because$/'], text).hits[0]).toHaveLength(1)
  })

  test('is matched across parts', () => {
    for (let before = 7_000; before < 9_000; before += 50) {
      const text = `${filler(before)} failed ${filler(2_000)} because ${filler(9_000)}`
      expect(find(['/failed.* because/'], text).hits[0]).toHaveLength(1)
    }
  })

  test('may be cut between the halves of a pair', () => {
    const text = `${'🦞'.repeat(12_000)} gateway failed 🦞{x} ${'🦞'.repeat(12_000)}`
    const [hits = []] = find(['/(?<crabs>🦞*) gateway failed (?<rest>.*)/'], text).hits
    expect(hits).toEqual([{ line: 0, rows: 1, captures: {} }])
  })

  test('keeps a time that stands in its middle', () => {
    const text = `${filler(9_000)} 12:00:01 gateway failed ${filler(9_000)}`
    expect(find(['/(?<time>\\d\\d:\\d\\d):01 gateway failed/'], text).hits[0]).toEqual([
      { line: 0, rows: 1, captures: { time: '12:00' } },
    ])
  })
})
