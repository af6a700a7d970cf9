/** Where it is kept who wants what, and whence people are removed. */
export interface PeopleStore {
  /** Ids of those who want to be left alone. */
  loadQuiet(): Promise<readonly string[]>
  /** On disk when the promise resolves. */
  saveQuiet(userId: string, isQuiet: boolean): Promise<void>
  /** Removes a person from all that is kept but their wish to be left alone. */
  forget(userId: string): Promise<void>
}

/** What people may decide about themselves, in all servers. */
export interface Privacy {
  /** Whether the bot does not speak to them unless they ask it. */
  isQuiet(userId: string): boolean
  setQuiet(userId: string, isQuiet: boolean): Promise<void>
  forget(userId: string): Promise<void>
}

/** Reads who wants to be left alone, who are few, so that no message has to wait for it. */
export async function openPrivacy(store: PeopleStore): Promise<Privacy> {
  const quiet = new Set(await store.loadQuiet())
  return {
    isQuiet: (userId) => quiet.has(userId),
    async setQuiet(userId, isQuiet) {
      await store.saveQuiet(userId, isQuiet)
      if (isQuiet) quiet.add(userId)
      else quiet.delete(userId)
    },
    forget: (userId) => store.forget(userId),
  }
}
