import { z } from 'zod'
import { statuses } from '../diagnosis/signature.ts'
import { conditionValueSchema } from './read-condition.ts'

/** The form of ids: kebab-case, as the folders are named. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

const idList = z
  .union([z.string(), z.array(z.string())])
  .transform((ids) => (Array.isArray(ids) ? ids : [ids]))

/** Keys whose values are text even where they look like numbers. */
export const settingsAsWritten: readonly string[] = ['title', 'when', 'affects', 'supersedes']

/** The front matter of `signature.md`. */
export const signatureSettingsSchema = z.strictObject({
  title: z.string().min(4).max(120),
  stage: z.string(),
  status: z.enum(statuses).default('live'),
  when: z
    .record(z.string(), conditionValueSchema, { error: 'write each fact below it, such as runtime: docker' })
    .default({}),
  affects: z.string().optional(),
  supersedes: idList.default([]),
  anchored: z.boolean().default(false),
  near: z.int().min(0).max(1000).optional(),
  docs: z
    .string()
    .regex(/^(?:\/|https:\/\/)\S+$/, 'write a path such as /install/docker, or an https address')
    .optional(),
})
