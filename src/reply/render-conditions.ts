import type { Condition } from '../diagnosis/condition.ts'
import { inlineCode } from './escape.ts'
import { texts } from './texts.ts'

/** A condition as half a sentence: "`runtime` is `docker` or `podman`". */
export const conditionWords = (condition: Condition): string =>
  'range' in condition
    ? texts.answer.inRange(inlineCode(condition.fact), inlineCode(condition.range))
    : texts.answer.isOneOf(
        inlineCode(condition.fact),
        condition.anyOf.map((value) => inlineCode(value)),
      )
