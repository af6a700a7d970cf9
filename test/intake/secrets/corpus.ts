import { lookAlikes } from '../look-alikes.ts'
import { createMaker, type MadeUpSecret } from '../make-secret.ts'
import { pastedCredentials } from '../pasted-credentials.ts'
import { pastedInPassing } from '../pasted-in-passing.ts'
import { pastedSyntaxes } from '../pasted-syntaxes.ts'
import { providerKeys } from '../provider-keys.ts'
import { alikeCode } from './alike-code.ts'
import { alikeConfig } from './alike-config.ts'
import { alikeDigests } from './alike-digests.ts'
import { alikeIds } from './alike-ids.ts'
import { alikeLogs } from './alike-logs.ts'
import { alikeMessages } from './alike-messages.ts'
import { alikePlaceholders } from './alike-placeholders.ts'
import { alikeTalk } from './alike-talk.ts'
import { inCode } from './in-code.ts'
import { inCredentialFiles } from './in-credential-files.ts'
import { inDeployments } from './in-deployments.ts'
import { inDumps } from './in-dumps.ts'
import { inMessages } from './in-messages.ts'
import { inProse } from './in-prose.ts'
import { inSessions } from './in-sessions.ts'
import { inShells } from './in-shells.ts'
import { inTablesAndWraps } from './in-tables-and-wraps.ts'
import { inTools } from './in-tools.ts'
import { serviceKeys } from './service-keys.ts'

const secretFamilies = [
  providerKeys,
  pastedSyntaxes,
  pastedInPassing,
  pastedCredentials,
  inCode,
  inCredentialFiles,
  inDeployments,
  inDumps,
  inMessages,
  inProse,
  inSessions,
  inShells,
  inTablesAndWraps,
  inTools,
  serviceKeys,
]
const lookAlikeFamilies = [
  () => lookAlikes,
  alikeCode,
  alikeConfig,
  alikeDigests,
  alikeIds,
  alikeLogs,
  alikeMessages,
  alikePlaceholders,
  alikeTalk,
]

// Far apart: seeds that are close give characters that are.
const makerOf = (seed: number) => createMaker(seed * 7919 + 13)

/** A made-up secret in each syntax; another one for each seed. */
export const secretsOf = (seed: number): readonly MadeUpSecret[] =>
  secretFamilies.flatMap((family) => family(makerOf(seed)))

/** What reads like a secret and is none. */
export const lookAlikesOf = (seed: number): readonly string[] =>
  lookAlikeFamilies.flatMap((family) => family(makerOf(seed)))
