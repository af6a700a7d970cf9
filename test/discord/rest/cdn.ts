import type { ServerResponse } from 'node:http'
import { isLinkValid } from '../state/attachments.ts'
import type { World } from '../state/world.ts'

const attachmentPath = /^\/attachments\/(\d+)\/(\d+)\/[^/]+$/

/** Answers a link to an attachment; 404 when it is unknown, tampered with or expired. */
export function serveAttachment(world: World, url: URL, response: ServerResponse): void {
  const [, channelId, attachmentId] = attachmentPath.exec(url.pathname) ?? []
  const attachment = world.attachments.get(attachmentId ?? '')
  if (attachment === undefined || attachment.channelId !== channelId || !isLinkValid(world, url)) {
    response.writeHead(404, { 'content-type': 'text/plain;charset=UTF-8' })
    response.end('This content is no longer available.')
    return
  }
  response.writeHead(200, {
    'content-type': attachment.contentType ?? 'application/octet-stream',
    'content-length': attachment.bytes.byteLength,
  })
  response.end(attachment.bytes)
}
