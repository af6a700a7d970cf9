export const panelId = 'setup'

const controls = [
  'channels',
  'mentions-only',
  'default-channels',
  'check',
  'forget',
  'packs',
  'helper-role',
  'solutions',
  'solved-threads',
  'forum',
  'solved-tag',
  'hints-on',
  'hints-off',
  'nudges-on',
  'nudges-off',
] as const

/** What a button or select menu of the panel is for. */
export type Control = (typeof controls)[number]

/** What a button or select menu of the panel carries. */
export interface PanelId {
  readonly control: Control
  /** The forum whose solved tag the panel shows, if it shows one. */
  readonly forumId?: string | undefined
}

const shape = /^setup\|(?<control>[a-z-]+)\|(?<forumId>\d{1,20})?$/

export const writePanelId = ({ control, forumId = '' }: PanelId): string => `${panelId}|${control}|${forumId}`

/** Reads a custom id; undefined unless it is exactly what `writePanelId` writes. */
export function readPanelId(customId: string): PanelId | undefined {
  const { control, forumId } = shape.exec(customId)?.groups ?? {}
  const known = controls.find((name) => name === control)
  return known && { control: known, forumId }
}
