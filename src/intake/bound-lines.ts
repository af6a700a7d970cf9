import { intakePolicy } from './policy.ts'
import { lastRewrite } from './strip-terminal.ts'

const cutMark = ' [... line cut ...]'
const maxWordChars = 4000
const wordCharacter = /[\w+/=.:~%-]/

/** Without the word at the very end, which a cut may have left as half a secret. */
export function trimUnfinishedWord(text: string): string {
  let end = text.length
  while (end > 0 && text.length - end < maxWordChars && wordCharacter.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

const hasLongLine = (text: string, maxChars: number): boolean => {
  for (let start = 0; text.length - start > maxChars; ) {
    const end = text.lastIndexOf('\n', start + maxChars)
    if (end < start) return true
    start = end + 1
  }
  return false
}

/**
 * Cuts lines that are longer than anything to be read; gives how many there were. Lines end in line feeds afterwards, also
 * those of a text without any line feed, which has carriage returns for line ends, as old Macs wrote them.
 */
export function boundLines(text: string): { readonly text: string; readonly cutLines: number } {
  const { maxLineChars } = intakePolicy
  const hasLineFeeds = text.includes('\n')
  // Most texts are fine, and a large one is not to be copied for nothing.
  if ((hasLineFeeds || !text.includes('\r')) && !hasLongLine(text, maxLineChars)) return { text, cutLines: 0 }
  let cutLines = 0
  const lines = text.split(hasLineFeeds ? '\n' : '\r').map((line) => {
    if (line.length <= maxLineChars) return line
    const shown = lastRewrite(line)
    if (shown.length <= maxLineChars) return shown
    cutLines++
    return trimUnfinishedWord(shown.slice(0, maxLineChars - cutMark.length)) + cutMark
  })
  return { text: lines.join('\n'), cutLines }
}
