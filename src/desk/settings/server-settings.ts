import { z } from 'zod'

const id = z.string().regex(/^\d{1,20}$/)

/**
 * What a server's managers chose. A key that is added later needs a default, for the settings that were stored before; what
 * this version does not know is left out.
 */
const schema = z.object({
  /** Ids of channels and forums in which it answers unasked; absent: those the operator named. */
  supportChannels: z.array(id).exactOptional(),
  /** Names of the packs it answers from; absent: all. */
  packs: z.array(z.string()).exactOptional(),
  /** The role of those who help: they may mark solutions, and one of them is called where the bot is at an end. */
  helperRoleId: id.exactOptional(),
  /** Tags of forums that say that a post is solved; absent for a forum: its tag with "solved" in its name. */
  solvedTags: z.record(id, id).default({}),
  /** A new thread gets a line on how to mark its solution. */
  hints: z.boolean().default(false),
  /** Askers are reminded once to mark what solved their problem. */
  nudges: z.boolean().default(true),
  /** Who keeps solutions: this bot, or Answer Overflow with its own menu. */
  solutions: z.enum(['sawbones', 'answer-overflow']).default('sawbones'),
  /** What becomes of a thread when it is marked as solved. */
  solvedThreads: z.enum(['stay-open', 'archive', 'lock-and-archive']).default('stay-open'),
})

export type ServerSettings = Readonly<z.infer<typeof schema>>

export type SolutionKeeper = ServerSettings['solutions']

/** Settings from how they were stored; undefined where they make no sense. */
export const readSettings = (stored: unknown): ServerSettings | undefined => schema.safeParse(stored).data

/** What holds in a server in which nobody chose anything. */
export const defaultSettings: ServerSettings = schema.parse({})
