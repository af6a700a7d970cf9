/** Gives what was made of a thing before, as long as it is the same thing. */
export type Memo = <Key extends object, Value>(key: Key, make: () => Value) => Value

/** Remembers one value for each thing, for as long as the thing itself is held by somebody. */
export function createMemo(): Memo {
  const known = new WeakMap<object, { readonly value: unknown }>()
  return <Key extends object, Value>(key: Key, make: () => Value): Value => {
    const entry = known.get(key) ?? { value: make() }
    known.set(key, entry)
    // A memo is only ever asked for one kind of value of a thing.
    return entry.value as Value
  }
}
