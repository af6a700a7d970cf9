import { Liquid } from 'liquidjs'
import { templateMaxCharacters, templateMaxMemory, templateMaxMilliseconds } from './limits.ts'
import { isTemplateValue } from './template-value.ts'

/** The tags an author may use; anything that loops, assigns or reads files is unknown to the engine. */
const allowedTags = ['if', 'unless', 'case'] as const
export const allowedFilters = ['default', 'upcase', 'downcase', 'strip', 'remove'] as const

type TextFilter = (text: string, ...args: readonly unknown[]) => string

/** A filter keeps a stranger's value marked as one. */
const textFilter =
  (change: TextFilter) =>
  (value: unknown, ...args: readonly unknown[]): unknown => {
    if (!isTemplateValue(value)) return change(String(value ?? ''), ...args)
    return value.changed(value.text === undefined ? undefined : change(value.text, ...args))
  }

const filters: Record<
  (typeof allowedFilters)[number],
  (value: unknown, ...args: readonly unknown[]) => unknown
> = {
  default: (value, other) => {
    const known = isTemplateValue(value) ? value.text?.trim() : value
    return known === undefined || known === null || known === '' ? (other ?? value) : value
  },
  upcase: textFilter((text) => text.toUpperCase()),
  downcase: textFilter((text) => text.toLowerCase()),
  strip: textFilter((text) => text.trim()),
  remove: textFilter((text, part) => text.replaceAll(String(part ?? ''), '')),
}

/** A Liquid engine that runs no code, reads no files and knows only the tags and filters above. */
export function createLiquidEngine(): Liquid {
  const liquid = new Liquid({
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    templates: {},
    outputEscape: (value: unknown) => (isTemplateValue(value) ? value.putOut() : String(value ?? '')),
    parseLimit: templateMaxCharacters * 2,
    memoryLimit: templateMaxMemory,
    renderLimit: templateMaxMilliseconds,
  })
  for (const tag of Object.keys(liquid.tags)) {
    if (!allowedTags.some((allowed) => allowed === tag)) delete liquid.tags[tag]
  }
  for (const filter of Object.keys(liquid.filters)) delete liquid.filters[filter]
  for (const [name, filter] of Object.entries(filters)) liquid.registerFilter(name, filter)
  return liquid
}
