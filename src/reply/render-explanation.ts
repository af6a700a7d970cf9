import type { Diagnosis, Finding } from '../diagnosis/diagnosis.ts'
import type { Facts } from '../diagnosis/facts.ts'
import { escapeWords, inlineCode } from './escape.ts'
import { evidenceMaxLines, listMaxEntries } from './limits.ts'
import { conditionWords } from './render-conditions.ts'
import { splitMessages } from './split-messages.ts'
import { texts } from './texts.ts'

const words = texts.explanation

/** All values that were told of a fact in a case, the one that holds among them. */
type Told = Readonly<Record<string, readonly string[]>>

function renderFacts(facts: Facts, told: Told): string {
  const known = Object.entries(facts).map(([name, value]) => {
    const others = (told[name] ?? []).filter((other) => other !== value).map((other) => inlineCode(other))
    const pair = words.capture(inlineCode(name), inlineCode(value))
    return others.length === 0 ? pair : words.otherValues(pair, others)
  })
  return known.length === 0 ? '' : words.facts(known)
}

const pairs = (facts: Facts): string[] =>
  Object.entries(facts).map(([name, value]) => words.capture(inlineCode(name), inlineCode(value)))

function renderFinding(finding: Finding, title: string): string {
  const { id, confidence, stage, evidence, captures, conditions } = finding
  const hidden = evidence.length - evidenceMaxLines
  const entries = [
    ...evidence.slice(0, evidenceMaxLines).map(({ line, text }) => words.line(line, inlineCode(text))),
    ...(hidden > 0 ? [words.moreLines(hidden)] : []),
    ...pairs(captures),
    ...conditions.map(({ condition, state }) => words.condition[state](conditionWords(condition))),
  ]
  const heading = words.heading(escapeWords(title), inlineCode(id), confidence, inlineCode(stage))
  return [heading, ...entries.map((entry) => `- ${entry}`)].join('\n')
}

function renderSuppressed({ suppressed }: Diagnosis): string {
  if (suppressed.length === 0) return ''
  const entries = suppressed.slice(0, listMaxEntries).map(({ id, reason, detail }) => {
    const shown = detail.trim() === '' ? '' : inlineCode(detail)
    return `- ${words.suppressed(inlineCode(id), words.reasons[reason], shown)}`
  })
  return [words.leftOut, ...entries].join('\n')
}

function renderNearMisses({ nearMisses = [] }: Diagnosis): string {
  if (nearMisses.length === 0) return ''
  const entries = nearMisses.slice(0, listMaxEntries).map(({ id, evidence, missing }) => {
    const lines = evidence
      .slice(0, evidenceMaxLines)
      .map(({ line, text }) => words.line(line, inlineCode(text)))
    const lacking = missing.slice(0, evidenceMaxLines).map((line) => words.missing(inlineCode(line)))
    const why = lacking.length === 0 ? [words.tooFarApart] : lacking
    return `- ${words.nearMiss(inlineCode(id), [...lines, ...why].join('; '))}`
  })
  return [words.nearMisses, ...entries].join('\n')
}

/**
 * Why the bot says what it says: for each finding the lines that matched, what was read from them and which conditions
 * held, then what was left out and why, and what came near where that was asked for. `titles` go by signature id; `told`
 * are all values of facts in the case.
 */
export function renderExplanation(
  diagnosis: Diagnosis,
  titles: Readonly<Record<string, string>>,
  told: Told = {},
): readonly string[] {
  const { findings, facts, silence, partial } = diagnosis
  const blocks = [
    ...(findings.length === 0
      ? [words.nothing]
      : findings.map((finding) => renderFinding(finding, titles[finding.id] ?? finding.id))),
    renderFacts(facts, told),
    renderSuppressed(diagnosis),
    renderNearMisses(diagnosis),
    silence === undefined ? '' : words.silence(escapeWords(silence)),
    partial ? words.partial : '',
  ]
  return splitMessages(blocks.filter((block) => block !== '').join('\n\n'))
}
