import { createHash } from 'node:crypto'
import type { Message } from 'discord.js'

/** A digest of what a message says and carries. Pins, embeds that load and threads that start leave it the same. */
export const printOf = ({ content, attachments }: Message): string =>
  createHash('sha256')
    .update(JSON.stringify([content, ...attachments.keys()]))
    .digest('base64url')
