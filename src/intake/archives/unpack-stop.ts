/** Why unpacking ended before its end. */
export type StopReason =
  /** Its bytes end too early. */
  | 'cut'
  /** Its bytes make no sense. */
  | 'broken'
  /** It holds more or less than it says. */
  | 'lying'
  /** It was made to grow without end. */
  | 'bomb'
  /** The report's archives unpack to too much. */
  | 'size'
  /** They take too long. */
  | 'time'

/** Ends a stream of unpacked bytes early; streams can say why in no other way. What came before it holds. */
export class UnpackStop extends Error {
  override readonly name = 'UnpackStop'
  readonly reason: StopReason

  constructor(reason: StopReason) {
    super(`unpacking stopped: ${reason}`)
    this.reason = reason
  }
}

/** The reason in what was caught; what a library finds wrong with the bytes makes them broken. */
export const reasonOf = (error: unknown): StopReason =>
  error instanceof UnpackStop ? error.reason : 'broken'
