import type { Facts } from '../diagnosis/facts.ts'
import type { AnswerPart } from './advice.ts'
import { escapeWords } from './escape.ts'
import { openAsks, renderAsks } from './render-asks.ts'
import { type PictureLine, renderPictureLines } from './render-picture-lines.ts'
import { renderSections } from './render-sections.ts'
import { splitMessages } from './split-messages.ts'
import { texts } from './texts.ts'

/** What is said when the same problem comes back: never the fix again, but the next thing to look at or to send. */
export function renderStillFailing(
  part: AnswerPart,
  facts: Facts,
  pictureLines: readonly PictureLine[] = [],
): readonly string[] {
  const { finding, advice } = part
  const section = renderSections(advice.stillFailing, facts, { ...facts, ...finding.captures })
  const asks = renderAsks(openAsks([part], facts), texts.asks.first)
  const blocks = [
    texts.again.stillFailing(escapeWords(advice.title)),
    renderPictureLines(pictureLines),
    section || texts.again.generic,
    asks,
  ]
  return splitMessages(blocks.filter((block) => block !== '').join('\n\n'))
}
