import { cleanText } from '../intake/clean-text.ts'
import type { Problem } from './problem.ts'
import type { TextFile } from './sources.ts'

/** What looks like a real secret in a file that is shown to everybody. */
export const secretsIn = ({ file, text }: TextFile): readonly Problem[] =>
  cleanText(text).redactions.map(({ kind, line }) => ({
    file,
    line,
    what: `this holds what looks like a secret (${kind})`,
    mend: 'replace it by a placeholder such as YOUR_TOKEN',
  }))
