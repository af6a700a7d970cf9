import { readFileSync } from 'node:fs'
import type { Look } from './screen.ts'
import type { Terminal } from './terminal-page.ts'

/** What was done to a picture after it was taken. */
export type Treatment =
  | { readonly kind: 'scaled'; readonly to: number }
  | { readonly kind: 'photographed'; readonly degrees: number; readonly sigma: number }

/** A terminal that shows a failure. */
export interface ErrorPicture {
  readonly signature: string
  readonly output: string
  readonly terminal: Terminal
  readonly look: Omit<Look, 'width'>
  readonly treatment?: Treatment
}

const captures = new Map(
  readFileSync(new URL('../score/captures.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): [string, string] => {
      const { id, text } = JSON.parse(line) as { readonly id: string; readonly text: string }
      return [id, text]
    }),
)

/** What a command really printed, without the words around it. */
function capture(name: string): string {
  const text = captures.get(`capture:${name}`)
  const output = text && /^```\n([\s\S]*?)\n*^```/m.exec(text)?.[1]
  if (output === undefined) throw new Error(`There is no capture ${name}`)
  return output
}

const sample = (name: string): string =>
  readFileSync(new URL(`../../../knowledge/openclaw/${name}.txt`, import.meta.url), 'utf8').trimEnd()

/** Twelve, each of another failure and with another look. */
export const errorPictures: readonly ErrorPicture[] = [
  {
    signature: 'gateway-already-running',
    output: capture('port-in-use-second-gateway.2026.2.17'),
    terminal: { theme: 'dark', fontPx: 14, columns: 100 },
    look: {},
  },
  {
    signature: 'unknown-request-id',
    output: capture('devices-approve-unknown-id.2026.2.17'),
    terminal: { theme: 'light', fontPx: 12, columns: 120 },
    look: {},
  },
  {
    signature: 'gateway-token-missing',
    output: capture('env-password-on-token-gateway.2026.2.17'),
    terminal: { theme: 'dark', fontPx: 16, columns: 80 },
    look: { scale: 2 },
  },
  {
    signature: 'node-version-unsupported',
    output: capture('old-node-20.2026.9.6'),
    terminal: { theme: 'powershell', fontPx: 13, columns: 100 },
    look: { format: 'jpeg' },
  },
  {
    signature: 'pairing-required',
    output: capture('docker-cli-url-gateway-ip-pairing-required.2026.2.17'),
    terminal: { theme: 'solarized', fontPx: 14, columns: 100 },
    look: { scale: 2, format: 'jpeg' },
  },
  {
    signature: 'cron-bad-expression',
    output: capture('cron-add-bad-schedule.2026.2.17'),
    terminal: { theme: 'light', fontPx: 15, columns: 80 },
    look: {},
  },
  {
    signature: 'tls-scheme-mismatch',
    output: capture('url-wss-against-plain-gateway.2026.2.17'),
    terminal: { theme: 'dark', fontPx: 12, columns: 120 },
    look: { scale: 2 },
    treatment: { kind: 'scaled', to: 0.7 },
  },
  {
    signature: 'telegram-409-conflict',
    output: sample('channel/telegram-409-conflict/hit-newer'),
    terminal: { theme: 'light', fontPx: 14, columns: 100 },
    look: {},
    treatment: { kind: 'scaled', to: 0.9 },
  },
  {
    signature: 'gateway-mode-unset',
    output: capture('cfg-gateway-mode-unset-gateway-run.2026.9.6'),
    terminal: { theme: 'dark', fontPx: 16, columns: 80 },
    look: {},
    treatment: { kind: 'photographed', degrees: 1.3, sigma: 0.6 },
  },
  {
    signature: 'npm-global-eacces',
    output: sample('install/npm-global-eacces/hit-block'),
    terminal: { theme: 'light', fontPx: 15, columns: 100 },
    look: { scale: 2 },
    treatment: { kind: 'photographed', degrees: -1.8, sigma: 1 },
  },
  {
    signature: 'bind-without-auth',
    output: capture('cfg-bind-lan-no-token-gateway-run.2026.2.17'),
    terminal: { theme: 'dark', fontPx: 16, columns: 48 },
    look: { scale: 2 },
  },
  {
    signature: 'unknown-model',
    output: capture('agent-local-unknown-model.2026.2.17'),
    terminal: { theme: 'powershell', fontPx: 15, columns: 80 },
    look: {},
  },
]
