import { beginningOf } from '../intake/long-text.ts'
import type { Consultation } from './consultation.ts'
import type { SimilarThread } from './solutions/find-similar.ts'

/** Solved threads like this one, where nothing certain is known; none outside of a server. */
export async function similarTo(
  { heard, diagnosis }: Consultation,
  unwanted: ReadonlySet<string>,
): Promise<readonly SimilarThread[]> {
  const found = diagnosis.findings.map(({ id }) => id).filter((id) => !unwanted.has(id))
  const { title = '', text } = heard.report
  const similar = await heard.server?.similar({
    title: title === '' ? heard.server.title : title,
    text: beginningOf(text),
    signatureIds: new Set(found),
    facts: diagnosis.facts,
    isAsked: heard.manner !== 'overheard',
  })
  return similar ?? []
}
