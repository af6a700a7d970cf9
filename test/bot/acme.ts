import { makeKnowledge } from '../knowledge/make-pack.ts'

const facts = `## runtime
How it is run

Ask: \`acme where\`

\`\`\`docker
running in docker
\`\`\`
\`\`\`npm
running under npm
\`\`\`
`

const pack = `product: Acme
docs: https://docs.acme.example
stages: [config, network, auth]
anchors: [acme]
revoke:
  telegram-bot-token: send \`/revoke\` to @BotFather.
`

const longFix = Array.from(
  { length: 60 },
  (_, step) => `${step + 1}. Turn screw number ${step + 1} by a half.`,
)

/** Made-up failures of made-up software. */
export const acme = makeKnowledge(
  {
    'gateway-closed': {
      front: 'title: The gateway is closed\n',
      match: 'gateway closed',
      body: '## Fix\n1. Open it.\n',
    },
    'token-missing': { front: 'title: The token is missing\nstage: auth\n', match: 'token missing' },
    'loose-screws': {
      front: 'title: All screws are loose\n',
      match: 'screws are loose',
      body: `## Fix\n${longFix.join('\n')}\n`,
    },
    'whale-asleep': {
      front: 'title: The whale sleeps\nwhen:\n  runtime: docker\n',
      match: 'nobody answers',
      body: '## Fix\n1. Wake the whale.\n\n## Ask\n- runtime\n',
    },
  },
  { facts, pack },
)

/** What people paste. */
export const pastes = {
  gateway: 'acme says: gateway closed',
  token: 'acme says: token missing',
  screws: 'acme says: screws are loose',
  whale: 'acme says: nobody answers',
  unknown: 'acme says: xyzzy',
} as const
