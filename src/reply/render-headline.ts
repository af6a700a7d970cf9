import type { AnswerPart } from './advice.ts'
import { escapeWords } from './escape.ts'
import { texts } from './texts.ts'

/** The problem's name in bold, with how sure it is in front when it is not certain. */
export const renderHeadline = ({ finding, advice }: AnswerPart): string =>
  texts.answer.headline[finding.confidence](escapeWords(advice.title))

/** The names of problems in bold, without how sure they are. */
export const renderTitles = (parts: readonly AnswerPart[]): string[] =>
  parts.map(({ advice }) => `**${escapeWords(advice.title)}**`)
