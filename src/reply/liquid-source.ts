// Looks at a template's source as text, before and beside Liquid's own. They keep the number of lines.

const liquidMark = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g
const tagsAlone = /^[ \t]*((?:\{%(?:(?!%\})[^\n])*%\}[ \t]*)+)\n/gm

/** Lets a line that holds nothing but tags vanish with its line break, so that it leaves no hole in a list. */
export const tidyTags = (source: string): string =>
  source.replace(tagsAlone, (_line, tags: string) => `${tags.trimEnd().replace(/-?%\}$/, '')}\n%}`)

/** The Markdown without its Liquid: values become one private character, tags vanish; line breaks stay. */
export const blankLiquid = (source: string): string =>
  source.replace(
    liquidMark,
    (mark) => (mark.startsWith('{{') ? '\ue002' : '') + '\n'.repeat(mark.split('\n').length - 1),
  )
