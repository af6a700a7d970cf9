import { type AST, RegExpParser } from '@eslint-community/regexpp'

const parser = new RegExpParser({ ecmaVersion: 2025 })

/**
 * Texts that stand in every match of a regular expression, lower case, longest run each; empty where none is sure or
 * the expression is beyond what the parser knows.
 */
export function literalsOfRegex(source: string): readonly string[] {
  let pattern: AST.Pattern
  try {
    pattern = parser.parsePattern(source.replaceAll('(?P<', '(?<'), 0, undefined, { unicode: false })
  } catch {
    return []
  }
  return pattern.alternatives.length === 1 ? runsOf(pattern.alternatives[0] as AST.Alternative) : []
}

/** The runs of plain characters that a concatenation must contain. */
function runsOf(alternative: AST.Alternative): string[] {
  const runs: string[] = []
  let run = ''
  const flush = () => {
    if (run !== '') runs.push(run.toLowerCase())
    run = ''
  }
  for (const element of alternative.elements) {
    if (element.type === 'Character') {
      run += String.fromCodePoint(element.value)
      continue
    }
    flush()
    if (isGroup(element) && element.alternatives.length === 1)
      runs.push(...runsOf(element.alternatives[0] as AST.Alternative))
    if (element.type === 'Quantifier' && element.min > 0 && isGroup(element.element)) {
      const inner = element.element.alternatives
      if (inner.length === 1) runs.push(...runsOf(inner[0] as AST.Alternative))
    }
  }
  flush()
  return runs
}

const isGroup = (element: AST.Element): element is AST.Group | AST.CapturingGroup =>
  element.type === 'Group' || element.type === 'CapturingGroup'
