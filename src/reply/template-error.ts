import { LiquidError } from 'liquidjs'
import type { TemplateProblem } from './check-markdown.ts'
import { allowedFilters } from './liquid-engine.ts'
import { texts } from './texts.ts'

/** What Liquid says (read from liquidjs 10.30) and what helps. */
const explanations: readonly (readonly [RegExp, (detail: string) => string])[] = [
  [/^tag "?(else|elsif|when|end.*?)"? not found/, texts.template.tagWithoutStart],
  [/^tag "?(.*?)"? not found/, texts.template.unknownTag],
  [/^undefined filter: (.*)/, (name) => texts.template.unknownFilter(name, allowedFilters)],
  [/^(?:tag|output) "?(.*?)"? not closed/s, texts.template.notClosed],
]

/** Turns an error thrown by Liquid's parser into words for authors; rethrows any other fault. */
export function explainTemplateError(error: unknown): TemplateProblem {
  if (!LiquidError.is(error)) throw error
  const { token, message } = error as unknown as {
    token: { getPosition(): [number, number] }
    message: string
  }
  const plain = message.replace(/, line:\d+, col:\d+$/, '')
  const [line] = token.getPosition()
  for (const [pattern, explain] of explanations) {
    const found = pattern.exec(plain)
    if (found !== null) return { line, message: explain(found[1] ?? '') }
  }
  return { line, message: texts.template.unreadable(plain) }
}
