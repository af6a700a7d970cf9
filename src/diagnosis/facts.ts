/** Named values read from reports: `{ runtime: 'docker', version: '2026.2.17' }`. */
export type Facts = Readonly<Record<string, string>>

/** Later facts win over earlier ones of the same name. */
export const mergeFacts = (earlier: Facts, later: Facts): Facts => ({ ...earlier, ...later })
