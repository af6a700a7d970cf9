import type { TextReport } from '../background/text-report.ts'
import { linesOf, type ReportText } from '../intake/long-text.ts'
import type { CleanReport } from '../intake/report.ts'

/** A clean report as diagnosis takes it: with the lines that were read in pictures. */
export function reportToDiagnose<Text extends ReportText>({
  title,
  text,
  parts,
}: CleanReport<Text>): TextReport<Text> {
  const pictureLines = parts.flatMap(({ isPicture, firstLine }, index) => {
    const next = parts[index + 1]
    return isPicture ? [{ first: firstLine, last: next ? next.firstLine - 1 : linesOf(text) }] : []
  })
  return { text, ...(title !== undefined && { title }), ...(pictureLines.length > 0 && { pictureLines }) }
}
