import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeBytes } from '../../src/intake/decode-bytes.ts'
import { encodeIbm437, encodeIbm850, encoderOf } from './encode.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16le = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le'))
const utf16be = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le').swap16())
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts))

const log = 'gateway connect failed: Error: unauthorized\r\nGateway target: ws://127.0.0.1:18789\r\n'
const chinese = '错误：设备令牌不匹配，请重新配对设备。\r\n'

const box = `◇  Signal ${'─'.repeat(60)}╮\n│  signal-cli not found │\n├${'─'.repeat(70)}╯\n`

describe('UTF-16', () => {
  test.each([
    ['little-endian with a mark', joined(Uint8Array.of(0xff, 0xfe), utf16le(log)), log],
    ['big-endian with a mark', joined(Uint8Array.of(0xfe, 0xff), utf16be(log)), log],
    ['little-endian without a mark', utf16le(log), log],
    ['big-endian without a mark', utf16be(log), log],
    [
      'Chinese with a mark',
      joined(Uint8Array.of(0xff, 0xfe), utf16le(chinese.repeat(300))),
      chinese.repeat(300),
    ],
    ['mixed scripts without a mark', utf16le((log + chinese).repeat(100)), (log + chinese).repeat(100)],
    ['with long rules', utf16le((log + '─'.repeat(3000)).repeat(9)), (log + '─'.repeat(3000)).repeat(9)],
    [
      'of a script without zeros',
      utf16le(log + chinese.replaceAll(/[\r\n]/g, '').repeat(900)),
      log + chinese.replaceAll(/[\r\n]/g, '').repeat(900),
    ],
    ['appended to UTF-8', joined(utf8(`Größe ${log}`), utf16le(log)), `Größe ${log}${log}`],
    ['appended to UTF-8 at an odd place', joined(utf8(`${log}!\n`), utf16le(log)), `${log}!\n${log}`],
    ['appended to much UTF-8', joined(utf8(log.repeat(200)), utf16le(log.repeat(100))), log.repeat(300)],
    ['with UTF-8 appended', joined(utf16le(log.repeat(100)), utf8(log.repeat(200))), log.repeat(300)],
    ['big-endian that starts beyond Latin', utf16be(`⚠️ ${chinese}${log}`), `⚠️ ${chinese}${log}`],
    ['of a box', utf16le(box), box],
    [
      'with a mark and little UTF-8 appended',
      joined(Uint8Array.of(0xff, 0xfe), utf16le(log), utf8('✗ Größe: nicht da\n')),
      `${log}✗ Größe: nicht da\n`,
    ],
    ['with a mark and UTF-8 appended', joined(Uint8Array.of(0xff, 0xfe), utf16le(log), utf8(log)), log + log],
  ])('%s', (_name, bytes, expected) => {
    expect(decodeBytes(bytes)).toBe(expected)
  })
})

describe('bytes', () => {
  test.each([
    ['UTF-8', utf8(`🦞 ${log}`), `🦞 ${log}`],
    ['UTF-8 with a mark', joined(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(log)), log],
    ['UTF-8 whose last character is cut', utf8(`${log}🦞`).subarray(0, -1), log],
    ['UTF-8 whose first character is cut', utf8(`🦞${log}`).subarray(2), log],
    [
      'UTF-8 with one broken byte',
      joined(utf8(chinese), Uint8Array.of(0xff), utf8(log)),
      `${chinese}\ufffd${log}`,
    ],
    [
      'Western European',
      Uint8Array.from(Buffer.from('Fehler: Gerät nicht gefunden. Größe überprüfen', 'latin1')),
      'Fehler: Gerät nicht gefunden. Größe überprüfen',
    ],
    [
      'Cyrillic of Windows',
      Uint8Array.of(
        0xcf,
        0xf0,
        0xe8,
        0xe2,
        0xe5,
        0xf2,
        0x20,
        0xee,
        0xf8,
        0xe8,
        0xe1,
        0xea,
        0xe0,
        0x20,
        0xef,
        0xee,
        0xe4,
        0xea,
        0xeb,
        0xfe,
        0xf7,
        0xe5,
        0xed,
        0xe8,
        0xff,
      ),
      'Привет ошибка подключения',
    ],
    [
      'Cyrillic of consoles',
      encoderOf('ibm866')('Запускаю команду, вижу ошибку: Доступ запрещён'),
      'Запускаю команду, вижу ошибку: Доступ запрещён',
    ],
    ['a German console', encodeIbm850('Größe prüfen, Gerät läuft nicht'), 'Größe prüfen, Gerät läuft nicht'],
    ['a box of a console', encodeIbm437('┌────┐\n│ no │\n└────┘\n'), '┌────┐\n│ no │\n└────┘\n'],
    ['Chinese', encoderOf('gbk', true)(chinese.repeat(3)), chinese.repeat(3)],
    ['nothing', new Uint8Array(), ''],
  ])('%s', (_name, bytes, expected) => {
    expect(decodeBytes(bytes)).toBe(expected)
  })

  test('of any kind are decoded without a fault', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 9000, size: 'max' }),
        (bytes) => typeof decodeBytes(bytes) === 'string',
      ),
      {
        numRuns: 50,
      },
    )
  })

  test('of any text in UTF-8 give that text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'))
        expect(decodeBytes(utf8(text))).toBe(text)
      }),
    )
  })
})
