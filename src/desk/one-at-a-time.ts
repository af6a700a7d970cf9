/** Runs work of the same key in the order it came, work of different keys side by side. */
export function createOneAtATime(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const lastOf = new Map<string, Promise<unknown>>()
  return (key, work) => {
    const run = (lastOf.get(key) ?? Promise.resolve()).then(work, work)
    lastOf.set(key, run)
    const forget = () => {
      if (lastOf.get(key) === run) lastOf.delete(key)
    }
    run.then(forget, forget)
    return run
  }
}
