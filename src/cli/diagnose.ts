import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { readConfig, readEnvironment } from '../config.ts'
import { diagnose } from '../diagnosis/diagnose.ts'
import { speaks } from '../diagnosis/diagnosis.ts'
import { cleanReport } from '../intake/clean-report.ts'
import type { CleanReport } from '../intake/report.ts'
import { openKnowledge } from '../knowledge/knowledge.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { diagnoseBatch } from './diagnose-batch.ts'
import { diagnosisJson } from './diagnosis-json.ts'
import { exitCodes, UsageError, withUsage } from './exit.ts'
import { replyTo } from './reply-to.ts'

const usage = `Usage: npm run -s diagnose -- [--json] [FILE…]     what is wrong, and how to mend it
       npm run -s diagnose -- --clean [FILE…]    the cleaned text without its secrets, for sharing
       npm run -s diagnose -- --batch FILE.jsonl a line of JSON for each line {"id","text","title"?,"facts"?}
Without a file it reads standard input.`

await withUsage(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, clean: { type: 'boolean' }, batch: { type: 'string' } },
  })
  if ([values.json, values.clean, values.batch].filter(Boolean).length > 1)
    throw new UsageError('--json, --clean and --batch do not go together')
  if (values.batch !== undefined && positionals.length > 0) throw new UsageError('--batch takes one file')

  if (values.batch !== undefined) return diagnoseBatch(await knowledge(), values.batch, write)
  const report = await cleanReport(await read(positionals))
  if (values.clean) {
    write(report.text)
    return exitCodes.found
  }
  return answer(await knowledge(), report, values.json === true)
})

async function knowledge(): Promise<KnowledgeBase> {
  return (await openKnowledge(readConfig(readEnvironment()).knowledgeDirectory)).current()
}

async function read(files: readonly string[]) {
  if (files.length === 0) return { text: await readAll(process.stdin) }
  const attachments = await Promise.all(
    files.map(async (file) => ({ name: basename(file), bytes: await readGiven(file) })),
  )
  return { text: '', attachments }
}

/** Some of Node's errors do not say which file they are about. */
async function readGiven(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: unknown) => {
    throw Object.assign(error as Error, { path: file })
  })
}

function answer(base: KnowledgeBase, report: CleanReport, json: boolean): number {
  const diagnosis = diagnose(base.compiled, { text: report.text })
  const reply = replyTo(base, diagnosis, report)
  if (json) write(JSON.stringify({ ...diagnosisJson('report', diagnosis, report.redactions.length), reply }))
  else write(reply.join('\n\n'))
  return speaks(diagnosis) ? exitCodes.found : exitCodes.nothing
}

function write(line: string): void {
  process.stdout.write(`${line}\n`)
}
