import { Drop } from 'liquidjs'
import { compareVersions } from '../diagnosis/version-range.ts'

/** A stranger's value on its way through a template. It never becomes text there: where it is put out, a mark stands for it. */
export interface TemplateValue extends Drop {
  readonly name: string
  /** Undefined when nobody has read this fact yet. */
  readonly text: string | undefined
  /** The same value after a filter changed its text. */
  changed(text: string | undefined): TemplateValue
  /** The mark that stands for it in what is rendered. */
  putOut(): string
}

const textOf = (other: unknown): string | undefined =>
  isTemplateValue(other) ? other.text : other === null || other === undefined ? undefined : String(other)

/**
 * Makes a value for Liquid; `collect` is told when it is put out and gives the mark that stands for it. Liquid can compare it: without regard to case, and by version where it is asked for more or less. An
 * unknown value is false in `if`, equals nothing, and is neither more nor less than anything.
 */
export function createTemplateValue(
  name: string,
  text: string | undefined,
  collect: (value: TemplateValue) => string,
): TemplateValue {
  const compare = (test: (order: number) => boolean) => (other: unknown) => {
    const right = textOf(other)
    return text !== undefined && right !== undefined && test(compareVersions(text, right))
  }
  const value: TemplateValue = Object.assign(Object.create(Drop.prototype) as Drop, {
    name,
    text,
    changed: (other: string | undefined) => createTemplateValue(name, other, collect),
    putOut: () => collect(value),
    valueOf: () => (text === undefined ? null : value),
    equals: (other: unknown) => text?.toLowerCase() === textOf(other)?.toLowerCase(),
    gt: compare((order) => order > 0),
    geq: compare((order) => order >= 0),
    lt: compare((order) => order < 0),
    leq: compare((order) => order <= 0),
    indexOf: (part: unknown) => text?.toLowerCase().indexOf(textOf(part)?.toLowerCase() ?? '') ?? -1,
  })
  return value
}

/** Whether something that comes out of a template is a stranger's value, and not the author's own words. */
export const isTemplateValue = (value: unknown): value is TemplateValue => value instanceof Drop
