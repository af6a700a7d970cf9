import { expect, test } from 'vitest'
import { defaultSettings } from '../../src/desk/settings/server-settings.ts'
import { texts } from '../../src/reply/texts.ts'
import { makePacks } from '../knowledge/make-pack.ts'
import { answersIn } from './answers-in.ts'
import { openSetup } from './open-setup.ts'

const packOf = (product: string) =>
  `product: ${product}\ndocs: https://docs.acme.example\nstages: [network]\nanchors: [${product}]\n`

const knowledge = makePacks({
  acme: [
    { 'acme-jam': { front: 'title: The paper is jammed\n', match: 'paper is jammed' } },
    { pack: packOf('Acme') },
  ],
  brew: [
    {
      'brew-cold': { front: 'title: The kettle is cold\n', match: 'kettle is cold' },
      'brew-jam': { front: 'title: The filter is jammed\nsupersedes: acme-jam\n', match: 'paper is jammed' },
    },
    { pack: packOf('Brew') },
  ],
})

const pastes = { jam: 'Acme: paper is jammed', kettle: 'Brew: kettle is cold' }
const words = texts.setup.packs

const openChosen = async (...products: readonly string[]) => {
  const desk = await openSetup({ knowledge })
  await desk.select(words.placeholder, ...products)
  return desk
}

test('failures of chosen packs are answered, others are not', async () => {
  const desk = await openChosen('Brew')

  desk.ada.post(desk.help, pastes.kettle)
  desk.bob.post(desk.help, 'Acme: paper is jammed')
  await desk.settle()

  const said = answersIn(desk, desk.help).map(({ content }) => content)
  expect(said.join('\n')).toContain('The kettle is cold')
  expect(said.join('\n')).toContain('The filter is jammed')
  expect(desk.panel.text).toContain(words.chosen(['Brew'], 0))
})

test('what is not chosen is silent, and silences nothing', async () => {
  const desk = await openChosen('Acme')

  desk.ada.post(desk.help, pastes.kettle)
  desk.bob.post(desk.help, pastes.jam)
  await desk.settle()

  const said = answersIn(desk, desk.help).map(({ content }) => content)
  expect(said).toHaveLength(1)
  expect(said[0]).toContain('The paper is jammed')
})

test('who asks is told nothing of packs that are not chosen, nor of what is near there', async () => {
  const desk = await openChosen('Acme')
  const { ada, discord, help, settle } = desk

  ada.post(help, `<@${discord.botUserId}> the kettle is very cold: ${pastes.kettle}`)
  await settle()

  const [answer] = answersIn(desk, help)
  expect(answer?.content).toContain(texts.unknown.intro)
  expect(answer?.content).not.toMatch(/kettle is cold\*\*|brew-/)
})

test('"Why?" tells nothing of packs that are not chosen', async () => {
  const desk = await openChosen('Acme')
  const { ada, help, settle } = desk
  ada.post(help, `${pastes.jam}\n${pastes.kettle}`)
  await settle()
  const [answer] = answersIn(desk, help)
  if (!answer) throw new Error('nothing was answered')

  const why = await (await ada.click(answer, texts.buttons.why)).final()

  expect(why.content).toContain('acme-jam')
  expect(why.content).not.toContain('brew-')
})

test('/diagnose keeps to the chosen packs', async () => {
  const { ada } = await openChosen('Acme')
  const file = { name: 'brew.log', bytes: pastes.kettle }

  const seen = await (await ada.run('diagnose', { file })).final()

  expect(seen.content).toContain(texts.unknown.intro)
})

test('all packs chosen are also those that come later', async () => {
  const { settingsNow } = await openChosen('Acme', 'Brew')

  expect(settingsNow()).not.toHaveProperty('packs')
})

test('another server is answered from all packs', async () => {
  const { discord, settle } = await openChosen('Acme')
  const other = discord.createGuild({ name: 'Other' })
  const help = other.createTextChannel('help')

  other.join('eve').post(help, pastes.kettle)
  await settle()

  expect((await help.nextMessage()).content).toContain('The kettle is cold')
})

test('with one pack there is nothing to choose', async () => {
  const { panel } = await openSetup()

  expect(panel.text).not.toContain(words.heading)
})

test('a chosen pack that is no longer installed is told, and all are known again once it is forgotten', async () => {
  const desk = await openSetup({ knowledge })
  await desk.settings.change(desk.guild.id, { ...defaultSettings, packs: ['teapot'] })
  await desk.click(texts.setup.check.again)
  expect(desk.panel.text).toContain(words.chosen([], 0))
  expect(desk.panel.text).toContain(texts.setup.check.gonePacks(['teapot'], 0))

  await desk.click(texts.setup.check.forget)

  expect(desk.panel.text).toContain(words.all(['Acme', 'Brew'], 0))
})

test('an answer from a pack that is no longer chosen is not gone on with', async () => {
  const desk = await openSetup({ knowledge })
  const { ada, help, settle, select } = desk
  ada.post(help, pastes.kettle)
  await settle()
  const [answer] = answersIn(desk, help)
  if (!answer) throw new Error('nothing was answered')
  await select(words.placeholder, 'Acme')

  const seen = await ada.click(answer, texts.buttons.stillFailing)

  expect((await seen.nextFollowUp()).content).toBe(texts.discord.nothingToAdd)
  expect(answersIn(desk, help)).toHaveLength(1)
})
