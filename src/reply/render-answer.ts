import { isSure } from '../diagnosis/diagnosis.ts'
import type { Facts } from '../diagnosis/facts.ts'
import type { AnswerPart } from './advice.ts'
import { answerMaxMessages, listMaxEntries } from './limits.ts'
import { openAsks, renderAsks } from './render-asks.ts'
import { conditionWords } from './render-conditions.ts'
import { renderHeadline, renderTitles } from './render-headline.ts'
import { type PictureLine, renderPictureLines } from './render-picture-lines.ts'
import { renderSecrets } from './render-secrets.ts'
import { renderSections } from './render-sections.ts'
import { splitMessages } from './split-messages.ts'
import { texts } from './texts.ts'

export interface AnswerInput {
  /** In the order in which they are to be fixed. */
  readonly parts: readonly AnswerPart[]
  readonly facts: Facts
  /** Answered before in this case, still open, and to be fixed before these. */
  readonly pending?: readonly AnswerPart[]
  /** Answered before in this case, still open, and to be fixed after these. */
  readonly earlier?: readonly AnswerPart[]
  /** What was read in pictures and shows the findings. */
  readonly pictureLines?: readonly PictureLine[]
  /** Kinds of secrets that were pasted: `telegram-bot-token`. */
  readonly redactions?: readonly string[]
  /** Further sentences of our own, as Markdown. */
  readonly notes?: readonly string[]
}

const values = ({ finding }: AnswerPart, facts: Facts): Facts => ({ ...facts, ...finding.captures })

const join = (blocks: readonly string[]): string => blocks.filter((block) => block !== '').join('\n\n')

function listTitles(
  parts: readonly AnswerPart[],
  write: (titles: readonly string[], more: number) => string,
): string {
  if (parts.length === 0) return ''
  return write(renderTitles(parts.slice(0, listMaxEntries)), Math.max(parts.length - listMaxEntries, 0))
}

function renderAssumption({ finding }: AnswerPart): string {
  const open = finding.conditions.filter(({ state }) => state === 'unknown')
  return open.length === 0 ? '' : texts.answer.assumes(open.map(({ condition }) => conditionWords(condition)))
}

function renderFix(part: AnswerPart, facts: Facts): string {
  const fix = renderSections(part.advice.fix, facts, values(part, facts))
  return fix === '' ? '' : `${texts.answer.fix}\n${fix}`
}

function renderCheck(part: AnswerPart, facts: Facts): string {
  const check = renderSections(part.advice.check ?? [], facts, values(part, facts))
  return check === '' ? '' : `${texts.answer.check}\n${check}`
}

const renderDocs = ({ advice }: AnswerPart): string =>
  advice.docs === undefined ? '' : texts.answer.docs(advice.docs)

const renderNext = (part: AnswerPart, facts: Facts): string =>
  join([texts.answer.next(renderHeadline(part)), renderFix(part, facts), renderDocs(part)])

/** The whole answer, with this many of the problems after the first told in full; the others are only named. */
function compose(input: AnswerInput, following: readonly AnswerPart[], inFull: number): string {
  const { parts, facts, pending = [], earlier = [], pictureLines = [], redactions = [], notes = [] } = input
  const [first] = parts
  if (first === undefined) return join([renderSecrets(redactions), ...notes])
  const alternatives = parts.slice(1).filter((part) => !isSure(part.finding))
  const told = following.slice(0, inFull)
  const asks = openAsks([first, ...told], facts)
  return join([
    renderHeadline(first),
    isSure(first.finding) ? '' : texts.answer.onlyPart,
    renderPictureLines(pictureLines),
    listTitles(following, texts.answer.fixFirst),
    listTitles(pending, texts.answer.pending),
    first.advice.cause.render(values(first, facts)),
    renderAssumption(first),
    renderFix(first, facts),
    renderCheck(first, facts),
    renderDocs(first),
    ...told.map((part) => renderNext(part, facts)),
    listTitles(earlier, texts.answer.earlier),
    listTitles(alternatives, texts.answer.alsoPossible),
    asks.length > 0 ? renderAsks(asks, texts.asks.intro) : texts.asks.nothing,
    renderSecrets(redactions),
    ...notes,
  ])
}

/**
 * One answer for all findings, as one to three messages: the first in full, those after it shorter, as many as there is
 * room for, the rest by name. Without parts: only what there is to say about secrets, and the notes.
 */
export function renderAnswer(input: AnswerInput): readonly string[] {
  const following = input.parts.slice(1).filter((part) => isSure(part.finding))
  for (let inFull = following.length; inFull > 0; inFull--) {
    const messages = splitMessages(compose(input, following, inFull), { maxMessages: answerMaxMessages + 1 })
    if (messages.length <= answerMaxMessages) return messages
  }
  return splitMessages(compose(input, following, 0))
}
