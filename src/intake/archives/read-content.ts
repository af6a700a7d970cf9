import { decodeBytes } from '../decode-bytes.ts'
import { hasBinarySignature, isUnreadable } from '../looks-binary.ts'
import { archivePolicy } from '../policy.ts'
import type { SkipReason } from '../report.ts'
import { archiveKind } from './archive-kind.ts'
import type { ByteStream } from './byte-stream.ts'
import { inflate } from './inflate.ts'
import { type KeptEnds, keepEnds } from './keep-ends.ts'
import { peekable } from './peekable.ts'
import type { UnpackBudget } from './unpack-budget.ts'
import type { StopReason } from './unpack-stop.ts'

/** What a file in an archive is: text, or why it is not read. */
export type Content =
  | ({ readonly kind: 'text' } & KeptEnds)
  | { readonly kind: 'skipped'; readonly reason: SkipReason; readonly stop?: StopReason }

const skipped = (reason: SkipReason): Content => ({ kind: 'skipped', reason })

// Of these nothing is believed, also not what came before.
const distrusted: Readonly<Partial<Record<StopReason, SkipReason>>> = { bomb: 'bomb', lying: 'damaged' }

/**
 * Reads a file of an archive as text. A text that is packed once more is unpacked; archives are not opened.
 * @param layers packings around it so far
 */
export async function readContent(
  source: ByteStream,
  layers: number,
  maxBytes: number,
  budget: UnpackBudget,
): Promise<Content> {
  const { peek, stream, close } = peekable(source)
  try {
    const sample = (await peek(archivePolicy.sampleBytes)).subarray(0, archivePolicy.sampleBytes)
    const kind = archiveKind(sample)
    if (kind === 'gzip' && layers < archivePolicy.maxLayers)
      return await readContent(inflate(stream(), 'gzip', budget), layers + 1, maxBytes, budget)
    if (kind !== undefined) return skipped('nested')
    if (hasBinarySignature(sample) || isUnreadable(decodeBytes(sample))) return skipped('not-text')
    const kept = await keepEnds(stream(), maxBytes)
    const reason = kept.stop && distrusted[kept.stop]
    if (reason) return skipped(reason)
    if (kept.ends.totalBytes > 0 || kept.stop === undefined) return { kind: 'text', ...kept }
    return { kind: 'skipped', reason: 'damaged', stop: kept.stop }
  } finally {
    await close()
  }
}
