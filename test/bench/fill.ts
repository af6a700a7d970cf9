import type { Random } from './random.ts'
import { type Slot, vocabulary } from './vocabulary.ts'

const slotPattern = /<([a-zA-Z]+)>/g
const placeholderPattern = /\{([a-z]+)(?::([a-z]+))?\}/g

/** Fills each `<slot>` of a template; a capture's name in an expression, such as `(?<key>`, stays. */
export function fillSlots(
  template: string,
  random: Random,
): { readonly line: string; readonly words: readonly string[] } {
  const words: string[] = []
  const line = template.replace(slotPattern, (_, slot: Slot) => {
    const word = random.pick(vocabulary[slot])
    words.push(word)
    return word
  })
  return { line, words }
}

/** Fills the slots of an expression with words that were chosen before, in their order. */
export function fillExpression(template: string, words: readonly string[]): string {
  let index = 0
  return template.replace(/(?<!\(\?)<([a-zA-Z]+)>/g, () =>
    (words[index++] as string).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'),
  )
}

/** Puts a value in the place of each placeholder, as a log would. */
export const fillValues = (line: string, random: Random): string =>
  line.replace(placeholderPattern, (_, name: string, type = 'word') => madeUpValue(name, type, random))

function madeUpValue(name: string, type: string, random: Random): string {
  switch (type) {
    case 'number':
      return String(numberOf(name, random))
    case 'url':
      return random.pick([
        `ws://127.0.0.1:${random.whole(1_024, 65_535)}`,
        `wss://claw-${random.whole(1, 99)}.example.com/ws`,
        `http://${address(random)}:${random.whole(1_024, 65_535)}/v1/messages`,
      ])
    case 'host':
      return name === 'container' ? `stack-${hex(random, 4)}-1` : address(random)
    case 'path':
      return random.pick([
        '/home/node/.openclaw/openclaw.json',
        `/home/ada/.openclaw/agents/main/sessions/${hex(random, 8)}.jsonl`,
        `/app/dist/${hex(random, 6)}.js`,
        `/tmp/openclaw/openclaw-${hex(random, 4)}.log`,
      ])
    case 'version':
      return `${random.whole(0, 24)}.${random.whole(0, 20)}.${random.whole(0, 30)}`
    case 'quoted':
      return `'/home/ada/.openclaw/${hex(random, 6)}'`
    case 'line':
      return `^${random.whole(1, 20)}.${random.whole(0, 9)}.0 || >=${random.whole(1, 20)}`
    default:
      return `${name}-${hex(random, 8)}`
  }
}

function numberOf(name: string, random: Random): number {
  if (name === 'port') return random.whole(1_024, 65_535)
  if (name === 'count') return random.whole(1, 600)
  return random.whole(2, 99_999)
}

const address = (random: Random): string =>
  random.pick(['127.0.0.1', `172.18.0.${random.whole(2, 40)}`, `192.168.1.${random.whole(2, 250)}`])

const hex = (random: Random, digits: number): string =>
  Math.floor(random.next() * 16 ** digits)
    .toString(16)
    .padStart(digits, '0')
