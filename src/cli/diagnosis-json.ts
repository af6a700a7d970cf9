import { type Diagnosis, speaks } from '../diagnosis/diagnosis.ts'

/** The machine-readable form of a diagnosis; other tools rely on its keys. */
export interface DiagnosisJson {
  readonly id: string
  readonly speaks: boolean
  readonly findings: readonly {
    readonly id: string
    readonly confidence: string
    readonly stage: string
    readonly captures: Readonly<Record<string, string>>
    readonly evidence: readonly { readonly line: number; readonly text: string }[]
  }[]
  readonly facts: Readonly<Record<string, string>>
  /** How many secrets were taken out. */
  readonly redactions: number
  readonly reply?: readonly string[]
}

export const diagnosisJson = (id: string, diagnosis: Diagnosis, redactions: number): DiagnosisJson => ({
  id,
  speaks: speaks(diagnosis),
  findings: diagnosis.findings.map(({ id: findingId, confidence, stage, captures, evidence }) => ({
    id: findingId,
    confidence,
    stage,
    captures,
    evidence,
  })),
  facts: diagnosis.facts,
  redactions,
})
