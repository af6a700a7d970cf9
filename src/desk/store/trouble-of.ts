import { StoreError, type StoreTrouble } from './store-error.ts'

/**
 * Codes of Node.js, SQLite (https://sqlite.org/rescode.html) and PostgreSQL
 * (https://www.postgresql.org/docs/current/errcodes-appendix.html). What begins with one of them counts.
 */
const troubles: Readonly<Record<string, StoreTrouble>> = {
  ERR_INVALID_: 'address',
  EACCES: 'permission',
  EPERM: 'permission',
  EROFS: 'permission',
  ENOSPC: 'disk',
  SQLITE_NOTADB: 'not-a-database',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_BUSY: 'busy',
  SQLITE_LOCKED: 'busy',
  SQLITE_READONLY: 'permission',
  SQLITE_CANTOPEN: 'permission',
  SQLITE_PERM: 'permission',
  SQLITE_AUTH: 'permission',
  SQLITE_FULL: 'disk',
  SQLITE_IOERR: 'disk',
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  ETIMEDOUT: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  '08': 'unreachable',
  '57P': 'unreachable',
  '53300': 'busy',
  '28': 'login',
  '3D000': 'no-database',
  '42501': 'permission',
  '53100': 'disk',
}

/** A fault of the system or a database as something the operator can mend. */
export function storeErrorOf(error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const code = codeOf(error)
  const [, trouble] = Object.entries(troubles).find(([prefix]) => code?.startsWith(prefix)) ?? []
  return new StoreError(trouble ?? troubleInWords(error), code)
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** The client of PostgreSQL gives no code to what it finds out by itself. */
function troubleInWords(error: unknown): StoreTrouble {
  const message = error instanceof Error ? error.message : ''
  if (message.startsWith('SASL')) return 'login'
  return /timeout|terminated/.test(message) ? 'unreachable' : 'fault'
}
