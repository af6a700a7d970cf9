import type { WrapGap } from './wrapped-lines.ts'

// Discord's and others' Markdown: `sk\_live\_…` is shown as it was meant, and copied with its backslashes.
const markdownEscape = /\\(?=[_*~`|#.-])/g

/** Backslashes that Markdown needs and nobody means, in order. */
export const escapeGaps = (text: string): WrapGap[] =>
  [...text.matchAll(markdownEscape)].map(({ index }) => ({ start: index, end: index + 1 }))
