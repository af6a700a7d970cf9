import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { diagnose } from '../diagnosis/diagnose.ts'
import { cleanReport } from '../intake/clean-report.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { diagnosisJson } from './diagnosis-json.ts'
import { exitCodes, UsageError } from './exit.ts'

const lineSchema = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().optional(),
  facts: z.record(z.string(), z.string()).optional(),
})

/** Diagnoses each line of a file of JSON lines; the exit code says whether the bot would speak to any of them. */
export async function diagnoseBatch(
  knowledge: KnowledgeBase,
  file: string,
  write: (line: string) => void,
): Promise<number> {
  let spoken = false
  let number = 0
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++
    if (line.trim() === '') continue
    const { id, text, title, facts } = readLine(line, `${file}:${number}`)
    const report = await cleanReport({ text, ...(title !== undefined && { title }) })
    const diagnosis = diagnose(knowledge.compiled, {
      text: report.text,
      ...(report.title !== undefined && { title: report.title }),
      ...(facts && { facts }),
    })
    const result = diagnosisJson(id, diagnosis, report.redactions.length)
    spoken ||= result.speaks
    write(JSON.stringify(result))
  }
  return spoken ? exitCodes.found : exitCodes.nothing
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
