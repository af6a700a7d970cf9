import type { MadeUpSecret, Make } from '../make-secret.ts'
import { fillIn, type Syntax } from './fill-in.ts'

const rowsOf = (text: string, width: number): readonly string[] =>
  text.match(new RegExp(`.{1,${width}}`, 'gs')) ?? []
const wrapped = (text: string, width: number): string => rowsOf(text, width).join('\n')
const boxed = (text: string, width: number): string =>
  [
    `┌${'─'.repeat(width + 2)}┐`,
    ...rowsOf(text, width).map((row) => `│ ${row.padEnd(width)} │`),
    `└${'─'.repeat(width + 2)}┘`,
  ].join('\n')
const besideBar = (text: string, width: number): string =>
  rowsOf(text, width)
    .map((row) => `│  ${row}`)
    .join('\n')

const widths = [40, 60, 80, 100, 120]

/** Secrets in table cells, in boxes, and broken over lines by a terminal. */
export const inTablesAndWraps = (make: Make): readonly MadeUpSecret[] =>
  fillIn([
    [
      'markdown table',
      make('word', 24),
      (s) => `| setting | value |\n|---|---|\n| gateway.auth.token | ${s} |`,
    ],
    [
      'markdown header',
      make('word', 24),
      (s) => `| name | token | port |\n|---|---|---|\n| main | ${s} | 18789 |`,
    ],
    ['unicode table', make('word', 24), (s) => `│ Token   │ ${s} │`],
    ['ascii table', make('word', 24), (s) => `+-------+------+\n| api_key | ${s} |\n+-------+------+`],
    ['columns', make('word', 24), (s) => `Gateway token     ${s}`],
    ['two-column list', make('word', 24), (s) => `Host        x.example\nPassword    ${s}\nPort        1`],
    ['header columns', make('word', 24), (s) => `NAME   TOKEN                     AGE\nmain   ${s}  3d`],
    ...widths.flatMap((width): Syntax[] => [
      [
        `wrapped at ${width}`,
        make('word', 160),
        (s) => wrapped(`[gateway] dashboard token=${s} ready`, width),
      ],
      [
        `json wrapped at ${width}`,
        make('word', 130),
        (s) => wrapped(`  "gateway": {"auth": {"token": "${s}"}},`, width),
      ],
      [
        `boxed at ${width}`,
        make('word', 130),
        (s) => boxed(`Dashboard: http://127.0.0.1:18789/#token=${s}`, width),
      ],
      [`beside a bar at ${width}`, make('word', 130), (s) => besideBar(`export BOT_TOKEN=${s}`, width)],
    ]),
    ['key wrapped', `sk-ant-api03-${make('word', 93)}AA`, (s) => wrapped(`my key ${s}`, 48)],
    ['cut tail', `sk-ant-api03-${make('word', 20)}`, (s) => `using ${s}…`],
    ['cut tail, dots', `ghp_${make('word', 20)}`, (s) => `remote: ${s}...`],
    ['cut head', make('word', 20), (s) => `token: …${s}`],
    ['cut head, dots', make('word', 20), (s) => `"token": "...${s}"`],
    ['cut middle', make('word', 10), (s) => `botToken: 12345678:${s}...`],
  ])
