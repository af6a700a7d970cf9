import type { Clock } from '../state/clock.ts'

/** A request as it came in, and how it was answered. */
export type RecordedRequest = {
  readonly method: string
  /** Below `/api/v10`; of files, all of it. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
  readonly files: readonly string[]
  /** The loopback clock's time. */
  readonly at: number
  /** Undefined while it is open, 0 when the connection was broken. */
  readonly status: number | undefined
}

/** Something that Discord would not have let pass. */
export type Refusal = { readonly what: string; readonly reason: string; readonly body?: unknown }

type OpenRequest = { -readonly [Field in keyof RecordedRequest]: RecordedRequest[Field] }

export type RequestLog = {
  readonly requests: readonly RecordedRequest[]
  readonly refusals: readonly Refusal[]
  open(method: string, path: string, query: URLSearchParams, input: unknown): OpenRequest
  close(entry: OpenRequest, status: number): void
  refuse(entry: OpenRequest, reason: string): void
  /** A refusal that is no request: the gateway hung up. */
  refuseConnection(reason: string): void
  takeRefusals(): Refusal[]
}

/** Remembers every request in order, and every refusal until it is taken. */
export function createRequestLog(clock: Clock): RequestLog {
  const requests: OpenRequest[] = []
  let refusals: Refusal[] = []
  return {
    requests,
    get refusals() {
      return refusals
    },
    open(method, path, query, input) {
      const read = typeof input === 'object' && input !== null && 'files' in input ? input : undefined
      const entry: OpenRequest = {
        method,
        path,
        query: Object.fromEntries(query),
        body: read !== undefined && 'body' in read ? read.body : undefined,
        files:
          read?.files instanceof Map
            ? [...read.files.values()].map((file: { name: string }) => file.name)
            : [],
        at: clock.now(),
        status: undefined,
      }
      requests.push(entry)
      return entry
    },
    close(entry, status) {
      entry.status = status
    },
    refuse(entry, reason) {
      refusals = [...refusals, { what: `${entry.method} ${entry.path}`, reason, body: entry.body }]
    },
    refuseConnection(reason) {
      refusals = [...refusals, { what: 'gateway', reason }]
    },
    takeRefusals() {
      const taken = refusals
      refusals = []
      return [...taken]
    },
  }
}
