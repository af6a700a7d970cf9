import type { KnowledgeDefinition } from '../diagnosis/compile-knowledge.ts'
import type { ConfigSchema } from '../diagnosis/config/config-schema.ts'
import type { Signature } from '../diagnosis/signature.ts'

/** What is large and rarely changes is sent once and then called by its number. */
type Item = Signature | ConfigSchema

export type NumberedItem = readonly [number, Item]

/** Knowledge with numbers in the place of its items. */
interface MirroredDefinition extends Omit<KnowledgeDefinition, 'signatures' | 'schemas'> {
  readonly signatures: readonly number[]
  readonly schemas: readonly number[]
}

export interface MirroredKnowledge {
  readonly number: number
  readonly definition: MirroredDefinition
}

const itemsOf = ({ signatures, schemas }: KnowledgeDefinition): readonly Item[] => [...signatures, ...schemas]

/** Numbers knowledge and its items, so that a thread can be sent only what it does not have. */
export function createMirror() {
  const numbers = new WeakMap<Item | KnowledgeDefinition, number>()
  let last = 0
  const numberOf = (thing: Item | KnowledgeDefinition): number => {
    const number = numbers.get(thing) ?? ++last
    numbers.set(thing, number)
    return number
  }
  return {
    numberOf,
    show: (definition: KnowledgeDefinition): MirroredKnowledge => ({
      number: numberOf(definition),
      definition: {
        ...definition,
        signatures: definition.signatures.map(numberOf),
        schemas: definition.schemas.map(numberOf),
      },
    }),
    itemsOf(definition: KnowledgeDefinition, wanted: readonly number[]): readonly NumberedItem[] {
      const isWanted = new Set(wanted)
      return itemsOf(definition)
        .map((item): NumberedItem => [numberOf(item), item])
        .filter(([number]) => isWanted.has(number))
    },
  }
}

/** The other side: puts knowledge together again. Items that it does not use are forgotten. */
export function createReflection() {
  let items = new Map<number, Item>()
  const numbersIn = ({ signatures, schemas }: MirroredDefinition): readonly number[] => [
    ...signatures,
    ...schemas,
  ]
  return {
    take(taken: readonly NumberedItem[]): void {
      for (const [number, item] of taken) items.set(number, item)
    },
    missing: (mirrored: MirroredDefinition): readonly number[] =>
      numbersIn(mirrored).filter((number) => !items.has(number)),
    definitionOf(mirrored: MirroredDefinition): KnowledgeDefinition {
      items = new Map(numbersIn(mirrored).map((number) => [number, items.get(number) as Item]))
      return {
        ...mirrored,
        signatures: mirrored.signatures.map((number) => items.get(number) as Signature),
        schemas: mirrored.schemas.map((number) => items.get(number) as ConfigSchema),
      }
    },
  }
}
