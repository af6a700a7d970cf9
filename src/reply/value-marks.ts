/** The first and last character of a mark, from the private area: `cleanValue` lets none through, `compileTemplate` refuses them. */
const [markStart, markEnd] = ['\ue000', '\ue001']

export const markPattern = /\ue000(\d+)\ue001/g
export const anyMarkCharacter = /[\ue000-\ue002]/

/** Stands in a rendered template for the value with this number, until it is known where in the Markdown it landed. */
export const valueMark = (number: number): string => `${markStart}${number}${markEnd}`
