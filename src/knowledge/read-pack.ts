import { z } from 'zod'
import { secretKinds } from '../intake/secrets/find-secrets.ts'
import type { Pack } from './pack.ts'
import { type Problem, suggest } from './problem.ts'
import { readBlock } from './read-blocks.ts'
import { readYaml } from './yaml-text.ts'

const packSchema = z.strictObject({
  product: z.string().min(1).max(60),
  docs: z.url({ protocol: /^https$/ }),
  stages: z.array(z.string().regex(/^[a-z][a-z0-9-]*$/)).min(1),
  version_fact: z.string().optional(),
  anchors: z.array(z.string().min(1)).optional(),
  revoke: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), z.string().min(1).max(300)).optional(),
})

/** Reads `pack.yaml`. */
export function readPack(
  text: string,
  file: string,
  id: string,
): { readonly pack?: Pack; readonly problems: readonly Problem[] } {
  const yaml = readYaml(text, packSchema, file)
  if (yaml.kind === 'bad') return { problems: yaml.problems }
  const { product, docs, stages, version_fact, anchors = [], revoke = {} } = yaml.value
  const line = yaml.lineOf(['anchors'])
  const readings = anchors.map((anchor) => readBlock({ info: '', text: anchor, line }, 'text', file))
  const twice = stages.filter((stage, index) => stages.indexOf(stage) < index)
  const kinds = [...secretKinds]
  const unknown = Object.keys(revoke).filter((kind) => !secretKinds.has(kind))
  const problems = [
    ...unknown.map((kind) => ({
      file,
      line: yaml.lineOf(['revoke', kind]),
      what: `"${kind}" is no kind of secret`,
      mend: suggest(kind, kinds),
    })),
    ...readings.flatMap((reading) => reading.problems),
    ...twice.map((stage) => ({
      file,
      line: yaml.lineOf(['stages']),
      what: `the stage "${stage}" stands here twice`,
      mend: 'remove one of the two',
    })),
  ]
  return {
    problems,
    pack: {
      id,
      product,
      docs: docs.replace(/\/$/, ''),
      stages,
      ...(version_fact !== undefined && { versionFact: version_fact }),
      versionFactLine: yaml.lineOf(['version_fact']),
      anchors: readings.flatMap(({ block }) => (block ? [block] : [])),
      revoke: new Map(Object.entries(revoke)),
    },
  }
}
