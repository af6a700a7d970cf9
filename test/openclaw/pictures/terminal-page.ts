export interface Terminal {
  readonly theme: 'dark' | 'light' | 'solarized' | 'powershell'
  readonly fontPx: number
  /** Fixed width of its rows; longer lines are cut anywhere and go on in the next row, as terminals do it. */
  readonly columns: number
}

const colours = {
  dark: { background: '#1e1e1e', text: '#d4d4d4' },
  light: { background: '#ffffff', text: '#24292e' },
  solarized: { background: '#002b36', text: '#93a1a1' },
  powershell: { background: '#012456', text: '#eeedf0' },
} as const

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A page that looks like a terminal with some output in it. */
export function terminalPage(output: string, { theme, fontPx, columns }: Terminal): string {
  const { background, text } = colours[theme]
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; background: ${background}; color: ${text}; }
pre { margin: 8px; width: ${columns}ch; font: ${fontPx}px/1.25 "DejaVu Sans Mono", monospace;
  white-space: pre-wrap; word-break: break-all; }
</style><pre>${escapeHtml(output)}</pre>`
}
