import { doubtsAnywhere, fillersAnywhere, thanksAnywhere } from './any-language.ts'
import { chinese } from './chinese.ts'
import { dutch } from './dutch.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { italian } from './italian.ts'
import { japanese } from './japanese.ts'
import { korean } from './korean.ts'
import { polish } from './polish.ts'
import { portuguese } from './portuguese.ts'
import { russian } from './russian.ts'
import type { SolvedPhrases } from './solved-phrases.ts'
import { spanish } from './spanish.ts'
import { turkish } from './turkish.ts'
import { ukrainian } from './ukrainian.ts'
import { vietnamese } from './vietnamese.ts'

/** The languages that are understood, each with the words that are said in all of them. */
export const solvedPhrases: readonly SolvedPhrases[] = [
  english,
  chinese,
  japanese,
  korean,
  german,
  french,
  spanish,
  portuguese,
  russian,
  italian,
  turkish,
  vietnamese,
  polish,
  dutch,
  ukrainian,
].map((language) => ({
  ...language,
  thanks: `${language.thanks}, ${thanksAnywhere}`,
  fillers: `${language.fillers}, ${fillersAnywhere}`,
  doubts: `${language.doubts}, ${doubtsAnywhere}`,
}))
