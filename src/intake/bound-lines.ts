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

/** The lines of a text. One without any line feed has carriage returns for line ends, as old Macs wrote them. */
const linesOf = (text: string): string[] => text.split(text.includes('\n') ? '\n' : '\r')

/** Cuts lines that are longer than anything to be read; gives how many there were. Lines end in line feeds afterwards. */
export function boundLines(text: string): { readonly text: string; readonly cutLines: number } {
  const { maxLineChars } = intakePolicy
  let cutLines = 0
  const lines = linesOf(text).map((line) => {
    if (line.length <= maxLineChars) return line
    const shown = lastRewrite(line)
    if (shown.length <= maxLineChars) return shown
    cutLines++
    return trimUnfinishedWord(shown.slice(0, maxLineChars - cutMark.length)) + cutMark
  })
  return { text: lines.join('\n'), cutLines }
}
