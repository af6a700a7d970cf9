import { archiveKind } from './archives/archive-kind.ts'
import { isPicture } from './pictures/is-picture.ts'

/** Whether a file with this beginning can only be read whole: archives and pictures. */
export const needsWhole = (head: Uint8Array): boolean => archiveKind(head) !== undefined || isPicture(head)
