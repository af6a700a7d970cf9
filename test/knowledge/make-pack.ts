import { assemble } from '../../src/knowledge/assemble.ts'
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts'
import type { PackSource, SignatureSource } from '../../src/knowledge/sources.ts'

/** What a test writes of a signature; the rest is filled in. */
export interface SignatureSketch {
  readonly front?: string
  readonly match?: string | undefined
  readonly not?: string
  readonly body?: string
  readonly hits?: readonly string[]
  readonly misses?: readonly string[]
}

/** The default pack names a version, so there is a fact for it unless a test writes its own. */
const versionFact = '\n## version\nThe version\nAsk: `acme --version`\n'

const defaultPack = `product: Acme
docs: https://docs.acme.example
stages: [config, network, auth]
version_fact: version
anchors: [acme]
`

const fence = (heading: string, lines: string | undefined): string =>
  lines === undefined
    ? ''
    : lines.startsWith('```')
      ? `## ${heading}\n${lines}\n`
      : `## ${heading}\n\`\`\`\n${lines}\n\`\`\`\n`

/** A signature's folder, from the parts that matter to a test. */
export function sketchSignature(id: string, sketch: SignatureSketch): SignatureSource {
  const { front = '', match, not, body = '## Fix\n1. Restart it.\n', hits = [], misses = [] } = sketch
  const stage = /^stage:/m.test(front) ? '' : 'stage: network\n'
  const title = /^title:/m.test(front) ? '' : `title: The ${id} failure\n`
  const folder = `acme/${id}`
  const sampleOf = (kind: 'hit' | 'miss') => (text: string, index: number) => ({
    file: `${folder}/${kind}-${index + 1}.txt`,
    kind,
    text,
  })
  return {
    folder,
    file: `${folder}/signature.md`,
    text: `---\n${title}${stage}${front}---\nIt is broken.\n\n${fence('Match', match)}${fence('Not', not)}${body}`,
    samples: [...hits.map(sampleOf('hit')), ...misses.map(sampleOf('miss'))],
  }
}

/** A pack's files, from sketches by id. */
export function sketchPack(
  signatures: Readonly<Record<string, SignatureSketch>>,
  files: {
    readonly pack?: string
    readonly facts?: string
    readonly silence?: string
    /** Texts by the names of their files. */
    readonly corpus?: Readonly<Record<string, string>>
  } = {},
): PackSource {
  const { facts: own = '' } = files
  const facts = files.pack === undefined && !/^## version$/m.test(own) ? own + versionFact : own
  return {
    id: 'acme',
    pack: { file: 'acme/pack.yaml', text: files.pack ?? defaultPack },
    ...(facts !== '' && { facts: { file: 'acme/facts.md', text: facts } }),
    ...(files.silence !== undefined && { silence: { file: 'acme/silence.md', text: files.silence } }),
    schemas: [],
    corpus: Object.entries(files.corpus ?? {}).map(([name, text]) => ({ file: `acme/corpus/${name}`, text })),
    signatures: Object.entries(signatures).map(([id, sketch]) => sketchSignature(id, sketch)),
  }
}

/** Several packs by their ids; each names its product in `pack`. */
export const makePacks = (packs: Readonly<Record<string, Parameters<typeof sketchPack>>>): KnowledgeBase =>
  assembled(
    Object.entries(packs).map(([id, sketch]) => {
      const source = sketchPack(...sketch)
      return { ...source, id, pack: { ...source.pack, file: `${id}/pack.yaml` } }
    }),
  )

/** Knowledge to diagnose with; problems other than missing samples fail the test. */
export const makeKnowledge = (...sketch: Parameters<typeof sketchPack>): KnowledgeBase =>
  assembled([sketchPack(...sketch)])

function assembled(packs: readonly PackSource[]): KnowledgeBase {
  const { knowledge, problems } = assemble(packs)
  const told = problems.filter(({ what }) => what !== 'no sample shows that this signature matches')
  if (told.length > 0) throw new Error(JSON.stringify(told, null, 2))
  return knowledge
}
