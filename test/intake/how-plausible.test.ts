import { expect, test } from 'vitest'
import { howPlausible } from '../../src/intake/how-plausible.ts'

test.each([
  'Größe überprüfen – „Gerät“ läuft nicht',
  'Запускаю команду',
  '错误：设备令牌不匹配，请重新配对设备。',
  '┌────┐\n│ no │\n└────┘',
  'plain',
])('well read: %s', (text) => {
  expect(howPlausible(text)).toBeGreaterThan(0.9)
})

test.each(['k”nnen, Gráe', 'ÚÄÄÄÄÄ¿\n³ no  ³\nÀÄÄÄÄÄÙ', '‡ ¯ãáª î ª®¬ ¤ã ¨ ¢¨¦ã', 'ﾚﾄﾄﾄﾄﾄﾄ'])(
  'misread: %s',
  (text) => {
    expect(howPlausible(text)).toBeLessThan(0.7)
  },
)
