import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { ApiError, apiError } from '../checks/api-error.ts'
import type { World } from '../state/world.ts'
import { serveAttachment } from './cdn.ts'
import type { Fault, Faults } from './faults.ts'
import type { RateLimitMode } from './rate-limits.ts'
import { createRateLimits } from './rate-limits.ts'
import { type RequestBody, readBody } from './read-body.ts'
import type { RequestLog } from './request-log.ts'
import type { ApiAnswer } from './route.ts'
import { createRouter } from './router.ts'
import { routes } from './routes.ts'

type Parts = {
  readonly faults: Faults
  readonly log: RequestLog
  readonly rateLimits: RateLimitMode
  readonly gatewayUrl: () => string
}

const apiPrefix = /^\/api\/v10/

/** The HTTP side: API and CDN. It listens where its caller tells it to. */
export function createRestServer(world: World, { faults, log, rateLimits, gatewayUrl }: Parts) {
  const findRoute = createRouter(routes)
  const countRequest = createRateLimits(rateLimits)

  const answerGateway = () => ({
    url: gatewayUrl(),
    shards: 1,
    session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
  })

  const carryOut = (
    request: IncomingMessage,
    path: string,
    query: URLSearchParams,
    input: RequestBody,
  ): ApiAnswer => {
    const method = request.method ?? 'GET'
    const match = findRoute(method, path)
    const isAuthorized = request.headers.authorization === `Bot ${world.token}`
    if (!match?.route.withoutToken && !isAuthorized) throw apiError('unauthorized')
    if (method === 'GET' && path === '/gateway/bot') return { status: 200, body: answerGateway() }
    if (match === undefined) throw apiError('noSuchRoute')
    return match.route.run(world, {
      method,
      path,
      query,
      ...input,
      param: (name) => match.params[name] ?? '',
    })
  }

  const serveFile = async (url: URL, request: IncomingMessage, response: ServerResponse) => {
    const method = request.method ?? 'GET'
    const entry = log.open(method, url.pathname, url.searchParams, undefined)
    const fault = faults.take(method, url.pathname)
    if (fault?.kind === 'hold') await fault.until
    else if (fault !== undefined) {
      log.close(entry, statusOf(fault))
      return strike(fault, request, response)
    }
    serveAttachment(world, url, request.headers.range, response)
    log.close(entry, response.statusCode)
  }

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://loopback')
    if (!apiPrefix.test(url.pathname)) return serveFile(url, request, response)
    const method = request.method ?? 'GET'
    const path = url.pathname.replace(apiPrefix, '')
    const input = await readBody(request).catch((error: unknown) => error)
    const entry = log.open(method, path, url.searchParams, input)
    const finish = (answer: ApiAnswer, headers: Record<string, string> = {}) => {
      log.close(entry, answer.status)
      send(response, answer, headers)
      world.touch()
    }

    const fault = faults.take(method, decodeURIComponent(path))
    if (fault?.kind === 'hold') await fault.until
    else if (fault !== undefined && fault.kind !== 'lose-answer') {
      log.close(entry, statusOf(fault))
      return strike(fault, request, response)
    }
    const { headers, exceeded } = countRequest(method, path, entry.body)
    if (exceeded !== undefined) {
      log.close(entry, 429)
      return sendRateLimit(response, exceeded.retryAfterSeconds, exceeded.scope, headers)
    }
    try {
      if (input instanceof Error) throw input
      const answer = carryOut(request, path, url.searchParams, input as RequestBody)
      if (fault?.kind !== 'lose-answer') return finish(answer, headers)
      log.close(entry, 0)
      request.socket.resetAndDestroy()
    } catch (error) {
      if (!(error instanceof ApiError)) {
        log.refuse(entry, `the loopback itself failed: ${error instanceof Error ? error.stack : error}`)
        return finish({ status: 500, body: { message: '500: Internal Server Error', code: 0 } }, headers)
      }
      log.refuse(entry, describe(error))
      const errors = error.errors === undefined ? {} : { errors: error.errors }
      finish({ status: error.status, body: { message: error.message, code: error.code, ...errors } }, headers)
    }
  }

  return createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    serve(request, response).catch(() => request.socket.destroy())
  })
}

function describe({ code, status, message, errors }: ApiError): string {
  return `${status} ${code} ${message}${errors === undefined ? '' : ` ${JSON.stringify(errors)}`}`
}

function statusOf(fault: Fault): number {
  if (fault.kind === 'rate-limit') return 429
  return 'status' in fault ? fault.status : 0
}

function send(response: ServerResponse, { status, body }: ApiAnswer, headers: Record<string, string>): void {
  if (body === undefined) {
    response.writeHead(status, headers).end()
    return
  }
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

function strike(fault: Fault, request: IncomingMessage, response: ServerResponse): void {
  if (fault.kind === 'status') {
    send(response, { status: fault.status, body: { message: `${fault.status}: forced`, code: 0 } }, {})
  } else if (fault.kind === 'html') {
    response
      .writeHead(fault.status, { 'content-type': 'text/html' })
      .end('<!DOCTYPE html><title>Error</title><body><h1>cloudflare</h1></body>')
  } else if (fault.kind === 'rate-limit') {
    sendRateLimit(response, fault.retryAfterSeconds, fault.scope ?? 'user', {})
  } else {
    request.socket.resetAndDestroy()
  }
}

function sendRateLimit(
  response: ServerResponse,
  retryAfterSeconds: number,
  scope: 'user' | 'global' | 'shared',
  headers: Record<string, string>,
): void {
  const isGlobal = scope === 'global'
  const message = isGlobal
    ? 'You are being blocked from accessing our API temporarily due to exceeding our rate limits frequently.'
    : 'You are being rate limited.'
  const body = { message, retry_after: retryAfterSeconds, global: isGlobal }
  send(
    response,
    { status: 429, body },
    {
      ...headers,
      'retry-after': String(Math.ceil(retryAfterSeconds)),
      'x-ratelimit-scope': scope,
      ...(isGlobal ? { 'x-ratelimit-global': 'true' } : {}),
    },
  )
}
