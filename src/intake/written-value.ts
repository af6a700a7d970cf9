/** Source of a pattern for a value in any quotes, also escaped ones, without the closing one. */
export const quotedValue = [
  String.raw`"(?:[^"\n\\]|\\[^\n]){1,1000}`,
  String.raw`\\{1,7}"[^"\n\\]{1,1000}`,
  String.raw`\\{0,7}'[^'\n\\]{1,1000}`,
  String.raw`[“”][^“”"\n]{1,1000}`,
  String.raw`[‘’][^‘’'\n]{1,1000}`,
  '`[^`\\n]{1,1000}',
].join('|')

const ends = String.raw`\s"'“”‘’${'`'},;<>{}()[\]│|\\&`
const bare = `[^${ends}:=][^${ends}]{0,1000}`

/** Source of a pattern for a value as configs, shells and logs write it: in any quotes, also escaped ones, or bare. */
export const writtenValue = `${quotedValue}|${bare}`
