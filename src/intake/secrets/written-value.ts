/** Source of a pattern for a quote as HTML and escaped JSON write it. */
export const entity = String.raw`(?:&(?:quot|apos|#3[49]|#x2[27]);|\\{1,4}u002[27])`

/** Source of a pattern for a value in any quotes, also escaped ones, without the closing one. */
export const quotedValue = [
  String.raw`"(?:[^"\n\\]|\\[^\n]){1,4000}`,
  String.raw`\\{1,7}"[^"\n\\]{1,4000}`,
  String.raw`\\{0,7}'[^'\n\\]{1,4000}`,
  String.raw`[“”„][^“”"\n]{1,4000}`,
  String.raw`[‘’][^‘’'\n]{1,4000}`,
  '`[^`\\n]{1,4000}',
  String.raw`«[ \t]?(?:[^\s«»]|[ \t](?!»)){1,4000}`,
  String.raw`[「『][^「」『』\n]{1,4000}`,
  String.raw`${entity}[^&\n\\]{1,4000}`,
].join('|')

/** A quote that opens a value. */
export const openingQuote = new RegExp(`^(?:\\\\{0,7}["'“”„‘’\`「『]|«[ \\t]?|${entity})`)

const ends = String.raw`\s"'“”„‘’${'`'},;<>{}()[\]│|\\&«»「」『』，。、；！？（）`
const bare = `[^${ends}:=][^${ends}]{0,4000}`

/** Source of a pattern for a value as configs, shells and logs write it: in any quotes, also escaped ones, or bare. */
export const writtenValue = `${quotedValue}|${bare}`
