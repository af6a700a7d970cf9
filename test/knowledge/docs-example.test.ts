import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { assemble } from '../../src/knowledge/assemble.ts'
import { sketchPack } from './make-pack.ts'

const pack = `product: OpenClaw
docs: https://docs.acme.example
stages: [process, docker]
version_fact: version
`

const otherFacts = `
## gateway_service
The gateway's service
\`\`\`
service is {value}
\`\`\`

## version
The version
\`\`\`
OpenClaw {value:version}
\`\`\`
`

test('the examples of the guide are right', async () => {
  const guide = await readFile('docs/knowledge.md', 'utf8')
  const [signature = '', facts = ''] = [...guide.matchAll(/^````markdown\n([\s\S]*?)^````$/gm)].map(
    ([, text = '']) => text,
  )
  const sketch = sketchPack(
    {
      'docker-cli-loopback': {
        hits: ['/home/node/.openclaw\ngateway closed (1006)\nGateway target: ws://127.0.0.1:1'],
      },
      'gateway-service-not-running': {
        front: 'stage: process\n',
        match: 'some other line',
        hits: ['some other line'],
      },
    },
    { pack, facts: facts + otherFacts },
  )
  const signatures = sketch.signatures.map((source) =>
    source.folder.endsWith('docker-cli-loopback') ? { ...source, text: signature } : source,
  )
  expect(signature).toContain('## Match')
  expect(assemble([{ ...sketch, signatures }]).problems).toEqual([])
})
