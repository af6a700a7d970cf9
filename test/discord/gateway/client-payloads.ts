import { z } from 'zod'

const identify = z.object({
  token: z.string(),
  intents: z.unknown(),
  shard: z.tuple([z.number(), z.number()]).optional(),
  properties: z.object({}),
})

const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.number() })

const memberRequest = z.object({
  guild_id: z.string(),
  query: z.string().optional(),
  limit: z.number().optional(),
  user_ids: z.union([z.string(), z.array(z.string())]).optional(),
  nonce: z.string().optional(),
})

/** The body of op 2, or undefined if it is malformed. */
export const identifyBody = (d: unknown) => identify.safeParse(d).data

/** The body of op 6, or undefined if it is malformed. */
export const resumeBody = (d: unknown) => resume.safeParse(d).data

/** The body of op 8, or undefined if it is malformed. */
export const memberRequestBody = (d: unknown) => memberRequest.safeParse(d).data
