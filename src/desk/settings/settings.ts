import { defaultSettings, type ServerSettings } from './server-settings.ts'

/** Where servers' settings are kept. */
export interface SettingsStore {
  /** The settings of all servers in which somebody chose something, by the servers' ids. */
  loadSettings(): Promise<ReadonlyMap<string, ServerSettings>>
  /** On disk when the promise resolves. */
  saveSettings(serverId: string, settings: ServerSettings): Promise<void>
}

/** The settings of all servers, at hand. */
export interface Settings {
  of(serverId: string): ServerSettings
  /** Keeps settings; they hold once the promise resolves. */
  change(serverId: string, settings: ServerSettings): Promise<void>
  /** Calls `listener` with a server's id each time its settings were changed. */
  watch(listener: (serverId: string) => void): void
}

/** Reads all settings, which are few and small, so that no message has to wait for them. */
export async function openSettings(store: SettingsStore): Promise<Settings> {
  const known = new Map(await store.loadSettings())
  const listeners: ((serverId: string) => void)[] = []
  return {
    of: (serverId) => known.get(serverId) ?? defaultSettings,
    async change(serverId, settings) {
      await store.saveSettings(serverId, settings)
      known.set(serverId, settings)
      for (const listener of listeners) listener(serverId)
    },
    watch(listener) {
      listeners.push(listener)
    },
  }
}

/** Keeps nothing beyond the process. */
export const createMemorySettingsStore = (): SettingsStore => ({
  loadSettings: async () => new Map(),
  saveSettings: async () => undefined,
})
