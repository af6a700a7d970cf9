import type { Confidence, Finding } from '../../src/diagnosis/diagnosis.ts'
import type { Advice, AnswerPart } from '../../src/reply/advice.ts'
import { compileTemplate, type Template } from '../../src/reply/template.ts'

/** A template that is known to be right. */
export function template(source: string): Template {
  const result = compileTemplate(source)
  if (result.kind === 'error') throw new Error(`line ${result.line}: ${result.message}`)
  return result.template
}

/** A finding with its advice; only what matters to a test has to be said. */
export function part(
  title: string,
  advice: { cause?: string; fix?: string } & Partial<Omit<Advice, 'title' | 'cause' | 'fix'>> = {},
  finding: Partial<Finding> & { confidence?: Confidence } = {},
): AnswerPart {
  const { cause = 'It is so.', fix = '1. Do this.', ...rest } = advice
  const id = title.toLowerCase().replace(/\W+/g, '-')
  return {
    advice: {
      id,
      title,
      cause: template(cause),
      fix: [{ template: template(fix) }],
      stillFailing: [],
      asks: [],
      ...rest,
    },
    finding: {
      id,
      stage: 'network',
      confidence: 'certain',
      captures: {},
      evidence: [],
      conditions: [],
      ...finding,
    },
  }
}
