import type { Finding } from '../diagnosis/diagnosis.ts'
import type { CleanReport } from '../intake/report.ts'
import type { PictureLine } from '../reply/render-picture-lines.ts'

/** The lines read in pictures that findings rely on: of each finding and picture the longest, which says most. */
export function pictureEvidence(
  findings: readonly Finding[],
  { parts }: CleanReport,
): readonly PictureLine[] {
  const shown = new Map<string, PictureLine>()
  for (const { evidence } of findings) {
    const longest = new Map<string, PictureLine>()
    for (const { line, text } of evidence) {
      const part = parts.findLast(({ firstLine }) => firstLine <= line)
      if (part?.isPicture && text.length > (longest.get(part.name)?.text.length ?? 0))
        longest.set(part.name, { name: part.name, text })
    }
    for (const line of longest.values()) shown.set(`${line.name}\n${line.text}`, line)
  }
  return [...shown.values()]
}
