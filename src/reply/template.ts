import type { Template as LiquidTemplate } from 'liquidjs'
import { checkExpressions } from './check-expressions.ts'
import { checkMarkdown, type TemplateProblem } from './check-markdown.ts'
import { cleanValue } from './escape.ts'
import { templateMaxCharacters } from './limits.ts'
import { createLiquidEngine } from './liquid-engine.ts'
import { blankLiquid, tidyTags } from './liquid-source.ts'
import { placeValues } from './place-values.ts'
import { explainTemplateError } from './template-error.ts'
import { createTemplateValue, type TemplateValue } from './template-value.ts'
import { texts } from './texts.ts'
import { anyMarkCharacter, valueMark } from './value-marks.ts'

export interface Template {
  /** The captures and facts it uses, each once, in order of first use. */
  readonly variables: readonly string[]
  /** The line of its source, from 1, on which each variable is first used. */
  readonly lines: Readonly<Record<string, number>>
  /**
   * The Markdown with these values filled in. A value that is missing or empty is false in `if`, gives way to `default`,
   * and is otherwise shown as `<name>`. Values may hold anything; those of other names are not looked at.
   */
  render(values: Readonly<Record<string, string>>): string
}

export type TemplateResult =
  | { readonly kind: 'ok'; readonly template: Template }
  | ({ readonly kind: 'error' } & TemplateProblem)

interface Variable {
  readonly name: string
  readonly line: number
  readonly plain: boolean
}

const liquid = createLiquidEngine()

function findVariables(parsed: LiquidTemplate[]): Variable[] {
  const uses = Object.values(liquid.analyzeSync(parsed).variables).flat()
  return uses
    .map(({ segments, location }) => ({
      name: String(segments[0]),
      line: location.row,
      plain: segments.length === 1 && typeof segments[0] === 'string',
    }))
    .sort((a, b) => a.line - b.line)
}

/** What can be shown of a value; undefined when that is nothing. */
function knownText(values: Readonly<Record<string, string>>, name: string): string | undefined {
  const text = Object.hasOwn(values, name) ? cleanValue(values[name] ?? '') : ''
  return text.trim() === '' ? undefined : text
}

function createTemplate(parsed: LiquidTemplate[], uses: readonly Variable[]): Template {
  const variables = [...new Set(uses.map((use) => use.name))]
  const lines: Record<string, number> = Object.create(null)
  for (const { name, line } of uses) lines[name] ??= line
  return {
    variables,
    lines,
    render: (values) => {
      // Values only take their place when the Markdown around them is known; until then, marks stand for them.
      const putOut: TemplateValue[] = []
      const collect = (value: TemplateValue): string => valueMark(putOut.push(value) - 1)
      const scope: Record<string, TemplateValue> = Object.create(null)
      for (const name of variables) scope[name] = createTemplateValue(name, knownText(values, name), collect)
      const rendered = String(liquid.renderSync(parsed, scope))
      return placeValues(rendered.replace(/[ \t]+$/gm, '').replace(/^\n+|\s+$/g, ''), putOut)
    },
  }
}

function findProblem(
  source: string,
  parsed: LiquidTemplate[],
  uses: readonly Variable[],
): TemplateProblem | undefined {
  const path = uses.find((use) => !use.plain)
  if (path !== undefined) return { line: path.line, message: texts.template.onlyPlainNames(path.name) }
  return checkExpressions(parsed) ?? checkMarkdown(blankLiquid(source))
}

/**
 * Prepares a piece of Markdown with Liquid: `{{ name }}`, the filters and tags of `liquid-engine.ts`, nothing else.
 * `variables` are not checked here. An error says what is wrong, how to mend it, and on which line of `source`, from 1.
 */
export function compileTemplate(source: string): TemplateResult {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const odd = text.search(anyMarkCharacter)
  if (text.length > templateMaxCharacters) return { kind: 'error', line: 1, message: texts.template.tooLong }
  if (odd >= 0) {
    return {
      kind: 'error',
      line: text.slice(0, odd).split('\n').length,
      message: texts.template.oddCharacter,
    }
  }
  try {
    const parsed = liquid.parse(tidyTags(text))
    const uses = findVariables(parsed)
    const problem = findProblem(text, parsed, uses)
    if (problem !== undefined) return { kind: 'error', ...problem }
    return { kind: 'ok', template: createTemplate(parsed, uses) }
  } catch (error) {
    return { kind: 'error', ...explainTemplateError(error) }
  }
}
