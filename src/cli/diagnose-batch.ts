import { z } from 'zod'
import { diagnose } from '../diagnosis/diagnose.ts'
import { isSure } from '../diagnosis/diagnosis.ts'
import { cleanReport } from '../intake/clean-report.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { diagnosisJson } from './diagnosis-json.ts'
import { exitCodes, UsageError } from './exit.ts'
import { readNamed } from './read-input.ts'

const lineSchema = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().optional(),
  facts: z.record(z.string(), z.string()).optional(),
})

/** Diagnoses each line of a file of JSON lines; the exit code says whether something was found in any of them. */
export async function diagnoseBatch(
  knowledge: KnowledgeBase,
  file: string,
  write: (line: string) => void,
): Promise<number> {
  let found = false
  const content = Buffer.from(await readNamed(file)).toString('utf8')
  // Only line feeds end a line here: JSON may hold every other kind of line break as it is.
  for (const [index, line] of content
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue
    const { id, text, title, facts } = readLine(line, `${file}:${index + 1}`)
    const report = await cleanReport({ text, ...(title !== undefined && { title }) })
    const diagnosis = diagnose(knowledge.compiled, {
      text: report.text,
      ...(report.title !== undefined && { title: report.title }),
      ...(facts && { facts }),
    })
    found ||= diagnosis.findings.some(isSure)
    write(JSON.stringify(diagnosisJson(id, diagnosis, report.redactions.length)))
  }
  return found ? exitCodes.found : exitCodes.nothing
}

function readLine(line: string, at: string): z.infer<typeof lineSchema> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new UsageError(`${at}: this line is not JSON`)
  }
  const parsed = lineSchema.safeParse(value)
  if (!parsed.success) throw new UsageError(`${at}: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}
