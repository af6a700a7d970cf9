import { setImmediate } from 'node:timers/promises'
import type { KnowledgeDefinition } from '../compile-knowledge.ts'
import type { ConfigSchema } from '../config/config-schema.ts'
import type { Signature } from '../signature.ts'

/** What is large and rarely changes is sent once and then called by its number. */
export type Item = Signature | ConfigSchema

/** Knowledge with its large parts as numbers of items. */
export interface MirroredDefinition extends Omit<KnowledgeDefinition, 'signatures' | 'schemas'> {
  readonly signatures: readonly number[]
  readonly schemas: readonly number[]
}

export type MirrorMessage =
  | { readonly kind: 'items'; readonly items: readonly (readonly [number, Item])[] }
  | { readonly kind: 'knowledge'; readonly definition: MirroredDefinition }

/** Copying this many takes about a millisecond. */
const itemsAtATime = 100

/** Keeps a copy of the knowledge in a thread up to date, sending only what it does not have yet. */
export function createMirror(send: (message: MirrorMessage) => void) {
  let numbers = new Map<Item, number>()
  let last = 0
  let shown: KnowledgeDefinition | undefined

  async function sendNew(items: readonly Item[]): Promise<void> {
    const unknown = items.filter((item) => !numbers.has(item))
    for (let at = 0; at < unknown.length; at += itemsAtATime) {
      const some = unknown.slice(at, at + itemsAtATime).map((item): [number, Item] => [++last, item])
      for (const [number, item] of some) numbers.set(item, number)
      send({ kind: 'items', items: some })
      await setImmediate()
    }
  }
  const numberOf = (item: Item) => numbers.get(item) as number

  return {
    /** Makes a definition the thread's. */
    async show(definition: KnowledgeDefinition): Promise<void> {
      if (definition === shown) return
      const { signatures, schemas } = definition
      const used: readonly Item[] = [...signatures, ...schemas]
      await sendNew(used)
      send({
        kind: 'knowledge',
        definition: { ...definition, signatures: signatures.map(numberOf), schemas: schemas.map(numberOf) },
      })
      // The other side forgets what is no longer used, and so must this one.
      numbers = new Map(used.map((item) => [item, numberOf(item)]))
      shown = definition
    },
  }
}

/** The other side: puts the knowledge together again. Items that are no longer used are forgotten. */
export function createReflection() {
  let items = new Map<number, Item>()
  return {
    addItems(added: readonly (readonly [number, Item])[]): void {
      for (const [number, item] of added) items.set(number, item)
    },
    definitionOf(mirrored: MirroredDefinition): KnowledgeDefinition {
      const used = [...mirrored.signatures, ...mirrored.schemas]
      items = new Map(used.map((number) => [number, items.get(number) as Item]))
      return {
        ...mirrored,
        signatures: mirrored.signatures.map((number) => items.get(number) as Signature),
        schemas: mirrored.schemas.map((number) => items.get(number) as ConfigSchema),
      }
    },
  }
}
