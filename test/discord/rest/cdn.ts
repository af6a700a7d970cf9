import type { ServerResponse } from 'node:http'
import { isLinkValid } from '../state/attachments.ts'
import type { World } from '../state/world.ts'

const attachmentPath = /^\/attachments\/(\d+)\/(\d+)\/[^/]+$/
const rangeHeader = /^bytes=(\d+)-(\d*)$/

/** Answers a link to an attachment, whole or the part that is asked for; 404 when it is unknown, tampered with or expired. */
export function serveAttachment(
  world: World,
  url: URL,
  range: string | undefined,
  response: ServerResponse,
): void {
  const [, channelId, attachmentId] = attachmentPath.exec(url.pathname) ?? []
  const attachment = world.attachments.get(attachmentId ?? '')
  if (attachment === undefined || attachment.channelId !== channelId || !isLinkValid(world, url)) {
    response.writeHead(404, { 'content-type': 'text/plain;charset=UTF-8' })
    response.end('This content is no longer available.')
    return
  }
  const { bytes, contentType = 'application/octet-stream' } = attachment
  const headers = { 'content-type': contentType, 'accept-ranges': 'bytes' }
  const [, from, to] = rangeHeader.exec(range ?? '') ?? []
  if (from === undefined) {
    response.writeHead(200, { ...headers, 'content-length': bytes.byteLength }).end(bytes)
    return
  }
  const first = Number(from)
  const last = Math.min(to ? Number(to) : Number.POSITIVE_INFINITY, bytes.byteLength - 1)
  if (first > last) {
    response.writeHead(416, { ...headers, 'content-range': `bytes */${bytes.byteLength}` }).end()
    return
  }
  const part = bytes.subarray(first, last + 1)
  const contentRange = `bytes ${first}-${last}/${bytes.byteLength}`
  response
    .writeHead(206, { ...headers, 'content-range': contentRange, 'content-length': part.byteLength })
    .end(part)
}
