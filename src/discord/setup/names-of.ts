import { cutText, escapeWords } from '../../reply/escape.ts'

/** So that a panel with every list full stays below the 4,000 characters that Discord allows. */
const maxNames = 3
const nameMaxChars = 40

/** The first of some things, and how many more there are. */
export const firstOf = <T>(
  things: readonly T[],
  most = maxNames,
): readonly [first: readonly T[], more: number] => [things.slice(0, most), Math.max(0, things.length - most)]

/** Channels as Discord shows them: the first, and how many more there are. */
export const namesOf = (channels: readonly { readonly id: string }[], most?: number) =>
  firstOf(
    channels.map(({ id }) => `<#${id}>`),
    most,
  )

/** A name that somebody chose, as plain words. */
export const nameWords = (name: string): string => escapeWords(cutText(name, nameMaxChars))
