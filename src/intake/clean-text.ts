import { boundLines } from './bound-lines.ts'
import { normalise } from './normalise.ts'
import { type RedactedText, redact } from './redact.ts'

/**
 * Cleans one small text at once: terminal codes, mojibake and invisible characters out, secrets replaced by
 * `[redacted:kind]`. The count of lines stays. Cleaning what is clean changes nothing.
 */
export const cleanText = (text: string): RedactedText => redact(normalise(boundLines(text).text))
