import { Routes } from 'discord.js'
import { expect, test } from 'vitest'
import { openScene } from './scene.ts'

const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'x', ...more })
const commands = [
  { name: 'upper case', body: [{ name: 'Diagnose', description: 'x' }] },
  { name: 'a space', body: [{ name: 'diagnose this', description: 'x' }] },
  { name: 'no description', body: [{ name: 'diagnose' }] },
  { name: 'a description of 101', body: [{ name: 'diagnose', description: 'x'.repeat(101) }] },
  {
    name: 'a required option last',
    body: [{ name: 'a', description: 'x', options: [option('b'), option('c', { required: true })] }],
  },
  { name: 'one option twice', body: [{ name: 'a', description: 'x', options: [option('b'), option('b')] }] },
  {
    name: 'a choice value of 101',
    body: [
      {
        name: 'a',
        description: 'x',
        options: [option('b', { choices: [{ name: 'c', value: 'x'.repeat(101) }] })],
      },
    ],
  },
  {
    name: 'one name twice',
    body: [
      { name: 'a', description: 'x' },
      { name: 'a', description: 'y' },
    ],
  },
  {
    name: '16 message menus',
    body: Array.from({ length: 16 }, (_, index) => ({ name: `Menu ${index}`, type: 3 })),
  },
  {
    name: 'more than 8000 characters',
    body: [
      {
        name: 'a',
        description: 'x',
        options: ['b', 'c', 'd'].map((name) =>
          option(name, {
            choices: Array.from({ length: 25 }, (_, index) => ({
              name: `${index} ${'x'.repeat(90)}`,
              value: `${index} ${'y'.repeat(90)}`,
            })),
          }),
        ),
      },
    ],
  },
]

test.each(commands)('commands with $name are refused', async ({ body }) => {
  const { discord, client } = await openScene()
  const put = client.rest.put(Routes.applicationCommands(discord.applicationId), { body })
  await expect(put).rejects.toMatchObject({ code: 50035 })
  discord.takeRefusals()
})
