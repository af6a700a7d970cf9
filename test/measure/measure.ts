import { parseArgs } from 'node:util'
import { measureFiles } from './measure-files.ts'
import { measureMessages } from './measure-messages.ts'

// Figures of the whole bot, as a process of its own on the loopback Discord. `--only files` measures a part.

const parts = { messages: measureMessages, files: measureFiles }

const { values } = parseArgs({ options: { only: { type: 'string' } } })
for (const [name, measure] of Object.entries(parts))
  if (values.only === undefined || values.only.split(',').includes(name)) console.table(await measure())
