import type { IncomingMessage } from 'node:http'
import { apiError } from '../checks/api-error.ts'
import type { UploadedFile } from '../state/attachments.ts'

export type RequestBody = { readonly body: unknown; readonly files: ReadonlyMap<string, UploadedFile> }

const maxRequestBytes = 25 * 1024 * 1024

/** Reads JSON, or multipart with `payload_json` and `files[n]`; refuses what is too large or unreadable. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const bytes = await readAll(request)
  const type = request.headers['content-type'] ?? ''
  if (bytes.byteLength === 0) return { body: undefined, files: new Map() }
  if (bytes.byteLength > maxRequestBytes) throw apiError('requestTooLarge')
  if (!type.startsWith('multipart/form-data')) return { body: parse(bytes.toString()), files: new Map() }

  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()
  const files = new Map<string, UploadedFile>()
  let json: string | undefined
  for (const [field, value] of form) {
    if (field === 'payload_json') json = typeof value === 'string' ? value : await value.text()
    else if (typeof value !== 'string') {
      const content = new Uint8Array(await value.arrayBuffer())
      files.set(field, { name: value.name, bytes: content })
    }
  }
  return { body: parse(json ?? '{}'), files }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw apiError('unreadableBody')
  }
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
