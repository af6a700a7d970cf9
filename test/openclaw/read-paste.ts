import { diagnose } from '../../src/diagnosis/diagnose.ts'
import { cleanText } from '../../src/intake/clean-text.ts'
import { openKnowledge } from '../../src/knowledge/knowledge.ts'

const knowledge = (await openKnowledge('knowledge')).current()

/** What the pack makes of a paste. */
export const readPaste = (paste: string, title?: string) =>
  diagnose(knowledge.compiled, { text: cleanText(paste).text, ...(title !== undefined && { title }) })
