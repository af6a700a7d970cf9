import { passwordWords } from './label-words.ts'
import type { Candidate, SecretRule } from './secret-rule.ts'
import { isPlainWord } from './secret-value.ts'

// Words of sentences about a password; a passphrase has none of them.
const proseWords = new Set(
  `and are but can did does for from has have her his how into its may must not now off our out over should still than that the
  their them then they this too use was were what when where which who why will with without would you your works working
  again after before least length minimum maximum characters letters digits rules change changed please enter type here`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Whether some words are rather a passphrase than a sentence about one. */
function isPhrase(value: string): boolean {
  const words = value.split(/[\s,]+/)
  const plain = words.filter(isPlainWord).length
  return plain * 3 <= words.length && !words.some((word) => proseWords.has(word))
}

const lineEnd = String.raw`(?=[ \t]{0,20}["'│|]?[ \t]{0,20}(?:\n|$))`
const next = String.raw`[\s,]{1,3}(?:\d{1,2}[.)][ ]?)?`

/** Secrets that are made of words. */
export const phraseRules: readonly SecretRule[] = [
  {
    kind: 'recovery-phrase',
    keywords: ['seed', 'recovery', 'mnemonic'],
    pattern: new RegExp(
      String.raw`(?<lead>\b(?:seed|recovery|mnemonic)(?:[ _-]?(?:phrase|words))?["']{0,1}(?:[ \t]{0,4}[:=]|[ \t]is)\s{0,4}["']?)(?<secret>(?:1[.)][ ]?)?[a-z]{3,8}(?:${next}[a-z]{3,8}){11,23})(?![a-z])`,
      'gi',
    ),
  },
  ...passwordWords.map(({ source, keywords }) => ({
    kind: 'password',
    keywords,
    pattern: new RegExp(
      String.raw`(?<lead>(?:${source})[*_]{0,2}[ \t]{0,4}[:=：][*_]{0,2}[ \t]{0,4})(?<secret>[a-z]{3,12}(?:[ ][a-z]{3,12}){2,11})${lineEnd}`,
      'gi',
    ),
    accepts: ({ value }: Candidate) => value === value.toLowerCase() && isPhrase(value),
  })),
]
