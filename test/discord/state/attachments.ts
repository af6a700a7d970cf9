import { createHash } from 'node:crypto'
import type { APIAttachment } from 'discord.js'
import { apiError } from '../checks/api-error.ts'
import type { AttachmentRecord, Id } from './records.ts'
import type { World } from './world.ts'

/** A file as it arrives, from a multipart body or from an actor. */
export type UploadedFile = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly contentType?: string | undefined
  readonly description?: string | undefined
}

export const maxFileBytes = 10 * 1024 * 1024
/** What people may post who pay for it. */
export const maxPostedFileBytes = 500 * 1024 * 1024
const linkLifetimeSeconds = 24 * 60 * 60

/** Keeps a file for a channel, or refuses it as too large. */
export function storeAttachment(
  world: World,
  channelId: Id,
  file: UploadedFile,
  maxBytes = maxFileBytes,
): AttachmentRecord {
  if (file.bytes.byteLength > maxBytes) throw apiError('requestTooLarge')
  const record = {
    id: world.nextId(),
    channelId,
    filename: file.name.replaceAll(/[^\w.-]+/g, '_'),
    description: file.description,
    contentType: file.contentType ?? contentTypeOf(file.name),
    bytes: file.bytes,
  }
  world.attachments.set(record.id, record)
  return record
}

/** An attachment with a link signed now; like Discord's, it expires (`ex`) and carries a signature (`hm`). */
export function encodeAttachment(world: World, channelId: Id, attachment: AttachmentRecord): APIAttachment {
  const issuedAt = Math.floor(world.clock.now() / 1000)
  const expires = (issuedAt + linkLifetimeSeconds).toString(16)
  const path = `/attachments/${channelId}/${attachment.id}/${attachment.filename}`
  const query = `ex=${expires}&is=${issuedAt.toString(16)}&hm=${sign(path, expires)}&`
  return {
    id: attachment.id,
    filename: attachment.filename,
    size: attachment.bytes.byteLength,
    url: `${world.cdnUrl}${path}?${query}`,
    proxy_url: `${world.cdnUrl}${path}?${query}`,
    ...(attachment.contentType === undefined ? {} : { content_type: attachment.contentType }),
    ...(attachment.description === undefined ? {} : { description: attachment.description }),
  }
}

/** Whether a link's signature is ours and not yet expired by the clock. */
export function isLinkValid(world: World, url: URL): boolean {
  const expires = url.searchParams.get('ex') ?? ''
  return (
    url.searchParams.get('hm') === sign(url.pathname, expires) &&
    Number.parseInt(expires, 16) * 1000 > world.clock.now()
  )
}

function sign(path: string, expires: string): string {
  return createHash('sha256').update(`${path}?${expires}`).digest('hex')
}

function contentTypeOf(name: string): string | undefined {
  const types: Record<string, string> = {
    txt: 'text/plain; charset=utf-8',
    log: 'text/plain; charset=utf-8',
    md: 'text/markdown; charset=utf-8',
    json: 'application/json; charset=utf-8',
    json5: 'application/json5; charset=utf-8',
    yaml: 'application/yaml',
    yml: 'application/yaml',
    png: 'image/png',
    jpg: 'image/jpeg',
    zip: 'application/zip',
    gz: 'application/gzip',
  }
  return types[name.slice(name.lastIndexOf('.') + 1).toLowerCase()]
}
