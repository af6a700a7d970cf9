import type { Condition } from '../diagnosis/condition.ts'
import { inlineCode } from './escape.ts'
import { texts } from './texts.ts'

/** A fact's name as people say it: `gateway_service` is the gateway service. */
export const factWords = (name: string): string => `the ${name.replaceAll('_', ' ')}`

/** A condition as half a sentence: "the runtime is `docker` or `podman`". */
export const conditionWords = (condition: Condition): string =>
  'range' in condition
    ? texts.answer.inRange(factWords(condition.fact), inlineCode(condition.range))
    : texts.answer.isOneOf(
        factWords(condition.fact),
        condition.anyOf.map((value) => inlineCode(value)),
      )
