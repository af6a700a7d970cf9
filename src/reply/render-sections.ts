import { conditionText } from '../diagnosis/condition.ts'
import type { Facts } from '../diagnosis/facts.ts'
import type { Section } from './advice.ts'
import { chooseSection } from './choose-section.ts'
import { escapeWords } from './escape.ts'
import { texts } from './texts.ts'

/** The Markdown of the section that fits the facts; where that is open, each one under its condition. Empty if none fits. */
export function renderSections(
  sections: readonly Section[],
  facts: Facts,
  values: Readonly<Record<string, string>>,
): string {
  const choice = chooseSection(sections, facts)
  if (choice.kind === 'none') return ''
  if (choice.kind === 'one') return choice.section.template.render(values)
  const rendered = choice.sections.map((section) => section.template.render(values))
  const hasPlain = choice.sections.at(-1)?.condition === undefined
  if (hasPlain && new Set(rendered).size === 1) return rendered[0] ?? ''
  return choice.sections
    .map(({ condition }, i) => {
      const label =
        condition === undefined
          ? texts.answer.otherwise
          : texts.answer.withCondition(escapeWords(conditionText(condition)))
      return `${label}\n${rendered[i] ?? ''}`
    })
    .join('\n\n')
}
