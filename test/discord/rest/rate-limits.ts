import { createHash } from 'node:crypto'

export type RateLimitMode = 'realistic' | 'generous'

export type RateLimitVerdict = {
  readonly headers: Record<string, string>
  /** Set when the request is one too many. */
  readonly exceeded?: { readonly retryAfterSeconds: number; readonly scope: 'user' | 'global' }
}

type Limit = { readonly requests: number; readonly perMs: number }
type Bucket = { count: number; resetAt: number }

const generous: Limit = { requests: 100_000, perMs: 1_000 }
const usual: Limit = { requests: 50, perMs: 1_000 }
const globalLimit: Limit = { requests: 50, perMs: 1_000 }

/** Limits that Discord is known to apply; it documents none of them and may change them. */
const knownLimits: readonly (readonly [method: string, path: RegExp, limit: Limit])[] = [
  ['POST', /^\/channels\/:id\/messages$/, { requests: 5, perMs: 5_000 }],
  ['PATCH', /^\/channels\/:id\/messages\/:id$/, { requests: 5, perMs: 5_000 }],
  ['DELETE', /^\/channels\/:id\/messages\/:id$/, { requests: 5, perMs: 1_000 }],
  ['PUT', /\/reactions\//, { requests: 1, perMs: 250 }],
  ['DELETE', /\/reactions/, { requests: 1, perMs: 250 }],
  ['POST', /\/threads$/, { requests: 10, perMs: 10_000 }],
  ['PATCH', /^\/channels\/:id$/, { requests: 5, perMs: 10_000 }],
]

/** Two name or topic changes in ten minutes, on top of the bucket of the route. */
const renameLimit: Limit = { requests: 2, perMs: 10 * 60 * 1000 }

/** Counts requests in buckets of route and major id, in real time because clients sleep in real time. */
export function createRateLimits(mode: RateLimitMode) {
  const buckets = new Map<string, Bucket>()

  const count = (key: string, limit: Limit, now: number) => {
    const known = buckets.get(key)
    const bucket =
      known === undefined || known.resetAt <= now ? { count: 0, resetAt: now + limit.perMs } : known
    buckets.set(key, bucket)
    bucket.count += 1
    return bucket
  }

  return (method: string, path: string, body: unknown): RateLimitVerdict => {
    const now = Date.now()
    const { route, major } = bucketOf(path)
    const isWebhook = path.startsWith('/interactions/') || path.startsWith('/webhooks/')
    if (mode === 'realistic' && !isWebhook) {
      const everything = count('global', globalLimit, now)
      if (everything.count > globalLimit.requests) return tooMany({}, everything, now, 'global')
    }
    const limit =
      mode === 'generous'
        ? generous
        : (knownLimits.find(([m, p]) => m === method && p.test(route))?.[2] ?? usual)
    const bucket = count(`${method} ${route} ${major}`, limit, now)
    const headers = headersOf(`${method} ${route}`, limit, bucket, now)
    if (bucket.count > limit.requests) return tooMany(headers, bucket, now, 'user')

    const isRename = method === 'PATCH' && route === '/channels/:id' && hasNameOrTopic(body)
    if (mode === 'realistic' && isRename) {
      const renames = count(`rename ${major}`, renameLimit, now)
      if (renames.count > renameLimit.requests) return tooMany(headers, renames, now, 'user')
    }
    return { headers }
  }
}

/** Replaces ids in a path, and names the one that has a bucket of its own. */
function bucketOf(path: string): { readonly route: string; readonly major: string } {
  const major = /^\/(?:channels|guilds|webhooks)\/(\d+(?:\/[^/]{20,})?)/.exec(path)?.[1] ?? ''
  const route = path
    .replaceAll(/\/\d{16,20}/g, '/:id')
    .replace(/\/reactions\/.*/, '/reactions/:reaction')
    .replace(/^\/interactions\/:id\/[^/]+/, '/interactions/:id/:token')
    .replace(/^\/webhooks\/:id\/[^/]+/, '/webhooks/:id/:token')
  return { route, major }
}

function headersOf(route: string, limit: Limit, bucket: Bucket, now: number): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit.requests),
    'x-ratelimit-remaining': String(Math.max(0, limit.requests - bucket.count)),
    'x-ratelimit-reset': (bucket.resetAt / 1000).toFixed(3),
    'x-ratelimit-reset-after': ((bucket.resetAt - now) / 1000).toFixed(3),
    'x-ratelimit-bucket': createHash('md5').update(route).digest('hex'),
  }
}

function tooMany(
  headers: Record<string, string>,
  bucket: Bucket,
  now: number,
  scope: 'user' | 'global',
): RateLimitVerdict {
  return { headers, exceeded: { retryAfterSeconds: Math.max(0.001, (bucket.resetAt - now) / 1000), scope } }
}

function hasNameOrTopic(body: unknown): boolean {
  return typeof body === 'object' && body !== null && ('name' in body || 'topic' in body)
}
