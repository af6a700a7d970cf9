/** A stretch of a text. */
export interface Window {
  readonly start: number
  readonly end: number
}

/** The stretches around places of a text that are in order; they too are in order and apart from each other. */
export function windowsAround(places: readonly number[], before: number, after: number): readonly Window[] {
  const windows: { start: number; end: number }[] = []
  for (const place of places) {
    const start = Math.max(0, place - before)
    const last = windows.at(-1)
    if (last && start <= last.end) last.end = place + after
    else windows.push({ start, end: place + after })
  }
  return windows
}
