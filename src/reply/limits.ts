// The policy numbers of this room. Discord's own limit is 2,000 characters of content for a message by a bot.

export const messageMaxCharacters = 2_000
export const answerMaxMessages = 3

/** A value shown in a sentence or in inline code; what is longer is cut and ends in an ellipsis. */
export const inlineValueMaxCharacters = 160
/** A line that was read in a picture, so that its author can compare it. */
export const pictureLineMaxCharacters = 300
/** A value that stands in a command; what is longer is not shown at all. */
export const commandValueMaxCharacters = 200
/** A value that fills lines of a code fence by itself, such as a corrected snippet. */
export const blockValueMaxCharacters = 1_500
/** What is read of a value before anything else is done with it. */
export const rawValueMaxCharacters = 8_000

export const templateMaxCharacters = 20_000
export const templateMaxMemory = 1_000_000
export const templateMaxMilliseconds = 500

/** How many titles, questions or lines are listed before the rest is only counted. */
export const listMaxEntries = 5
export const evidenceMaxLines = 6
