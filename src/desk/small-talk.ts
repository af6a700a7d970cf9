import { beginningOf } from '../intake/long-text.ts'
import type { CleanReport } from '../intake/report.ts'

const maxChars = 80
const telling =
  /error|fail|cannot|can't|unable|denied|refused|invalid|missing|not found|exception|crash|\d{3,}/i

/** A short remark in a conversation that shows no error, such as "ok, trying that": no occasion to be at a loss. */
export function isSmallTalk({ text, notes }: CleanReport): boolean {
  const words = beginningOf(text)
  return notes.length === 0 && words.length <= maxChars && !words.includes('\n') && !telling.test(words)
}
