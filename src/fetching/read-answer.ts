import type { Dispatcher } from 'undici'
import type { FetchRule } from './fetch-rule.ts'
import type { Fetched } from './fetched.ts'
import { readBody, readGzipBody } from './read-body.ts'

const okStatus = 200
const partStatus = 206
const pages: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml'])

type Answer = Pick<Dispatcher.ResponseData, 'statusCode' | 'headers' | 'body'>

export interface AnswerOptions {
  readonly maxBytes: number
  /** Whether a range was asked for. */
  readonly mayBePart: boolean
}

/** Takes the file out of an answer that is no redirect. Rejects when the connection breaks. */
export async function readAnswer(
  answer: Answer,
  rule: Pick<FetchRule, 'takesHtml'>,
  { maxBytes, mayBePart }: AnswerOptions,
): Promise<Fetched> {
  const { statusCode, headers, body } = answer
  const isPart = statusCode === partStatus && mayBePart
  if (statusCode !== okStatus && !isPart) {
    drop(answer)
    return { kind: 'failed', reason: 'status', status: statusCode }
  }
  const type = first(headers['content-type'])?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!rule.takesHtml && pages.has(type)) {
    drop(answer)
    return { kind: 'refused', reason: 'not-text' }
  }
  const encoding = first(headers['content-encoding'])?.trim().toLowerCase() ?? 'identity'
  const isGzip = (encoding === 'gzip' || encoding === 'x-gzip') && !isPart
  if (!isGzip && encoding !== 'identity') {
    drop(answer)
    return { kind: 'refused', reason: 'encoding' }
  }
  const length = Number(first(headers['content-length'])) || 0
  const { bytes, isWhole } = await (isGzip ? readGzipBody(body, maxBytes) : readBody(body, maxBytes, length))
  const fullSize = isPart ? sizeInRange(first(headers['content-range'])) : isWhole ? bytes.length : undefined
  return { kind: 'fetched', bytes, isPart, ...(fullSize !== undefined && { fullSize }) }
}

/** Lets go of an answer that is not read; that its connection ends with it is no fault. */
export function drop({ body }: Pick<Answer, 'body'>): void {
  body.on('error', () => {}).destroy()
}

/** `bytes 0-99/1234` tells 1234 (RFC 9110, 14.4). */
function sizeInRange(contentRange = ''): number | undefined {
  const digits = /^bytes \d+-\d+\/(\d{1,15})$/.exec(contentRange)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

const first = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' ? header : header?.[0]
