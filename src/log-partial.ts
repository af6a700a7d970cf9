import type { Logger } from 'pino'
import type { Diagnoser } from './background/diagnoser.ts'

/** Tells, once for each signature, that looking for it took more work than a report is allowed. */
export function logPartial(log: Logger, diagnose: Diagnoser['diagnose']): Diagnoser['diagnose'] {
  const told = new Set<string>()
  return async (...asked) => {
    const diagnosis = await diagnose(...asked)
    if (!diagnosis.partial) return diagnosis
    const reasons = diagnosis.unsure.length > 0 ? diagnosis.unsure : ['the text itself']
    const untold = reasons.filter((reason) => !told.has(reason))
    for (const reason of untold) told.add(reason)
    if (untold.length > 0)
      log.warn(
        { costly: untold },
        'a report took more work than is allowed, so it was not looked at everywhere',
      )
    return diagnosis
  }
}
