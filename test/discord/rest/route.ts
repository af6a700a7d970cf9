import type { UploadedFile } from '../state/attachments.ts'
import type { World } from '../state/world.ts'

/** A request after its body has been read. */
export type ApiRequest = {
  readonly method: string
  /** Below `/api/v10`, without the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: unknown
  /** By field name, e.g. `files[0]`. */
  readonly files: ReadonlyMap<string, UploadedFile>
  /** A `:name` of the route's path. */
  param(name: string): string
}

export type ApiAnswer = { readonly status: number; readonly body?: unknown }

export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  /** Interaction callbacks and webhooks carry their own token in the path. */
  readonly withoutToken?: true
  run(world: World, request: ApiRequest): ApiAnswer
}

/** 200 with a JSON body. */
export const ok = (body: unknown): ApiAnswer => ({ status: 200, body })

/** 204, as Discord answers when there is nothing to say. */
export const done: ApiAnswer = { status: 204 }
