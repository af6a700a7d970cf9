/**
 * What both databases can hold alike: ids as text, times as whole milliseconds since 1970, the rest as JSON in text, in
 * which characters that text cannot hold everywhere, such as NUL, are escaped.
 */
export interface Tables {
  readonly cases: {
    readonly id: string
    readonly asker_id: string
    readonly touched_at: number
    /** 1 where something that was decided is not known to be posted, else 0. */
    readonly unposted: number
    /** When something is to be done about it; null where nothing is. */
    readonly due_at: number | null
    readonly content: string
  }
  /** One row. */
  readonly progress: {
    readonly id: string
    readonly message_id: string
  }
  readonly quiet_people: {
    readonly id: string
  }
  readonly servers: {
    readonly id: string
    readonly settings: string
  }
  readonly solutions: {
    readonly thread_id: string
    readonly server_id: string
    readonly parent_id: string
    readonly asker_id: string
    readonly title: string
    readonly signature_ids: string
    readonly facts: string
    readonly message_id: string
    readonly marked_by: string
    readonly marked_at: number
    readonly traces: string
  }
}
