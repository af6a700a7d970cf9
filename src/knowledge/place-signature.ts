import type { Signature } from '../diagnosis/signature.ts'
import type { Pack } from './pack.ts'
import type { SignatureFile } from './read-signature.ts'

/** The signature as its pack has it: the rank of its stage, and the fact that its versions are about. */
export function placeSignature(read: SignatureFile, pack: Pack): Signature {
  const { title, stage, status, affects, supersedes, anchored } = read.settings
  return {
    id: read.id,
    pack: pack.id,
    title,
    stage,
    stageRank: pack.stages.indexOf(stage),
    status,
    when: read.when,
    ...(affects !== undefined &&
      pack.versionFact !== undefined && { affects: { fact: pack.versionFact, range: affects.trim() } }),
    supersedes,
    anchored,
    match: read.match,
    not: read.not,
    asks: read.advice.asks.map(({ text }) => text),
  }
}

/** The address of what a signature names as its documentation. */
export function docsOf({ settings: { docs } }: SignatureFile, pack: Pack): string | undefined {
  return docs?.startsWith('/') ? pack.docs + docs : docs
}
