const fenceLine = /^([ \t>]{0,40})`{3,}[ \t]*[\w+#.-]{0,32}[ \t]*$/gm
const fence = /`{3,}/g

/** Empties the lines of Markdown code fences, so that what is inside keeps its line numbers; a fence within a line goes. */
export const blankFences = (text: string): string =>
  text.includes('```') ? text.replace(fenceLine, '$1').replace(fence, '') : text
