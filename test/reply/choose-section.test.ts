import { describe, expect, test } from 'vitest'
import type { Section } from '../../src/reply/advice.ts'
import { chooseSection } from '../../src/reply/choose-section.ts'
import { renderSections } from '../../src/reply/render-sections.ts'
import { template } from './compile.ts'

const plain: Section = { template: template('plain') }
const docker: Section = { condition: { fact: 'runtime', anyOf: ['docker'] }, template: template('docker') }
const recent: Section = { condition: { fact: 'version', range: '>=2026.9' }, template: template('recent') }

describe('choosing', () => {
  test.each([
    [
      'the first that holds',
      [docker, recent, plain],
      { runtime: 'docker', version: '2026.9' },
      'one',
      ['docker'],
    ],
    [
      'one that holds before one that is open',
      [docker, recent, plain],
      { version: '2026.10' },
      'one',
      ['recent'],
    ],
    ['else the plain one', [docker, plain], { runtime: 'npm' }, 'one', ['plain']],
    ['the plain one wherever it stands', [plain, docker], { runtime: 'docker' }, 'one', ['docker']],
    [
      'each while a fact is unknown',
      [docker, recent, plain],
      { version: '2026.1' },
      'each',
      ['docker', 'plain'],
    ],
    ['nothing', [docker], { runtime: 'npm' }, 'none', []],
    ['nothing of nothing', [], {}, 'none', []],
  ] satisfies [string, Section[], Record<string, string>, string, string[]][])(
    '%s',
    (_name, sections, facts, kind, said) => {
      const choice = chooseSection(sections, facts)
      const chosen = choice.kind === 'none' ? [] : choice.kind === 'one' ? [choice.section] : choice.sections
      expect(choice.kind).toBe(kind)
      expect(chosen.map((section) => section.template.render({}))).toEqual(said)
    },
  )
})

describe('rendering', () => {
  test('each has its condition in a line', () => {
    expect(renderSections([recent, plain], {}, {})).toBe(
      '**With version >=2026.9:**\nrecent\n\n**Otherwise:**\nplain',
    )
  })

  test('one that is open does not pretend to fit everybody', () => {
    expect(renderSections([docker], {}, {})).toBe('**With runtime docker:**\ndocker')
  })

  test('sections that say the same are said once', () => {
    expect(renderSections([{ ...docker, template: plain.template }, plain], {}, {})).toBe('plain')
  })
})
