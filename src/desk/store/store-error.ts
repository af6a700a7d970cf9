/** What is in the way of opening the store. */
export type StoreTrouble =
  | 'address'
  | 'folder'
  | 'permission'
  | 'not-a-database'
  | 'damaged'
  | 'busy'
  | 'disk'
  | 'unreachable'
  | 'login'
  | 'no-database'
  | 'newer'
  | 'fault'

const words: Readonly<Record<StoreTrouble, string>> = {
  address: 'cannot be read: write file: and a path, or postgres://user:password@host:port/database',
  folder: 'names a file in a folder that is not there and cannot be made: make it, or name another one',
  permission:
    'names a database that may not be opened or written to: give the bot the right to, or name another one',
  'not-a-database':
    'names a file that is no SQLite database: name another one, so that nothing in it is lost',
  damaged: 'names a database file that is damaged: put a backup in its place, or move it away to begin anew',
  busy: 'names a database that another program keeps locked: end that program, and start again',
  disk: 'names a file that cannot be read or written to: see whether the disk is full or broken',
  unreachable:
    'names a database server that does not answer: see whether it runs, and whether host and port are right',
  login: 'holds a user or password that the database server refuses: see whether both are right',
  'no-database': 'names a database that is not on the server: make it, or name another one',
  newer:
    'names a database that was written by a newer version of the bot: run that version, or name another database',
  fault: 'names a database that could not be opened or brought up to date',
}

/** The store cannot be opened. The message names the variable and says what to mend; it never holds an address or a password. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly trouble: StoreTrouble

  /** `code` is what the system or the database calls it, such as ECONNREFUSED. */
  constructor(trouble: StoreTrouble, code?: string) {
    super(`DATABASE_URL ${words[trouble]}${code === undefined ? '' : ` (${code})`}`)
    this.trouble = trouble
  }
}
