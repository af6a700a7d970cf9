import { type Logger, pino } from 'pino'

const standardError = 2

/**
 * Logs to standard error: JSON, or readable lines where a person looks on. Objects first, constant messages; ids and
 * counts, never text.
 */
export function createLog(level: string): Logger {
  if (!process.stderr.isTTY) return pino({ level }, pino.destination(standardError))
  const options = { ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss', destination: standardError }
  return pino({ level, transport: { target: 'pino-pretty', options } })
}
