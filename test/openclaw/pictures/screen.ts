import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

export const browserPath = '/usr/bin/chromium'

export const hasBrowser = existsSync(browserPath)

export interface Look {
  /** In CSS pixels. */
  readonly width: number
  readonly scale?: 1 | 2
  readonly format?: 'png' | 'jpeg'
}

export interface Screen {
  show(html: string, look: Look): Promise<Uint8Array>
  close(): Promise<void>
}

const jpegQuality = 60

/** A real browser that shows pages and takes pictures of them. */
export async function openScreen(): Promise<Screen> {
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return {
    async show(html, { width, scale = 1, format = 'png' }) {
      const page = await browser.newPage({ viewport: { width, height: 200 }, deviceScaleFactor: scale })
      try {
        await page.setContent(html)
        const quality = format === 'jpeg' ? { quality: jpegQuality } : {}
        return await page.screenshot({ fullPage: true, type: format, ...quality })
      } finally {
        await page.close()
      }
    },
    close: () => browser.close(),
  }
}
