import sharp from 'sharp'
import type { ErrorPicture } from './error-pictures.ts'
import { photograph } from './photograph.ts'
import type { Screen } from './screen.ts'
import { terminalPage } from './terminal-page.ts'

/** Of a letter of the monospaced font, in parts of its size. */
const letterWidth = 0.603
const marginPx = 16

/** A picture of a terminal that shows a failure. */
export async function drawError(screen: Screen, picture: ErrorPicture): Promise<Uint8Array> {
  const { output, terminal, look, treatment } = picture
  const width = Math.ceil(terminal.columns * terminal.fontPx * letterWidth) + marginPx
  const taken = await screen.show(terminalPage(output, terminal), { ...look, width })
  if (treatment?.kind === 'photographed') return photograph(taken, treatment)
  if (treatment?.kind !== 'scaled') return taken
  const { width: pixels } = await sharp(taken).metadata()
  return sharp(taken)
    .resize({ width: Math.round(pixels * treatment.to) })
    .png()
    .toBuffer()
}
