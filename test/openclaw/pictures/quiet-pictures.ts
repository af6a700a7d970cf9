import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import type { Screen } from './screen.ts'
import { escapeHtml, type Terminal, terminalPage } from './terminal-page.ts'

/** A picture that shows no failure. */
export interface QuietPicture {
  readonly name: string
  draw(screen: Screen): Promise<Uint8Array>
}

const width = 1000

/** Ordinary output, some lines of it. */
const ordinary = (name: string, from: number, to: number): string =>
  readFileSync(new URL(`../../../knowledge/openclaw/corpus/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .slice(from, to)
    .join('\n')

const terminal = (name: string, output: string, look: Omit<Terminal, 'columns'>): QuietPicture => ({
  name,
  draw: (screen) => screen.show(terminalPage(output, { ...look, columns: 120 }), { width: 1300 }),
})

const page = (name: string, body: string, style: string): QuietPicture => ({
  name,
  draw: (screen) =>
    screen.show(
      `<!doctype html><meta charset="utf-8"><style>body { margin: 24px; font: 15px/1.5 sans-serif; ${style} }</style>${body}`,
      { width },
    ),
})

const paragraphs = (texts: readonly string[]): string =>
  texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('')

const code = `import { createGateway } from './gateway.ts'

const gateway = createGateway({ port: 18789, bind: 'loopback' })

gateway.on('connect', (client) => {
  if (client.token !== settings.token) return client.close(4001, 'token missing')
  console.log(\`client \${client.id} is paired\`)
})

export async function start(): Promise<void> {
  await gateway.listen()
}`

const config = `{
  "gateway": { "mode": "local", "port": 18789, "bind": "loopback" },
  "agents": { "defaults": { "workspace": "~/.openclaw/workspace" } },
  "channels": { "telegram": { "enabled": true, "dmPolicy": "pairing" } }
}`

const boxes = ['Phone', 'Gateway', 'Agent', 'Provider', 'Telegram', 'Token store']
  .map((name, index) => {
    const [x, y] = [40 + (index % 3) * 300, 40 + Math.floor(index / 3) * 180]
    return (
      `<rect x="${x}" y="${y}" width="200" height="90" fill="#eef" stroke="#336"/>` +
      `<text x="${x + 100}" y="${y + 50}" text-anchor="middle">${name}</text>` +
      `<path d="M${x + 200} ${y + 45}h100" stroke="#336" fill="none"/>`
    )
  })
  .join('')

/** Twelve of all kinds. */
export const quietPictures: readonly QuietPicture[] = [
  terminal('a status without trouble', ordinary('openclaw-2026-9-6-status-all', 0, 36), {
    theme: 'dark',
    fontPx: 14,
  }),
  terminal('an installation', ordinary('npm-and-pnpm-install', 0, 40), { theme: 'powershell', fontPx: 14 }),
  terminal('the help of a command', ordinary('openclaw-2026-2-17-help', 0, 28), {
    theme: 'light',
    fontPx: 13,
  }),
  terminal('containers that run', ordinary('docker-compose-output', 0, 28), { theme: 'dark', fontPx: 12 }),
  terminal('a gateway’s log', ordinary('openclaw-2026-9-6-gateway-log', 0, 20), {
    theme: 'solarized',
    fontPx: 14,
  }),
  page('an editor with code', `<pre>${escapeHtml(code)}</pre>`, 'background: #1e1e1e; color: #9cdcfe'),
  page('an editor with a configuration', `<pre>${escapeHtml(config)}</pre>`, 'background: #fdf6e3'),
  page(
    'a chat',
    paragraphs([
      'ada — today at 14:02',
      'does anybody run the gateway on a Raspberry Pi? how much memory does it take?',
      'ben — today at 14:05',
      'mine has run for a month, about 300 MB. I set the token once and forgot about it',
      'ada — today at 14:06',
      'great, no errors so far then. which node version?',
    ]),
    'background: #313338; color: #dbdee1',
  ),
  page(
    'a page of documentation',
    `<h1>Gateway</h1>${paragraphs([
      'The gateway is the process that every client connects to. It listens on port 18789 and asks for a token.',
      'If a client is not paired yet, approve its request on the gateway’s machine. Tokens are compared before pairing.',
      'When the port is in use, choose another one with --port. A password can take the place of the token.',
      'See also: configuration, pairing, channels, troubleshooting.',
    ])}`,
    'color: #222',
  ),
  page(
    'a page of settings',
    `<h2>Gateway</h2>${['Port', 'Bind address', 'Token', 'Allowed origins', 'Reconnect on failure']
      .map((label) => `<p><label>${label} <input value="default"></label></p>`)
      .join('')}<button>Save</button> <button>Discard changes</button>`,
    'background: #f7f7f7',
  ),
  page('a diagram', `<svg width="940" height="340" font-size="18">${boxes}</svg>`, 'color: #222'),
  {
    name: 'a photo of nothing to read',
    draw: () =>
      sharp({
        create: {
          width: 600,
          height: 400,
          channels: 3,
          background: 'grey',
          noise: { type: 'gaussian', mean: 110, sigma: 60 },
        },
      })
        .blur(2)
        .jpeg({ quality: 80 })
        .toBuffer(),
  },
]
