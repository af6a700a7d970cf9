import type { SecretFinder, SecretSpan } from './secret-rule.ts'

// 24 bytes are what installers generate; ids and digests have 32, 40, 64, 96 or 128 digits.
const tokenDigits = 48
const step = tokenDigits / 2

const isLetterOrDigit = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
const isHexDigit = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102)

// What a provider puts before the ids of its answers.
const idPrefix = /(?<![a-z])(?:resp|msg|rs|fc|ws|req|call|item|run|thread|evt|asst|file|batch|ig|mcp|step)_$/
const oneCase = /^(?:[0-9a-f]*|[0-9A-F]*)$/

/** Bare tokens of 48 hex digits. Looks at every 24th character only: a run of so many cannot hide between them. */
export const findHexTokens: SecretFinder = (text) => {
  const spans: SecretSpan[] = []
  for (let at = step; at < text.length; at += step) {
    if (!isHexDigit(text.charCodeAt(at))) continue
    let start = at
    while (start > 0 && at - start < tokenDigits && isLetterOrDigit(text.charCodeAt(start - 1))) start--
    let end = at + 1
    while (end - start <= tokenDigits && isLetterOrDigit(text.charCodeAt(end))) end++
    if (end - start !== tokenDigits) continue
    const isToken =
      oneCase.test(text.slice(start, end)) && !idPrefix.test(text.slice(Math.max(0, start - 8), start))
    if (isToken) spans.push({ kind: 'token', start, end })
    at = end
  }
  return spans
}
