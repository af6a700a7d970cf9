import type { CleanReport } from '../intake/report.ts'

const maxChars = 80
const telling =
  /error|fail|cannot|can't|unable|denied|refused|invalid|missing|not found|exception|crash|\d{3,}/i

/** A short remark in a conversation that shows no error, such as "ok, trying that": no occasion to be at a loss. */
export const isSmallTalk = ({ text, notes }: CleanReport): boolean =>
  notes.length === 0 && text.length <= maxChars && !text.includes('\n') && !telling.test(text)
