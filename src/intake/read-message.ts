import { decodeEnds, endsOf } from './cut-text.ts'
import type { FoundTexts } from './found-texts.ts'

const name = 'message'

/** What was written; of more than there is room for, the beginning and the end. Also where people wrote nothing. */
export function readMessage(text: string, maxBytes: number): FoundTexts {
  if (text.length <= maxBytes) return { name, texts: [{ name, text, bytes: text.length }], notes: [] }
  const kept = decodeEnds(endsOf(new TextEncoder().encode(text), maxBytes))
  const { keptBytes, totalBytes } = kept
  return {
    name,
    texts: [{ name, text: kept.text, bytes: keptBytes }],
    notes: [{ kind: 'cut', name, keptBytes, totalBytes }],
  }
}
