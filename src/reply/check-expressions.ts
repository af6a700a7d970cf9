import { type Template, type Token, TokenKind, Value } from 'liquidjs'
import type { TemplateProblem } from './check-markdown.ts'
import { texts } from './texts.ts'

/** What Liquid reads as `a b` or `a >` it takes half of, without a word; here each sign must have its values. */
function findBadToken(
  postfix: readonly Token[],
): { readonly token: Token; readonly range: boolean } | undefined {
  let values = 0
  for (const token of postfix) {
    if (token.kind === TokenKind.Range) return { token, range: true }
    values += token.kind !== TokenKind.Operator ? 1 : token.getText() === 'not' ? 0 : -1
    if (values < 1) return { token, range: false }
  }
  const last = postfix.at(-1)
  return values === 1 || last === undefined ? undefined : { token: last, range: false }
}

/** Finds the first condition or value that does not say one thing. */
export function checkExpressions(templates: readonly Template[]): TemplateProblem | undefined {
  for (const template of templates) {
    for (const argument of template.arguments?.() ?? []) {
      if (!(argument instanceof Value)) continue
      const found = findBadToken((argument.initial as unknown as { postfix: readonly Token[] }).postfix)
      if (found === undefined) continue
      const message = found.range
        ? texts.template.noRanges
        : texts.template.badExpression(template.token.getText().replace(/\s+/g, ' '))
      return { line: template.token.getPosition()[0] ?? 1, message }
    }
    const children = template.children?.(false, true).next().value
    const problem = Array.isArray(children) ? checkExpressions(children) : undefined
    if (problem !== undefined) return problem
  }
  return undefined
}
