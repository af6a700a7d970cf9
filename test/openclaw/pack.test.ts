import { expect, test } from 'vitest'
import { isSure } from '../../src/diagnosis/diagnosis.ts'
import { readPaste } from './read-paste.ts'
import { inContainer, loopback, onHost, target } from './target-lines.ts'

// The pack as a newcomer meets it: what is said first to a paste, and when nothing is said.

const broken =
  '[openclaw] Failed to start CLI: Error: gateway closed (1006 abnormal closure (no close frame)): no close reason'

const refused = `Gateway not reachable at ${loopback} (ECONNREFUSED).`

test.each<[name: string, paste: string, id: string]>([
  [
    'on the host, gateway down',
    `$ openclaw devices list\n${broken}\n${onHost}`,
    'gateway-service-not-running',
  ],
  [
    'on a Mac',
    `${broken}\n${target(loopback, 'local loopback', '/Users/ada/.openclaw/openclaw.json')}`,
    'gateway-service-not-running',
  ],
  [
    'on Windows',
    `${broken}\n${target(loopback, 'local loopback', 'C:\\Users\\ada\\.openclaw\\openclaw.json')}`,
    'gateway-service-not-running',
  ],
  [
    'nobody knows where',
    `${broken}\n${target(loopback, 'local loopback', '/root/.openclaw/openclaw.json')}`,
    'gateway-service-not-running',
  ],
  ['on the host, newer', `$ openclaw devices list\n${refused}\n${onHost}`, 'gateway-service-not-running'],
  [
    'the bare line of a log',
    `Gateway agent failed; falling back to embedded: Error: gateway closed (1006 abnormal closure (no close frame)): no close reason`,
    'gateway-service-not-running',
  ],
  [
    'exec into the gateway',
    `$ docker compose exec openclaw-gateway node dist/index.js devices list\n${broken}\n${inContainer}`,
    'gateway-service-not-running',
  ],
  [
    'docker exec',
    `$ docker exec -it gw node dist/index.js devices list\n${refused}\n${inContainer}`,
    'gateway-service-not-running',
  ],
  [
    'a shell in the container',
    `root@b998e0f284d0:/app$ openclaw devices list\n${broken}\n${inContainer}`,
    'gateway-service-not-running',
  ],
  [
    'exec, told after the paste',
    `${broken}\n${inContainer}\n\nthat was with docker compose exec openclaw-gateway`,
    'gateway-service-not-running',
  ],
  [
    'docker on the way, command on the host',
    `I run the gateway in docker\n$ openclaw devices list\n${broken}\n${onHost}`,
    'gateway-service-not-running',
  ],
  [
    'a remote address',
    `${broken}\n${target('wss://claw.example.com', 'config gateway.remote.url', '/home/ada/.openclaw/openclaw.json')}`,
    'gateway-service-not-running',
  ],
  [
    'a service name as address',
    `${broken}\n${target('ws://openclaw-gateway:18789', 'cli --url', '/home/ada/.openclaw/openclaw.json')}`,
    'gateway-service-not-running',
  ],
  [
    'a wss address elsewhere',
    `${broken}\n${target('wss://192.168.1.4:18789', 'cli --url', '/home/ada/.openclaw/openclaw.json')}`,
    'gateway-service-not-running',
  ],
  [
    'compose run',
    `$ docker compose run --rm openclaw-cli devices list\n${broken}\n${inContainer}`,
    'docker-cli-loopback',
  ],
  [
    'the old compose',
    `$ docker-compose run --rm openclaw-cli devices list\n${refused}\n${inContainer}`,
    'docker-cli-loopback',
  ],
  [
    'compose with its own file',
    `$ docker compose -f compose.prod.yml run --rm cli openclaw devices list\n${broken}\n${inContainer}`,
    'docker-cli-loopback',
  ],
  [
    'exec into the CLI container',
    `$ docker compose exec openclaw-cli node dist/index.js devices list\n${broken}\n${inContainer}`,
    'docker-cli-loopback',
  ],
  ['container paths only', `$ openclaw devices list\n${broken}\n${inContainer}`, 'docker-cli-loopback'],
  [
    'the container’s own LAN address',
    `$ docker compose run --rm openclaw-cli devices list\n${broken}\n${target('ws://172.18.0.3:18789', 'local lan 172.18.0.3', '/home/node/.openclaw/openclaw.json')}`,
    'docker-cli-loopback',
  ],
  [
    'TLS to itself',
    `${broken}\n${target('wss://127.0.0.1:18789', 'cli --url', '/home/ada/.openclaw/openclaw.json')}`,
    'tls-scheme-mismatch',
  ],
  [
    'a bare hint',
    'unauthorized: gateway token mismatch (provide gateway auth token)',
    'gateway-token-mismatch',
  ],
  [
    'a wrapped hint',
    'disconnected (1008): unauthorized: gateway token mismatch\n(open a tokenized dashboard URL)',
    'gateway-token-mismatch',
  ],
  [
    'a line of the gateway’s log',
    '[ws] unauthorized conn=9f1c remote=127.0.0.1 client=cli cli vdev reason=token_mismatch',
    'gateway-token-mismatch',
  ],
  [
    'a device’s token',
    'unauthorized: device token mismatch (rotate/reissue device token)',
    'device-token-mismatch',
  ],
  [
    'no token',
    'unauthorized: gateway token missing (open the dashboard URL and paste the token in Control UI settings)',
    'gateway-token-missing',
  ],
  [
    'no token, without a hint',
    'my openclaw dashboard says\nError: unauthorized: gateway token missing',
    'gateway-token-missing',
  ],
  [
    'a broken file',
    "Failed to read config at /home/ada/.openclaw/openclaw.json SyntaxError: JSON5: invalid character 'x' at 3:1",
    'config-parse-error',
  ],
  [
    'curly quotes',
    '  - <root>: JSON5 parse failed: SyntaxError: JSON5: invalid character ‘“’ at 2:3'.replace('‘“’', "'“'"),
    'config-smart-quotes',
  ],
  [
    'auth of the gateway at the root',
    'OpenClaw config is invalid\n  - openclaw.json:3 — auth: Unrecognized keys: "mode", "token"',
    'config-auth-at-root',
  ],
  [
    'controlUi at the root',
    '{ "controlUi": { "allowedOrigins": ["https://claw.example.com"] } }',
    'config-key-at-root',
  ],
  [
    'pairing, newer words',
    'gateway connect failed: GatewayClientRequestError: pairing required',
    'pairing-required',
  ],
  [
    'fixed one thing, now another',
    `I fixed the config but now:\n${broken}\n${onHost}`,
    'gateway-service-not-running',
  ],
  ['fixed it, now another', `fixed that, now it says\n${broken}\n${onHost}`, 'gateway-service-not-running'],
])('%s', (_, paste, id) => {
  const { findings, silence } = readPaste(paste)
  expect(silence).toBeUndefined()
  expect(findings[0]).toMatchObject({ id, confidence: 'certain' })
})

test.each<[name: string, paste: string]>([
  ['solved, with the error quoted', `Solved! the fix for ${broken} was a restart`],
  [
    'solved, and why',
    `I fixed it, the cause was a wrong token\nunauthorized: gateway token mismatch (provide gateway auth token)`,
  ],
  ['solved in a line of its own', `Solved.\n${broken}\n${onHost}`],
  ['marked as solved', `[SOLVED] unauthorized: gateway token mismatch (provide gateway auth token)`],
  [
    'found out',
    `figured it out: the problem was my .env\nunauthorized: gateway token mismatch (provide gateway auth token)`,
  ],
  ['a guide', `How I fixed ${broken}`],
  ['a wish', `feature request: say more than ${broken}`],
  ['eslint', "my eslint config fails: SyntaxError: JSON5: invalid character 'x' at 3:1"],
  ['babel', "babel.config.json5: JSON5: invalid character '“' at 2:3"],
  ['another JSON5 file', 'could not load app.json5: JSON5: invalid end of input at 9:1'],
  ['traefik', 'my traefik config: {"tls":{"certFile":"/etc/cert.pem"},"port":80}'],
  ['a web server', '{"bind":"0.0.0.0","port":8080,"tls":{"enabled":true}}'],
  ['traefik with curly quotes', 'my traefik config does not load: {“tls”:{“enabled”:true},“port”:80}'],
  ['frp', '{"auth":{"method":"token","token":"changeme"},"bindPort":7000}'],
  ['zod in another program', 'my app: auth: Unrecognized key: "token"'],
  [
    'discord.js',
    `discord.js: gateway closed (1006 abnormal closure (no close frame))\nGateway target: wss://gateway.discord.gg`,
  ],
  ['Discord’s own 1006', 'Shard 0 closed with 1006\nGateway target: wss://gateway.discord.gg'],
  ['an API gateway', 'my k8s api gateway says: unauthorized: gateway token missing'],
  ['an API gateway, in a line of its own', 'our api gateway answers\nunauthorized: gateway token missing'],
  ['a push service', 'I get unauthorized: device token mismatch in my ios push service'],
  ['another port', 'connect ECONNREFUSED 127.0.0.1:11434'],
  ['a database', 'Error: connect ECONNREFUSED 127.0.0.1:5432\n    at TCPConnectWrap.afterConnect'],
  ['a headset', 'Bluetooth headset: pairing required'],
  ['OpenSSL', 'curl: (35) error:0A00010B:SSL routines::wrong version number'],
  ['a healthy gateway', 'OpenClaw 2026.9.6 (eb377ac)\nConnectivity probe: ok\nListening: 127.0.0.1:18789'],
  ['a question', 'how do I run openclaw in docker? docker compose run openclaw-cli onboard worked'],
])('nothing is said to %s', (_, paste) => {
  const { findings, silence } = readPaste(paste)
  expect(silence === undefined ? findings.filter(isSure) : []).toEqual([])
})

test('the product’s name alone is not even a part of a failure', () => {
  expect(readPaste('openclaw is nice').findings).toEqual([])
})
