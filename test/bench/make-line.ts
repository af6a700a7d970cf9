import type { Pattern } from '../../src/diagnosis/signature.ts'
import { fillExpression, fillSlots, fillValues } from './fill.ts'
import type { Random } from './random.ts'
import { contextLines, dockerTemplates, npmTemplates, openclawTemplates, type Template } from './templates.ts'

const families: readonly (readonly [weight: number, templates: readonly Template[]])[] = [
  [3, openclawTemplates],
  [1, npmTemplates],
  [1, dockerTemplates],
]
/** Of the lines that can be written as an expression. */
const regexShare = 0.6
/** Of second lines: those that stand beside many errors. */
const sharedShare = 0.5

/** A line of a signature, and what it looks like in a log. */
export interface MadeLine {
  readonly pattern: Exclude<Pattern, { kind: 'detector' }>
  readonly hit: string
}

/** An error line that is not `taken`; marks it as taken. */
export function makeLine(random: Random, taken: Set<string>): MadeLine {
  for (;;) {
    const template = pickTemplate(random)
    const { line, words } = fillSlots(template.line, random)
    if (taken.has(line)) continue
    taken.add(line)
    const pattern: MadeLine['pattern'] =
      template.regex !== undefined && random.chance(regexShare)
        ? { kind: 'regex', source: fillExpression(template.regex, words) }
        : { kind: 'text', source: line }
    return { pattern, hit: fillValues(line, random) }
  }
}

/** A line for the same block as `first`: of the same kind, as a block has only one, and with other names. */
export function makeSecondLine(first: MadeLine, random: Random, taken: Set<string>): MadeLine {
  const names = namesIn(first)
  for (;;) {
    const second = random.chance(sharedShare) ? makeSharedLine(random) : makeLine(random, taken)
    if (second.pattern.kind === first.pattern.kind && !namesIn(second).some((name) => names.includes(name)))
      return second
  }
}

/** A line that stands beside many errors. */
function makeSharedLine(random: Random): MadeLine {
  const source = random.pick(contextLines)
  return { pattern: { kind: 'text', source }, hit: fillValues(source, random) }
}

const namesIn = ({ pattern }: MadeLine): readonly string[] =>
  [...pattern.source.matchAll(/\{([a-z]+)(?::[a-z]+)?\}|\(\?<([a-z]+)>/g)].map(
    ([, placeholder, group]) => placeholder ?? group ?? '',
  )

/** An error made of the same words as the signatures, which hardly any of them means. */
export const makeNearMiss = (random: Random): string =>
  fillValues(fillSlots(pickTemplate(random).line, random).line, random)

const pickTemplate = (random: Random): Template => random.pick(random.pickWeighted(families))
