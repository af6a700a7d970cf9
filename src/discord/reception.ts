import type { Desk } from '../desk/desk.ts'
import type { createOneAtATime } from '../desk/one-at-a-time.ts'
import type { Privacy } from '../desk/privacy/privacy.ts'
import type { Settings } from '../desk/settings/settings.ts'
import type { Solutions } from '../desk/solutions/solutions.ts'
import type { Askers } from './askers.ts'
import type { Boundary } from './boundary.ts'
import type { BusyNotice } from './busy-notice.ts'
import type { Progress } from './catch-up/progress.ts'
import type { KeptReports } from './kept-reports.ts'
import type { QuestionLog } from './question-log.ts'
import type { ReadReport } from './read-report.ts'
import type { Readings } from './readings.ts'
import type { IsSupportChannel } from './support-channels.ts'
import type { WhileTyping } from './typing.ts'

/** What all handlers of events work with. */
export interface Reception {
  /** Milliseconds since 1970. */
  now(): number
  /** When the bot was started, in milliseconds since 1970. */
  readonly startedAt: number
  readonly desk: Desk
  readonly settings: Settings
  readonly privacy: Privacy
  readonly solutions: Solutions
  readonly boundary: Boundary
  readonly progress: Progress
  /** Deals with what happens in a case in the order in which it happened. */
  readonly inOrder: ReturnType<typeof createOneAtATime>
  readonly isSupportChannel: IsSupportChannel
  readonly askers: Askers
  readonly questions: QuestionLog
  readonly reports: KeptReports
  readonly readReport: ReadReport
  readonly readings: Readings
  readonly whileTyping: WhileTyping
  readonly busyNotice: BusyNotice
}
