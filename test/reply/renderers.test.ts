import { describe, expect, test } from 'vitest'
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts'
import { renderExplanation } from '../../src/reply/render-explanation.ts'
import { renderNothingKnown } from '../../src/reply/render-nothing-known.ts'
import { renderHumanCall, renderNudge } from '../../src/reply/render-notices.ts'
import { renderRefinement } from '../../src/reply/render-refinement.ts'
import { renderStillFailing } from '../../src/reply/render-still-failing.ts'
import { texts } from '../../src/reply/texts.ts'
import { part, template } from './compile.ts'

const asks = [{ name: 'gateway_service', description: 'The service name', ask: '`docker compose ps`' }]
const advice = { fix: '`logs {{ gateway_service | default: "gateway" }}`', asks }

describe('the same problem again', () => {
  test('gets its own section and the open questions', () => {
    const stillFailing = [{ template: template('Send `docker compose logs`.') }]
    expect(renderStillFailing(part('T', { ...advice, stillFailing }), {})).toEqual([
      'Still there: **T**\n\nSend `docker compose logs`.\n\nTo be sure, tell me:\n- The service name: `docker compose ps`',
    ])
  })

  test('gets plain words where there is no section', () => {
    expect(renderStillFailing(part('T', advice), { gateway_service: 'gw' })).toEqual([
      `Still there: **T**\n\n${texts.again.generic}`,
    ])
  })
})

test('a refinement is the fix with the value now known, even against an earlier capture', () => {
  const found = part('T', advice, { captures: { gateway_service: 'old' } })
  expect(renderRefinement({ part: found, facts: {}, learned: { gateway_service: 'gw' } })).toEqual([
    'With the gateway service `gw`:\n\n`logs gw`',
  ])
  const evil = renderRefinement({ part: found, facts: {}, learned: { gateway_service: '`@everyone`; rm' } })
  expect(evil[0]).toBe('With the gateway service `ˋ@\u200beveryoneˋ; rm`:\n\n`logs <gateway_service>`')
})

test('nothing known says what was read and what is near', () => {
  expect(
    renderNothingKnown({
      lines: 1,
      lookedAt: ['a`b.log', 'shot.png'],
      nearest: [{ id: 'one-two', title: 'One *two*' }],
    }),
  ).toEqual([
    `I do not know this problem. I looked at 1 line of \`aˋb.log\` and \`shot.png\`.

The nearest that I know:
- One \\*two\\* (\`one-two\`)

${texts.unknown.help}`,
  ])
})

test('of many files that were read the first are named', () => {
  const lookedAt = Array.from({ length: 60 }, (_, index) => `${index}.log`)
  expect(renderNothingKnown({ lines: 9, lookedAt, nearest: [] }).join()).toContain(
    'I looked at 9 lines of `0.log`, `1.log`, `2.log`, `3.log`, `4.log` and 55 more.',
  )
})

describe('why', () => {
  const diagnosis: Diagnosis = {
    findings: [
      part(
        'T',
        {},
        {
          evidence: [
            { line: 0, text: 'title' },
            { line: 12, text: 'gateway ```closed\u001b[31m' },
          ],
          captures: { port: '1' },
          conditions: [
            { condition: { fact: 'runtime', anyOf: ['docker'] }, state: 'holds' },
            { condition: { fact: 'version', range: '>=2' }, state: 'unknown' },
          ],
        },
      ).finding,
    ],
    suppressed: [{ id: 'other', reason: 'superseded', detail: 't' }],
    facts: { runtime: 'docker' },
    read: {},
    matches: [],
    silence: 'it is a guide',
    partial: true,
    unsure: [],
  }

  test('shows evidence, captures, conditions and what was left out', () => {
    expect(renderExplanation(diagnosis, { t: 'The title' })).toEqual([
      `**The title**
\`t\`, certain, stage \`network\`
- Title: \`title\`
- Line 12: \`gateway ˋˋˋclosed\`
- \`port\` = \`1\`
- It holds that the runtime is \`docker\`.
- Not known: whether the version is \`>=2\`.

Known: \`runtime\` = \`docker\`

**Left out**
- \`other\`: a more precise one was found (\`t\`)

I would not say this unasked: it is a guide.

${texts.explanation.partial}`,
    ])
  })

  test('shows what came near, and what it lacks', () => {
    const nearMisses = [
      { id: 'near', evidence: [{ line: 3, text: 'port 1 is in use' }], missing: ['failed to start'] },
      { id: 'far', evidence: [{ line: 3, text: 'a' }], missing: [] },
    ]
    expect(
      renderExplanation({ ...diagnosis, findings: [], suppressed: [], nearMisses }, {}).join(),
    ).toContain(
      `**Came near**
- \`near\`, by Line 3: \`port 1 is in use\`; not found: \`failed to start\`
- \`far\`, by Line 3: \`a\`; its lines are too far apart`,
    )
  })

  test('tells values of a fact that another took the place of', () => {
    const told = { runtime: ['npm', 'docker'], version: ['2'] }
    expect(renderExplanation(diagnosis, {}, told).join()).toContain(
      'Known: `runtime` = `docker` (elsewhere in this conversation: `npm`)\n',
    )
  })

  test('an empty diagnosis says so', () => {
    const empty = {
      findings: [],
      suppressed: [],
      facts: {},
      read: {},
      matches: [],
      partial: false,
      unsure: [],
    }
    expect(renderExplanation(empty, {})).toEqual([texts.explanation.nothing])
  })
})

test('notices mention nobody', () => {
  expect(renderHumanCall().join()).not.toContain('@')
  const nudge = { markCommandName: '✅ Mark Solution', isOfAnswerOverflow: false }
  expect(renderNudge(nudge)[0]).toContain('Apps → **✅ Mark Solution**. ')
  expect(renderNudge({ ...nudge, isOfAnswerOverflow: true })[0]).toContain(
    'Apps → **✅ Mark Solution** (Answer Overflow). ',
  )
})
