// Words by which people say that their problem is gone. A message counts only as a whole: what stays of it after a
// known phrase must be thanks or small talk, so that "solved the first part, but …" does not.

const problem = '(?:it|this|that|everything|all|the (?:issue|problem|error|bug)|my (?:issue|problem|error))'
const now = '(?: now| again| finally| for me| here)*'
const phrases = [
  `(?:(?:is |it'?s |its |this is |that'?s |issue |problem |now |all |finally |marked as )*(?:solved|resolved|fixed|sorted)(?: it| this| that)?)`,
  `(?:(?:i|we) (?:have |just |finally )*(?:solved|fixed|resolved|figured) (?:it|this|that|${problem})(?: out)?)`,
  `(?:(?:that|this|it|which|your (?:fix|answer|suggestion)|the (?:fix|first|second|last) (?:one|fix|step|answer)?) ?(?:has |did |just |really |actually )*(?:worked|works|fixed it|solved it|helped|did (?:it|the trick|the job)|was it|the trick))`,
  `(?:(?:(?:it'?s |that'?s |its )?(?:works|working|worked))(?: like a charm| fine| great| perfectly)?)`,
  `(?:${problem} (?:works|is working|is solved|is fixed|is resolved|is gone|is back up|got fixed|is good))`,
  `(?:(?:all|i'?m|we'?re) (?:good|set|sorted))`,
  `(?:up and running|problem gone|no more errors?|(?:i )?got (?:it|this|that) (?:working|to work|fixed))`,
].map((phrase) => `${phrase}${now}`)
const smallTalk = `(?:thanks?(?: you)?(?: so much| a lot| again| all| everyone| guys| man| mate)*|thx|ty|tysm|cheers|great|awesome|perfect|nice|ok(?:ay)?|yes|yep|yeah|yay|cool|oh|ah|wow|finally|amazing|legend|you'?re the best|much appreciated|many thanks|very much|so much)`

const whole = new RegExp(
  `^(?:${smallTalk} )*(?:${phrases.join('|')})(?: (?:${smallTalk}|${phrases.join('|')}|and))*$`,
)
const maxWords = 16
const maxChars = 200

/** Whether a message says that the problem is gone, and nothing else. English only. */
export function saysSolved(text: string): boolean {
  if (text.length > maxChars) return false
  const words = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{N}'?]+/gu, ' ')
    .trim()
  return words !== '' && words.split(' ').length <= maxWords && !words.includes('?') && whole.test(words)
}
