import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codePages } from '../../src/intake/code-pages.ts'
import { mendMojibake } from '../../src/intake/mend-mojibake.ts'

/** What a program shows that takes UTF-8 for a code page. */
function misread(text: string, page: ReadonlyMap<string, number>): string | undefined {
  const characters = new Map([...page].map(([character, byte]) => [byte, character]))
  const shown = [...new TextEncoder().encode(text)].map((byte) =>
    byte < 128 ? String.fromCharCode(byte) : characters.get(byte),
  )
  return shown.includes(undefined) ? undefined : shown.join('')
}

test.each([
  ['â—‡', '◇'],
  ['âś… Mark Solution', '✅ Mark Solution'],
  ['itâ€™s â€œfineâ€\u009d', 'it’s “fine”'],
  ['ðŸ¦ž OpenClaw 2026.2.17 (4134875) â€” ready', '🦞 OpenClaw 2026.2.17 (4134875) — ready'],
  ['вњ… готово', '✅ готово'],
  ['GerÃ¤t', 'Gerät'],
])('%s was %s', (text, expected) => {
  expect(mendMojibake(text)).toBe(expected)
})

describe('each code page', () => {
  test.each(codePages.map((page, index) => [index, page] as const))('%i is seen through', (_index, page) => {
    for (const text of ['│', '◇', '✅', '—', '“quoted”', '🦞', '├──', '… 中文']) {
      const damaged = misread(text, page)
      if (damaged !== undefined) expect(mendMojibake(damaged)).toBe(text)
    }
  })
})

const cleanTexts = [
  'Größe überprüfen, Zugriff verweigert',
  'à côté, où, ça, naïve, Ÿ',
  'ESPAÑOL: ¿Qué? ¡Ño!',
  'NÃO, AÇÃO, ÍNDICE',
  'Привет, мир',
  'С… не знаю — «ОС»',
  'Українська: їжа, ґанок',
  'Ελληνικά κείμενο',
  '中文错误：令牌不匹配',
  '日本語のエラー「トークン」',
  '한국어 오류',
  'العربية خطأ',
  'עברית שגיאה',
  'ไทย ข้อผิดพลาด',
  'Tiếng Việt: lỗi mã thông báo',
  'Türkçe: bağlantı kesildi',
  'Čeština: připojení',
  'Łódź, żółć',
  '│ ┌──┐ ├── └──┘ ═╦═',
  '◇ ◆ ● ○ ◒ ◐ ◓ ◑',
  '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏',
  '✅ ❌ ⚠️ 🦞 👩‍💻',
  '“smart” ‘quotes’ — … • ™ © ®',
  '½ × ± ≤ ≥ ≠ → ←',
  '25 °C, 5 µs, 3 €',
]

test.each(cleanTexts)('%s stays', (text) => {
  expect(mendMojibake(text)).toBe(text)
})

test('text of one script is left alone', () => {
  const scripts = [
    'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
    'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ',
    'αβγδεζηθικλμνξοπρστυφχψω',
    '的一是不了人我在有他这错误令牌',
    'éèêëàâäôöûüçñ',
  ]
  for (const script of scripts) {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...script, ' '), maxLength: 30 }), (text) => {
        expect(mendMojibake(text)).toBe(text)
      }),
    )
  }
})
