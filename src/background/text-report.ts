import type { Report } from '../diagnosis/diagnose.ts'
import type { ReportText } from '../intake/long-text.ts'

/** A longer text is read in the background. */
export const maxCharsAtOnce = 32 * 1024

/** A report as diagnosis takes it, with a text that may be long. */
export interface TextReport<Text extends ReportText = ReportText> extends Omit<Report, 'text'> {
  readonly text: Text
}
