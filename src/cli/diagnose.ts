import { parseArgs } from 'node:util'
import { readConfig, readEnvironment } from '../config.ts'
import { noteWords } from '../desk/note-words.ts'
import { reportToDiagnose } from '../desk/report-to-diagnose.ts'
import { diagnose } from '../diagnosis/diagnose.ts'
import { isSure } from '../diagnosis/diagnosis.ts'
import { cleanReport } from '../intake/clean-report.ts'
import { createPictureReader } from '../intake/pictures/picture-reader.ts'
import { readPictures } from '../intake/pictures/read-pictures.ts'
import type { CleanReport, RawReport } from '../intake/report.ts'
import { openKnowledge } from '../knowledge/knowledge.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { titlesOf } from '../knowledge/knowledge-base.ts'
import { renderExplanation } from '../reply/render-explanation.ts'
import { diagnoseBatch } from './diagnose-batch.ts'
import { diagnosisJson } from './diagnosis-json.ts'
import { exitCodes, UsageError, withUsage } from './exit.ts'
import { readInput } from './read-input.ts'
import { replyTo } from './reply-to.ts'

const usage = `Usage: npm run -s diagnose -- [--json] [FILE…]     what is wrong, and how to mend it
       npm run -s diagnose -- --why [FILE…]      what was found, left out and nearly found, and why
       npm run -s diagnose -- --clean [FILE…]    the cleaned text without its secrets, for sharing
       npm run -s diagnose -- --batch FILE.jsonl a line of JSON for each line {"id","text","title"?,"facts"?}
A file may be a log, a config or a picture of a terminal. Without a file it reads standard input. Ends with 0 where something was found, 1 where nothing is known.`

await withUsage(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      why: { type: 'boolean' },
      clean: { type: 'boolean' },
      batch: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) {
    process.stdout.write(`${usage}\n`)
    return exitCodes.found
  }
  if ([values.json, values.why, values.clean, values.batch].filter(Boolean).length > 1)
    throw new UsageError('--json, --why, --clean and --batch do not go together')
  if (values.batch !== undefined && positionals.length > 0) throw new UsageError('--batch takes one file')

  if (values.batch !== undefined) return diagnoseBatch(await knowledge(), values.batch, writeLine)
  const report = await cleanReport(await withPicturesRead(await readInput(positionals, process.stdin)))
  if (values.clean) return share(report)
  return values.why
    ? explain(await knowledge(), report)
    : answer(await knowledge(), report, values.json === true)
})

async function knowledge(): Promise<KnowledgeBase> {
  const { current, problems } = await openKnowledge(readConfig(readEnvironment()).knowledgeDirectory)
  const count = problems().length
  if (count > 0)
    process.stderr.write(
      `The knowledge is not all right (${count}): npm run -s knowledge -- check tells why.\n`,
    )
  return current()
}

/** The engine ends with what it was started for, so that the command can end. */
async function withPicturesRead(raw: RawReport): Promise<RawReport> {
  const reader = createPictureReader()
  try {
    return { ...raw, attachments: await readPictures(raw.attachments ?? [], reader) }
  } finally {
    await reader.close()
  }
}

/** Prints the clean text; what could not be read is told beside it. */
function share(report: CleanReport<string>): number {
  for (const note of noteWords(report.notes)) process.stderr.write(`${note}\n`)
  process.stdout.write(report.text === '' || report.text.endsWith('\n') ? report.text : `${report.text}\n`)
  return exitCodes.found
}

function explain(base: KnowledgeBase, report: CleanReport<string>): number {
  const diagnosis = diagnose(base.compiled, reportToDiagnose(report), { nearMisses: true })
  writeLine(renderExplanation(diagnosis, titlesOf(base)).join('\n\n'))
  return diagnosis.findings.some(isSure) ? exitCodes.found : exitCodes.nothing
}

async function answer(base: KnowledgeBase, report: CleanReport<string>, json: boolean): Promise<number> {
  const diagnosis = diagnose(base.compiled, reportToDiagnose(report))
  const reply = await replyTo(base, diagnosis, report)
  if (json)
    writeLine(JSON.stringify({ ...diagnosisJson('report', diagnosis, report.redactions.length), reply }))
  else writeLine(reply.join('\n\n'))
  return diagnosis.findings.some(isSure) ? exitCodes.found : exitCodes.nothing
}

function writeLine(line: string): void {
  process.stdout.write(`${line}\n`)
}
