import { describe, expect, test } from 'vitest'
import { openDesk, wordsOf } from './open-desk.ts'

const down = 'cannot connect to ws://127.0.0.1:1'

describe('when to speak', () => {
  test('a known failure is answered, with its buttons', async () => {
    const { say } = openDesk()
    const decision = await say(down)
    expect(wordsOf(decision)).toContain('**It is down**')
    expect(decision).toMatchObject({
      buttons: [{ kind: 'solved' }, { kind: 'still-failing' }, { kind: 'why' }, { kind: 'dismiss' }],
    })
  })

  test.each(['', '🦞', 'hello there', 'x'.repeat(2_000)])('%j is left alone', async (text) => {
    expect((await openDesk().say(text)).kind).toBe('silent')
  })

  test('an answer that could not be posted does not count as told', async () => {
    const { desk, heardOf, say } = openDesk()
    await desk.hear(await heardOf(down, {}))
    expect(wordsOf(await say(down))).toMatch(/^\*\*It is down/)
  })

  test('in a thread that nobody is known to have opened, who is answered first is the asker', async () => {
    const { say } = openDesk()
    await say('what is wrong?', { by: 'bob', guessedAsker: true })
    expect((await say(down, { by: 'ada', guessedAsker: true })).kind).toBe('say')
    expect((await say('token mismatch', { by: 'bob', guessedAsker: true })).kind).toBe('silent')
  })

  test('the same message is answered once', async () => {
    const { say } = openDesk()
    await say(down, { id: 'm1' })
    expect(await say(down, { id: 'm1' })).toEqual({ kind: 'silent', reason: 'already answered' })
  })

  test('somebody else in the thread is left alone, unless the bot is addressed', async () => {
    const { say } = openDesk()
    expect((await say(down, { by: 'bob' })).kind).toBe('silent')
    expect((await say(down, { by: 'bob', manner: 'addressed' })).kind).toBe('say')
  })

  test('what somebody else says does not become the asker’s story', async () => {
    const { say } = openDesk()
    await say('I run it in docker')
    expect(wordsOf(await say(`with npm: ${down}`, { by: 'bob', manner: 'addressed' }))).toContain(
      'It is down',
    )
    expect(wordsOf(await say(down))).toMatch(/^\*\*Wrong container/)
  })

  test('an error that is quoted is neither answered nor remembered', async () => {
    const { say } = openDesk()
    await say('token mismatch')
    expect((await say(`how i fixed it: ${down}`)).kind).toBe('silent')
    expect((await say('I run it in docker')).kind).toBe('silent')
  })

  test('a remark in a conversation is not puzzled over', async () => {
    const { say } = openDesk()
    await say(down, { manner: 'addressed' })
    expect((await say('ok, trying that', { manner: 'addressed' })).kind).toBe('silent')
    expect(wordsOf(await say('Error: a new one', { manner: 'addressed' }))).toContain('I do not know')
  })

  test('a wall of long words does not hold the bot up with what comes near', async () => {
    const wall = `error ${'x'.repeat(16_000)} `.repeat(12)
    expect(wordsOf(await openDesk().say(wall, { manner: 'addressed' }))).toContain('I do not know')
  })

  test('asked directly, the bot says when it knows nothing, and what comes near', async () => {
    const words = wordsOf(await openDesk().say('Error: token mismach', { manner: 'addressed' }))
    expect(words).toContain('I do not know this problem')
    expect(words).toContain('Wrong token')
  })

  test('a secret is told without the secret', async () => {
    const secret = `ghp_${'aB3'.repeat(12)}`
    const words = wordsOf(await openDesk().say(`${down}\nGITHUB_TOKEN=${secret}`))
    expect(words).toContain('revoke it')
    expect(words).not.toContain(secret)
  })
})

describe('several failures', () => {
  test('are one answer, the cause first', async () => {
    const words = wordsOf(await openDesk().say(`token mismatch\ncannot parse the file`))
    expect(words.indexOf('Broken file')).toBeLessThan(words.indexOf('Wrong token'))
    expect(words).toContain('Fix this first')
  })

  test('over several messages name what comes before and after', async () => {
    const { say } = openDesk()
    await say('token mismatch')
    await say('cannot parse the file')
    const words = wordsOf(await say(down))
    expect(words).toMatch(/first fix what I said before: .*Broken file/)
    expect(words).toMatch(/go back to what I said before: .*Wrong token/)
  })
})

describe('what is known of a case', () => {
  test('facts of earlier messages count', async () => {
    const { say } = openDesk()
    await say('I run it in docker')
    expect(wordsOf(await say(down))).toContain('**Wrong container**')
  })

  test('a fact learnt later refines the answer instead of repeating it', async () => {
    const { say } = openDesk()
    await say(`in docker: ${down}`)
    const words = wordsOf(await say('my service is gw'))
    expect(words).toContain('With the service `gw`')
    expect(words).toContain('exec gw')
    expect(words).not.toContain('**Wrong container**')
  })

  test('of two values the later counts, and the earlier is kept for the explanation', async () => {
    const { say, desk, heardOf } = openDesk()
    await say('my service is gw')
    await say('sorry, my service is claw')
    const words = wordsOf(await say(`in docker: ${down}`))
    expect(words).toContain('exec claw')
    const { report } = await heardOf(`in docker: ${down}`, {})
    expect((await desk.explain('thread', report)).join()).toContain(
      '`service` = `claw` (elsewhere in this conversation: `gw`)',
    )
  })

  test('a fact that changes nothing is not spoken of', async () => {
    const { say } = openDesk()
    await say('token mismatch')
    expect((await say('my service is gw')).kind).toBe('silent')
  })

  test('a click on a fact answers with the fix that fits', async () => {
    const { say, press } = openDesk()
    const decision = await say(down, { id: 'q' })
    expect(wordsOf(decision)).toContain('It is down')
    const clicked = await press({ kind: 'fact', fact: 'runtime', value: 'docker' }, 'q')
    expect(wordsOf(clicked)).toContain('exec gateway')
  })

  test('a click that takes another one back leads to the fix that fits now', async () => {
    const { say, press } = openDesk()
    await say(down, { id: 'q' })
    await press({ kind: 'fact', fact: 'runtime', value: 'docker' }, 'q')
    expect(wordsOf(await press({ kind: 'fact', fact: 'runtime', value: 'npm' }, 'q'))).toContain(
      'Start it at',
    )
  })

  test.each(['gw-1', '`gw`', 'it’s called gw', 'My service is "gw"'])(
    'a short reply to what was asked is understood: %s',
    async (reply) => {
      const { say } = openDesk()
      await say(`in docker: ${down}`)
      expect(wordsOf(await say(reply))).toMatch(/exec gw/)
    },
  )

  test.each(['thanks', 'ok', 'what is that?', 'gw'])(
    'a short remark is not taken for a value: %s',
    async (reply) => {
      const { say } = openDesk()
      await say(`in docker: ${down}`)
      expect((await say(reply)).kind).toBe('silent')
    },
  )

  test('a value of a fact that has only a few may stand alone', async () => {
    const { say } = openDesk()
    await say(down)
    expect(wordsOf(await say('Docker.'))).toContain('exec gateway')
  })

  test('what is asked in private stands for itself, with the facts of the conversation around it', async () => {
    const { say } = openDesk()
    const inPrivate = { manner: 'private', caseId: 'p', factsFrom: 'thread' } as const
    await say('I run it in docker')
    expect(wordsOf(await say(down, inPrivate))).toMatch(/^\*\*Wrong container/)
    await say(`with npm: ${down}`, inPrivate)
    expect(wordsOf(await say(down, inPrivate))).toMatch(/^\*\*Wrong container/)
    expect(wordsOf(await say(down))).toMatch(/^\*\*Wrong container/)
  })

  test('people in a plain channel have cases of their own, which end when they fall silent', async () => {
    const { say, pass } = openDesk()
    const plain = (by: string) => ({ by, inThread: false, caseId: `c:${by}` })
    await say('I run it in docker', plain('ada'))
    expect(wordsOf(await say(down, plain('bob')))).toMatch(/^\*\*It is down/)
    expect(wordsOf(await say(down, plain('ada')))).toMatch(/^\*\*Wrong container/)
    pass(61)
    expect(wordsOf(await say(down, plain('ada')))).toMatch(/^\*\*It is down/)
  })
})

describe('the same failure again', () => {
  test('gets what to do next, then a person, then silence', async () => {
    const { say } = openDesk()
    await say(down)
    expect(wordsOf(await say(down))).toContain('Send the log')
    expect(wordsOf(await say(down))).toContain('a person should look at this')
    expect((await say(down)).kind).toBe('silent')
  })

  test('by button goes the same way', async () => {
    const { say, press } = openDesk()
    await say(down, { id: 'q' })
    expect(wordsOf(await press({ kind: 'still-failing' }, 'q'))).toContain('Send the log')
    expect(wordsOf(await press({ kind: 'still-failing' }, 'q'))).toContain('a person should look at this')
    expect(await press({ kind: 'still-failing' }, 'q')).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('already asked'),
    })
  })

  test('a private question is always answered whole', async () => {
    const { say } = openDesk()
    await say(down, { manner: 'private' })
    expect(wordsOf(await say(down, { manner: 'private' }))).toContain('**It is down**')
  })
})

describe('the question changes', () => {
  test('an edit takes the answer back and gives it anew', async () => {
    const { say, edit } = openDesk()
    await say(down, { id: 'q' })
    expect(await edit('q', 'token mismatch')).toMatchObject({ kind: 'say', replaces: ['q-bot-0'] })
  })

  test('an edit of an earlier message keeps its kind of answer, whatever was said since', async () => {
    const { say, edit } = openDesk()
    await say(down, { id: 'q' })
    await say(down, { id: 'r' })
    expect(wordsOf(await edit('q', `${down}!`))).toMatch(/^\*\*It is down/)
    expect(wordsOf(await edit('r', `${down}!`))).toContain('Still there')
    expect(wordsOf(await say(down))).toContain('a person should look at this')
  })

  test('an edit that leaves nothing to answer removes the answer', async () => {
    const { say, edit } = openDesk()
    await say(down, { id: 'q' })
    expect(await edit('q', 'never mind')).toEqual({ kind: 'remove', messageIds: ['q-bot-0'] })
  })

  test('what was edited away or deleted is forgotten', async () => {
    const { desk, say, edit } = openDesk()
    await say(`in docker: ${down}`, { id: 'q' })
    await edit('q', 'token mismatch')
    expect((await say('my service is gw')).kind).toBe('silent')
    expect(wordsOf(await say(down, { id: 'r' }))).toMatch(/^\*\*It is down/)
    await desk.questionGone('thread', 'r')
    expect((await say('I run it in docker')).kind).toBe('silent')
  })

  test('an edit that adds the error is answered', async () => {
    const { say, edit } = openDesk()
    await say('help please', { id: 'q' })
    expect(await edit('q', down)).toMatchObject({ kind: 'say', replaces: [] })
  })

  test('a deleted question takes its answer along, and the failure may be answered again', async () => {
    const { desk, say } = openDesk()
    await say(down, { id: 'q' })
    expect(await desk.questionGone('thread', 'q')).toEqual({ kind: 'remove', messageIds: ['q-bot-0'] })
    expect(wordsOf(await say(down))).toContain('**It is down**')
  })

  test('a dismissed answer is removed and not given again', async () => {
    const { say, press, edit } = openDesk()
    await say(down, { id: 'q' })
    expect(await press({ kind: 'dismiss' }, 'q')).toEqual({ kind: 'remove', messageIds: ['q-bot-0'] })
    expect((await edit('q', `${down}!`)).kind).toBe('silent')
    expect((await say(down)).kind).toBe('silent')
    expect(wordsOf(await say('error: cannot conect to it', { manner: 'addressed' }))).not.toContain(
      'It is down',
    )
    expect(wordsOf(await say(down, { manner: 'addressed' }))).toContain('**It is down**')
  })
})

describe('solved', () => {
  test('is followed by one nudge', async () => {
    const { say } = openDesk()
    await say(down)
    expect(wordsOf(await say('Solved, thanks!'))).toContain('✅ Mark Solution')
    expect((await say('solved')).kind).toBe('silent')
  })

  test('by button too', async () => {
    const { say, press } = openDesk()
    await say(down, { id: 'q' })
    expect(wordsOf(await press({ kind: 'solved' }, 'q'))).toContain('✅ Mark Solution')
  })

  test('is nudged where only people helped', async () => {
    const { say } = openDesk()
    await say('something odd')
    await say('try turning it off', { by: 'bob' })
    expect(wordsOf(await say('that worked, thanks'))).toContain('✅ Mark Solution')
  })

  test('is not nudged where nobody answered, nor by others', async () => {
    const { say } = openDesk()
    expect((await say('solved')).kind).toBe('silent')
    await say(down)
    expect((await say('solved', { by: 'bob' })).kind).toBe('silent')
  })
})

describe('who may do what', () => {
  const marked = { caseId: 'thread', askerId: 'ada', isTrusted: false, isSolved: true }

  test('strangers may not press, moderators may', async () => {
    const { say, press } = openDesk()
    await say(down, { id: 'q' })
    expect((await press({ kind: 'dismiss' }, 'q', 'bob')).kind).toBe('refused')
    expect((await press({ kind: 'dismiss' }, 'q', 'mod', true)).kind).toBe('remove')
  })

  test('a case that is not known is refused calmly', async () => {
    expect(await openDesk().press({ kind: 'solved' }, 'q')).toMatchObject({ kind: 'refused' })
  })

  test.each([
    ['the asker', { userId: 'ada' }, 'silent'],
    ['somebody trusted', { userId: 'mod', isTrusted: true }, 'silent'],
    ['a stranger', { userId: 'bob' }, 'refused'],
  ])('marking: %s', async (_, change, kind) => {
    expect((await openDesk().desk.solve({ ...marked, ...change })).kind).toBe(kind)
  })

  test('a mark in a thread that is nobody’s leaves it open to whoever is answered first', async () => {
    const { desk, say } = openDesk()
    await desk.solve({ ...marked, askerId: '', userId: 'mod', isTrusted: true })
    expect((await say('hello', { by: 'bob', guessedAsker: true })).kind).toBe('silent')
    expect((await say(down, { by: 'ada', guessedAsker: true })).kind).toBe('say')
    expect((await say('token mismatch', { by: 'bob', guessedAsker: true })).kind).toBe('silent')
  })

  test('a refused mark leaves no trace', async () => {
    const { desk, say } = openDesk()
    expect((await desk.solve({ ...marked, askerId: '', userId: 'bob' })).kind).toBe('refused')
    expect((await say(down)).kind).toBe('say')
  })

  test('a marked case is not nudged', async () => {
    const { desk, say } = openDesk()
    await say(down)
    await desk.solve({ ...marked, userId: 'ada' })
    expect((await say('solved')).kind).toBe('silent')
  })

  test('a case whose mark was taken away is not nudged either, and what is learnt counts again', async () => {
    const { desk, say } = openDesk()
    await say(down)
    await desk.solve({ ...marked, userId: 'ada' })
    expect((await say('I run it in docker')).kind).toBe('silent')
    await desk.solve({ ...marked, userId: 'ada', isSolved: false })
    expect(wordsOf(await say('my service is gw'))).toContain('exec gw')
    expect((await say('solved')).kind).toBe('silent')
  })
})
