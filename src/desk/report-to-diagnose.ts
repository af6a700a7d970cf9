import type { Report } from '../diagnosis/diagnose.ts'
import type { CleanReport } from '../intake/report.ts'

/** A clean report as diagnosis takes it: with the lines that were read in pictures. */
export function reportToDiagnose({ title, text, parts }: CleanReport): Report {
  const lastLine = text.split('\n').length
  const pictureLines = parts.flatMap(({ isPicture, firstLine }, index) => {
    const next = parts[index + 1]
    return isPicture ? [{ first: firstLine, last: next ? next.firstLine - 1 : lastLine }] : []
  })
  return { text, ...(title !== undefined && { title }), ...(pictureLines.length > 0 && { pictureLines }) }
}
