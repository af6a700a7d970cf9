import { pathToFileURL } from 'node:url'
import { type CompiledKnowledge, compileKnowledge } from '../../src/diagnosis/compile-knowledge.ts'
import { diagnose } from '../../src/diagnosis/diagnose.ts'
import { openKnowledge } from '../../src/knowledge/knowledge.ts'
import { fillWith, knowledgeOf, literalsOf } from '../diagnosis/hostile/evil-knowledge.ts'
import { evilRegexes } from '../diagnosis/hostile/evil-regexes.ts'
import { hostileTexts } from '../diagnosis/hostile/hostile-texts.ts'
import { definitionOf, makeSignaturesWithHits } from './generate.ts'
import { samplesIn } from './samples-in.ts'

// How long reports take that were made to take long; `node test/bench/hostile.ts` prints the slowest.

const chars = 1_000_000
const rounds = 3
const shown = 10

export interface HostileTime {
  readonly name: string
  /** Time of the processor, the least of some rounds, so that what else the machine does counts little. */
  readonly ms: number
}

/** Each evil expression on its worst text; then all hostile texts against several knowledges. */
export async function benchHostile(): Promise<readonly HostileTime[]> {
  const alone = evilRegexes.map((evil) =>
    measure(`${evil.name}, alone`, knowledgeOf([evil]), fillWith(evil.line, chars)),
  )
  const evil = knowledgeOf(evilRegexes)
  const made = makeSignaturesWithHits(10_000)
  const openclaw = (await openKnowledge('knowledge')).current().compiled
  return [
    ...alone,
    ...measureTexts(
      '40 evil expressions',
      evil,
      evilRegexes.map(({ line }) => line.slice(0, 200)),
    ),
    ...measureTexts('OpenClaw', openclaw, await samplesIn('knowledge')),
    ...measureTexts(
      '10,000 signatures',
      compileKnowledge(definitionOf(made.map(({ signature }) => signature))),
      made.flatMap(({ hit }) => hit),
    ),
  ]
}

function measureTexts(
  name: string,
  knowledge: CompiledKnowledge,
  samples: readonly string[],
): readonly HostileTime[] {
  const bait = { samples, literals: literalsOf(knowledge.definition.signatures), chars }
  return Object.entries(hostileTexts).map(([text, make]) =>
    measure(`${name}: ${text}`, knowledge, make(bait)),
  )
}

function measure(name: string, knowledge: CompiledKnowledge, text: string): HostileTime {
  const times = Array.from({ length: rounds }, () => {
    const start = process.cpuUsage()
    diagnose(knowledge, { text })
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1_000
  })
  return { name, ms: Math.min(...times) }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const slowest = (await benchHostile()).toSorted((a, b) => b.ms - a.ms).slice(0, shown)
  for (const { name, ms } of slowest) console.log(`${ms.toFixed(0).padStart(5)} ms  ${name}`)
  process.exit()
}
