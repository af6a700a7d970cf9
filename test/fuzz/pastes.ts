import fc from 'fast-check'
import { type Mutation, mutations } from './mutations.ts'
import { realPastes } from './real-pastes.ts'

/** Something hostile or merely damaged that somebody may send, with a made-up secret in it. */
export interface Paste {
  readonly name: string
  readonly bytes: Uint8Array
  readonly text: string
  readonly secret: string
}

const encodings = {
  'utf-8': (text: string) => Buffer.from(text, 'utf8'),
  'utf-16le': (text: string) => Buffer.from(text, 'utf16le'),
  'utf-16le with its mark': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'utf-8 with its mark': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf8'),
} as const

const letters = [...'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789']

/** How a secret stands in the paste: on a line of its own, as programs write it. */
const plantings: readonly ((secret: string) => string)[] = [
  (secret) => `OPENAI_API_KEY=${secret}`,
  (secret) => `  "token": "${secret}",`,
  (secret) => `Authorization: Bearer ${secret}`,
  (secret) => `password: ${secret}`,
  (secret) => `https://user:${secret}@host.example/path`,
  (secret) => `run --token ${secret} --json`,
]

const secretOf = fc
  .array(fc.constantFrom(...letters), { minLength: 28, maxLength: 28 })
  .map((chars) => `q7${chars.join('')}Z3`)

/** Puts a line between two others, or at an end. */
function plant(text: string, line: string, place: number): string {
  const lines = text.split('\n')
  lines.splice(Math.floor(place * (lines.length + 1)), 0, line)
  return lines.join('\n')
}

const base = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...realPastes) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 400 }) },
  { weight: 1, arbitrary: fc.json().map((json) => JSON.stringify(JSON.parse(json), null, 2)) },
)

/** Real output, damaged in up to five ways, with a secret on one line, written in some encoding. */
export const pastes: fc.Arbitrary<Paste> = fc
  .record({
    text: base,
    other: fc.constantFrom(...realPastes),
    damage: fc.array(
      fc.tuple(
        fc.constantFrom<Mutation>(...mutations),
        fc.noBias(fc.double({ min: 0, max: 1, noNaN: true })),
        fc.nat(999),
      ),
      {
        maxLength: 5,
      },
    ),
    secret: secretOf,
    planting: fc.constantFrom(...plantings),
    place: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    encode: fc.constantFrom(...Object.values(encodings)),
    name: fc.oneof(
      fc.constantFrom('gateway.log', 'openclaw.json', '.env', 'noext'),
      fc.string({ unit: 'binary', maxLength: 40 }),
    ),
  })
  .map(({ text, other, damage, secret, planting, place, encode, name }) => {
    const damaged = damage.reduce((kept, [mutate, at, size]) => mutate(kept, { at, size, other }), text)
    const planted = plant(damaged, planting(secret), place)
    return { name, text: planted, bytes: encode(planted), secret }
  })
