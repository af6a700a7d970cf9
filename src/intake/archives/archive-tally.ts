import type { IntakeNote, SkipReason } from '../report.ts'
import type { StopReason } from './unpack-stop.ts'

/** Counts what becomes of the files of one archive. */
export interface ArchiveTally {
  readonly read: (isCut: boolean) => void
  readonly skip: (reason: SkipReason) => void
  readonly leave: (files: number) => void
  /** Why the archive or a file of it ended too early, if it did. */
  readonly stop: (reason: StopReason | undefined) => void
  /** A note of each kind at most. */
  readonly notes: () => readonly IntakeNote[]
}

/** Starts to count for the archive of this name. */
export function createArchiveTally(name: string): ArchiveTally {
  const skipped = new Map<SkipReason, number>()
  const stops = new Set<StopReason>()
  let [read, cut, left] = [0, 0, 0]

  function* noteAll(): Generator<IntakeNote> {
    const isDamaged = stops.has('cut') || stops.has('broken')
    if (isDamaged) {
      yield { kind: 'damaged', name, isReadInPart: read > 0 }
      skipped.delete('damaged')
    }
    if (stops.has('size')) yield { kind: 'unpacked-in-part', name, because: 'size' }
    else if (stops.has('time')) yield { kind: 'unpacked-in-part', name, because: 'time' }
    if (left > 0) yield { kind: 'files-left', name, read, left }
    if (cut > 0) yield { kind: 'files-cut', name, files: cut }
    if (skipped.size > 0) yield { kind: 'files-skipped', name, skipped: Object.fromEntries(skipped) }
    if (read + left + skipped.size + stops.size === 0) yield { kind: 'empty-archive', name }
  }

  return {
    read: (isCut) => {
      read++
      if (isCut) cut++
    },
    skip: (reason) => void skipped.set(reason, (skipped.get(reason) ?? 0) + 1),
    leave: (files) => {
      left += files
    },
    stop: (reason) => {
      if (reason) stops.add(reason)
    },
    notes: () => [...noteAll()],
  }
}
