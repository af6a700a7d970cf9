import type { Attachment } from '../report.ts'
import { isPicture } from './is-picture.ts'
import { picturePolicy } from './picture-policy.ts'
import type { PictureReader } from './picture-reader.ts'

/**
 * Reads the pictures among attachments; the others stay as they are. A picture in which nothing could be read is missing
 * then, as is each beyond the first few. Never rejects.
 */
export async function readPictures(
  attachments: readonly Attachment[],
  reader: Pick<PictureReader, 'read'>,
  signal?: AbortSignal,
): Promise<readonly Attachment[]> {
  let left = picturePolicy.maxPicturesAReport
  return Promise.all(
    attachments.map(async (attachment): Promise<Attachment> => {
      if (!('bytes' in attachment) || !isPicture(attachment.bytes)) return attachment
      const { name, bytes } = attachment
      const reading = left-- > 0 ? await reader.read(bytes, signal) : undefined
      if (reading?.kind === 'unavailable') return { name, missing: 'no-picture-reader' }
      if (reading?.kind === 'busy') return { name, missing: 'busy' }
      const pictureText = reading?.kind === 'read' ? reading.text.trimEnd() : ''
      return pictureText === '' ? { name, missing: 'picture' } : { name, pictureText }
    }),
  )
}
