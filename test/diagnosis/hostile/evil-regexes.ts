/** A regular expression that takes a backtracking engine, or one that builds large automata, very long. */
export interface EvilRegex {
  readonly name: string
  readonly source: string
  /** A line that holds its literals and makes it work the hardest; most do not match. */
  readonly line: string
}

const times = (count: number, text: string): string => text.repeat(count)

/** None matches its own line but where the name says so. */
export const evilRegexes: readonly EvilRegex[] = [
  { name: 'nested plus', source: 'fail(?:a+)+zend', line: `fail${times(4_000, 'a')} zend` },
  { name: 'nested star', source: 'fail(?:(?:a*)*)*zend', line: `fail${times(4_000, 'a')} zend` },
  {
    name: 'star of alternatives that overlap',
    source: 'fail(?:a|aa|aaa)*zend',
    line: `fail${times(4_000, 'a')} zend`,
  },
  {
    name: 'star of alternatives that are the same',
    source: 'fail(?:a|a|a|a)*zend',
    line: `fail${times(4_000, 'a')} zend`,
  },
  { name: 'plus of any and any', source: 'fail(?:.*.*)+zend!', line: `zend! fail${times(2_000, 'ab')}zend` },
  { name: 'two dot stars', source: '.*.*failed![0-9]', line: `${times(800, 'fail ')}failed!` },
  { name: 'eight dot stars', source: '.*.*.*.*.*.*.*.*failed![0-9]', line: `${times(800, 'fail ')}failed!` },
  {
    name: 'dot stars between words',
    source: 'fail.*fail.*fail.*fail.*zend',
    line: `zend ${times(800, 'fail ')}`,
  },
  {
    name: 'lazy stars between words',
    source: 'fail.*?fail.*?fail.*?fail.*?zend',
    line: `zend ${times(800, 'fail ')}`,
  },
  {
    name: 'optional letters, then the letters',
    source: `fail${times(60, 'a?')}${times(60, 'a')}zend`,
    line: `fail ${times(60, 'a')}zend ${times(800, 'aaaa')}`,
  },
  { name: 'a large repeat', source: 'fail.{0,250}zend!', line: `zend! ${times(700, 'fail ')}zend` },
  { name: 'an exact large repeat', source: 'fail.{280}zend', line: `${times(700, 'fail ')}zend` },
  {
    name: 'a repeat of a repeat',
    source: 'fail(?:.{0,15}x){0,15}zend!',
    line: `zend! ${times(500, 'fail x')}zend`,
  },
  {
    name: 'a repeat of alternatives',
    source: 'fail(?:ab|a|b|ba){0,60}zend!',
    line: `zend! fail${times(2_000, 'ab')}zend`,
  },
  {
    name: 'repeats within repeats within repeats',
    source: 'fail(?:(?:a{0,5}b?){0,5}c?){0,4}zend!',
    line: `zend! fail${times(1_000, 'aab')}zend`,
  },
  {
    name: 'any letter of any language',
    source: 'fail(?:\\pL+\\PL*)+zend!',
    line: `zend! fail${times(1_000, 'жé错x')}zend`,
  },
  {
    name: 'many classes of letters',
    source: 'fail(?:\\p{Lu}|\\p{Ll}|\\p{Lo}|\\p{N}|\\p{P})*zend!',
    line: `zend! fail${times(1_000, 'Жé错7')}zend`,
  },
  {
    name: 'repeats of large classes',
    source: 'fail[\\pL\\pN]{0,60}[\\PZ]{0,60}zend!',
    line: `zend! ${times(500, 'failжé')}zend`,
  },
  {
    name: 'classes that exclude',
    source: 'fail[^\\pN]*[^\\pP]*[^\\pS]*zend!',
    line: `zend! fail${times(1_000, 'жabé')}zend`,
  },
  {
    name: 'scripts',
    source: 'fail(?:\\p{Greek}|\\p{Cyrillic}|\\p{Han}|\\p{Latin})+zend!',
    line: `zend! fail${times(1_000, 'ωж错a')}zend`,
  },
  {
    name: 'many captures',
    source: `fail${Array.from({ length: 30 }, (_, n) => `(?<c${n}>a*)`).join('')}zend!`,
    line: `zend! fail${times(4_000, 'a')}zend`,
  },
  {
    name: 'captures in a loop',
    source: 'fail(?:(?<x>a*)(?<y>b*)(?<z>c*))*zend!',
    line: `zend! fail${times(1_300, 'abc')}zend`,
  },
  {
    name: 'a capture of everything, which matches',
    source: '(?<all>.*)failed(?<rest>.*)',
    line: `${times(500, 'ab')}failed${times(500, 'ab')}`,
  },
  {
    name: 'four captures of everything',
    source: '(?<a>.*)(?<b>.*)(?<c>.*)(?<d>.*)failed![0-9]',
    line: `${times(2_000, 'ab')}failed!`,
  },
  {
    name: 'anchors everywhere',
    source: '(?:^|\\s|\\b)*fail(?:\\b|\\B)*ed(?:$|\\n)*zend',
    line: `zend ${times(500, 'failed ')}`,
  },
  {
    name: 'word boundaries in a loop',
    source: '(?:\\b\\w+\\b\\W*)+zend!',
    line: `zend! ${times(1_000, 'ab, ')}zend`,
  },
  { name: 'an anchored loop', source: '^(?:\\S+\\s?)+zend!$', line: `zend! ${times(1_000, 'abc ')}zend` },
  { name: 'an end that is far away', source: 'fail.*zend$', line: `${times(800, 'fail zend ')}.` },
  {
    name: 'a mail address',
    source: '^(?:[a-z0-9_.+-]+)+@(?:[a-z0-9-]+\\.)+fail$',
    line: `${times(2_000, 'ab')}@${times(500, 'a.')}fail!`,
  },
  {
    name: 'a URL',
    source: 'https?://(?:[-a-z0-9]+\\.)*[-a-z0-9]+(?::\\d+)?(?:/[^\\s]*)*/failed![0-9]',
    line: `https://${times(500, 'a.')}b${times(500, '/c')}/failed!`,
  },
  {
    name: 'comma separated values',
    source: '^(?:.*?,){12}failed![0-9]',
    line: `${times(1_500, 'a,')}failed!`,
  },
  {
    name: 'quoted strings with escapes',
    source: '"(?:[^"\\\\]|\\\\.|[^"])*failed"',
    line: `failed"${times(1_300, '\\a')}failed`,
  },
  {
    name: 'JSON in brackets',
    source: '(?:\\{[^{}]*\\}|\\[[^\\[\\]]*\\]|.)*failed![0-9]',
    line: `${times(600, '{a}[b]')}failed!`,
  },
  {
    name: 'numbers with points',
    source: '(?:\\d+\\.?\\d*)+failed![0-9]',
    line: `${times(1_300, '1.2')}failed!`,
  },
  {
    name: 'hexadecimal ids',
    source: '(?:[0-9a-f]{1,8}-?){1,16}failed![0-9]',
    line: `${times(400, 'deadbeef-')}failed!`,
  },
  {
    name: 'white space of all kinds',
    source: 'fail(?:\\s*\\S*\\s*)*ed-zend',
    line: `ed-zend ${times(700, 'fail x ')}`,
  },
  {
    name: 'case of all letters',
    source: '(?i)(?:[a-z]|[A-Z]|ſ|\\x{212A})*failed![0-9]',
    line: `${times(1_000, 'aKſK')}failed!`,
  },
  {
    name: 'alternatives that begin alike',
    source: `failed (?:${Array.from({ length: 40 }, (_, n) => `alternative${n}`).join('|')})$`,
    line: times(250, 'failed alternative99 '),
  },
  {
    name: 'empty loops',
    source: '(?:(?:)*|(?:a|)*|(?:|b)+)*failed![0-9]',
    line: `${times(2_000, 'ab')}failed!`,
  },
  {
    name: 'the literal again and again',
    source: '(?:failed)+(?:failed)*(?:failed)+zend',
    line: `${times(700, 'failed')}zen.zend`,
  },
]
