import type { Logger } from 'pino'
import type { Knowledge } from './knowledge/knowledge.ts'

/** Tells what knowledge is in force and what had to be left out of it. */
export function logProblems(log: Logger, knowledge: Knowledge): void {
  for (const { file, line, what, mend } of knowledge.problems())
    log.warn({ file, line, what, mend }, 'a knowledge file is not right')
  const { packs, adviceOf } = knowledge.current()
  log.info({ packs: [...packs.keys()], signatures: adviceOf.size }, 'knowledge in force')
}
