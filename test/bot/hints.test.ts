import { expect, test } from 'vitest'
import { texts } from '../../src/reply/texts.ts'
import { pastes } from './acme.ts'
import { answersIn } from './answers-in.ts'
import { openHelpDesk } from './start-bot.ts'

const hint = texts.notices.hint(texts.commands.markSolution)

/** A help desk in a server that wants hints. */
async function openHinting() {
  const desk = await openHelpDesk()
  const { settings, guild } = desk
  await settings.change(guild.id, { ...settings.of(guild.id), hints: true })
  return desk
}

test('a new post and a new thread get one line on how to mark, after the answer', async () => {
  const desk = await openHinting()
  const { ada, help, forum, settle } = desk
  const { thread: post } = ada.openPost(forum, { title: 'Closed', content: pastes.gateway })
  const thread = ada.openThread(ada.post(help, 'it broke'), 'broken')
  await settle()
  ada.post(post, 'anybody?')
  await settle()

  expect(answersIn(desk, post).map(({ content }) => content)).toEqual([
    expect.stringContaining('The gateway is closed'),
    hint,
  ])
  expect(answersIn(desk, thread).map(({ content }) => content)).toEqual([hint])
})

test('where Answer Overflow keeps solutions its menu is named', async () => {
  const desk = await openHinting()
  const { ada, forum, settle, settings, guild } = desk
  await settings.change(guild.id, { ...settings.of(guild.id), solutions: 'answer-overflow' })
  const { thread } = ada.openPost(forum, { title: 'Closed', content: 'help' })
  await settle()

  expect(answersIn(desk, thread).map(({ content }) => content)).toEqual([
    texts.notices.hintToAnswerOverflow(texts.commands.markSolution),
  ])
})

test('no hint elsewhere, nor where the server does not want it', async () => {
  const hinting = await openHinting()
  const away = hinting.ada.openThread(hinting.ada.post(hinting.lounge, 'hello'), 'chat')
  await hinting.settle()
  expect(answersIn(hinting, away)).toEqual([])

  const plain = await openHelpDesk()
  const { thread } = plain.ada.openPost(plain.forum, { title: 'Closed', content: 'help' })
  await plain.settle()
  expect(answersIn(plain, thread)).toEqual([])
})
