/** What can go wrong with a request before Discord's logic sees it, or after. */
export type Fault =
  /** A JSON error, e.g. 500 or 503. */
  | { readonly kind: 'status'; readonly status: number }
  /** The page of a proxy in between: not JSON. */
  | { readonly kind: 'html'; readonly status: number }
  /** The connection breaks before anything was done. */
  | { readonly kind: 'reset' }
  /** The request is carried out, but the connection breaks before the answer. */
  | { readonly kind: 'lose-answer' }
  | {
      readonly kind: 'rate-limit'
      /** Body and header both carry it; the header is rounded up to whole seconds, as Discord's is. */
      readonly retryAfterSeconds: number
      readonly scope?: 'user' | 'global' | 'shared'
    }
  /** Nothing happens until the promise resolves; then the request goes on as usual. */
  | { readonly kind: 'hold'; readonly until: Promise<unknown> }

/** Which requests a fault strikes; what is left out matches all. A string path is matched in full. */
type RequestMatch = {
  readonly method?: string
  readonly path?: string | RegExp
  readonly times?: number
}

export type Faults = {
  /** Makes the next requests that match fail; once, unless `times` says otherwise. */
  failNext(match: RequestMatch, fault: Fault): void
  /** Takes the fault that is due for a request, if any. */
  take(method: string, path: string): Fault | undefined
}

/** Keeps the faults that tests have ordered. */
export function createFaults(): Faults {
  const orders: { readonly match: RequestMatch; readonly fault: Fault; left: number }[] = []
  const matches = ({ method, path: wanted }: RequestMatch, actualMethod: string, path: string) =>
    (method === undefined || method === actualMethod) &&
    (wanted === undefined || (typeof wanted === 'string' ? wanted === path : wanted.test(path)))

  return {
    failNext(match, fault) {
      orders.push({ match, fault, left: match.times ?? 1 })
    },
    take(method, path) {
      const order = orders.find(({ match, left }) => left > 0 && matches(match, method, path))
      if (order === undefined) return undefined
      order.left -= 1
      return order.fault
    },
  }
}
