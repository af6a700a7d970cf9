import { agreeOnIssues } from './agree-on-issues.ts'
import { chooseSchemas } from './choose-schemas.ts'
import type { ConfigDocument } from './config-document.ts'
import type { ConfigFinding } from './config-finding.ts'
import { looksLikeConfig } from './config-lines.ts'
import type { ConfigSchema } from './config-schema.ts'
import { correctConfig } from './correct-config.ts'
import { findIssues } from './find-issues.ts'
import { findRegions } from './find-regions.ts'
import { readConfig } from './read-config.ts'
import { reportIssues, shownPath } from './report-issues.ts'
import { reportSmartQuotes, reportSyntax } from './report-writing.ts'
import { indexSchema } from './schema-index.ts'
import { type View, viewsOf } from './views.ts'

export interface ConfigContext {
  /** All versions known of the product's configuration. */
  readonly schemas: readonly ConfigSchema[]
  /** The asker's version, if known. */
  readonly version?: string
}

const maxDocuments = 400
const maxFindings = 20
const maxOneLiners = 3

/** Adds what every finding of a document tells. */
const withCommon =
  (common: Readonly<Record<string, string>>) =>
  ({ captures, ...finding }: ConfigFinding): ConfigFinding => ({
    ...finding,
    captures: { ...captures, line: String(finding.line), ...common },
  })

function inspectDocument(
  document: ConfigDocument,
  { schemas, version }: ConfigContext,
  before: string,
): readonly ConfigFinding[] {
  const indexes = schemas.map(indexSchema)
  const chosen = chooseSchemas(schemas, version).map(indexSchema)
  const judgements = chosen.map((index) => findIssues(document, index, indexes, before))
  const weight = judgements.findLast((judgement) => judgement !== undefined)?.weight
  if (weight === undefined) return []
  const issues = agreeOnIssues(judgements)
  const corrected = correctConfig(document, issues)
  const findings = [
    ...(weight.sure ? reportSyntax(document) : []),
    ...reportSmartQuotes(document),
    ...reportIssues(issues),
  ]
  const leftOut = issues.filter(({ kind }) => kind === 'unknown').map(({ path }) => shownPath(path))
  const common = {
    certainty: weight.certainty,
    ...(corrected !== undefined && { corrected }),
    ...(corrected !== undefined && leftOut.length > 0 && { left_out: leftOut.join(', ') }),
  }
  return findings.map(withCommon(common))
}

/** Objects line after line are a log, whatever is in them. */
const isLog = (documents: readonly ConfigDocument[]): boolean =>
  documents.filter(({ braced, line, lastLine }) => braced && line === lastLine).length > maxOneLiners

/**
 * Looks at configuration that was pasted into a report, whole or in pieces, however damaged, also behind numbers,
 * names of containers, sides of a box and escapes.
 *
 * `lines` is the report; prose, logs and other software's files in it are passed over, as nothing is said of text that does
 * not fit the schema by several of its names. Never throws; reads at most 64 KB of what looks like configuration.
 */
export function inspectConfig(lines: readonly string[], context: ConfigContext): readonly ConfigFinding[] {
  for (const view of viewsOf(lines)) {
    const findings = inspectLines(view.lines, context)
    if (findings.length > 0) return findings.map(movedTo(view))
  }
  return []
}

/** Tells the line of the report. */
const movedTo =
  ({ origins }: View) =>
  ({ line, captures, ...finding }: ConfigFinding): ConfigFinding => {
    const moved = (origins[line - 1] ?? 0) + 1
    return { ...finding, line: moved, captures: { ...captures, line: String(moved) } }
  }

function inspectLines(lines: readonly string[], context: ConfigContext): readonly ConfigFinding[] {
  if (!looksLikeConfig(lines)) return []
  const findings: ConfigFinding[] = []
  let documents = 0
  for (const region of findRegions(lines)) {
    const found = readConfig(region.text, region.line)
    if (isLog(found)) continue
    for (const document of found) {
      if (++documents > maxDocuments || findings.length >= maxFindings) return findings.slice(0, maxFindings)
      findings.push(...inspectDocument(document, context, region.before))
    }
  }
  return findings.slice(0, maxFindings)
}
