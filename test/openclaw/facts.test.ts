import { expect, test } from 'vitest'
import { readPaste } from './read-paste.ts'
import { inContainer, loopback, onHost, target } from './target-lines.ts'

// What the pack reads from lines as they are pasted, and what it must not read from lines that only look like it.

test.each<[paste: string, facts: Readonly<Record<string, string | undefined>>]>([
  // as people put it
  ['I do not use docker. npm install -g openclaw', { runtime: 'npm' }],
  ["it isn't running in docker", { runtime: 'npm' }],
  ['I don’t use Docker', { runtime: 'npm' }],
  ['running it via docker', { runtime: 'docker' }],
  ['    at Object.onClose (file:///app/dist/call-DETrZKco.js:265:10)', { runtime: 'docker' }],
  [
    '    at Object.onClose (file:///usr/lib/node_modules/openclaw/dist/call-DETrZKco.js:265:10)',
    { runtime: 'npm' },
  ],
  ['🦞 OpenClaw 2026.2.17 (4134875) — Hot reload for config', { version: '2026.2.17' }],
  ['$ openclaw --version\n2026.2.17', { version: '2026.2.17' }],
  ['OpenClaw 2026.9.6 (eb377ac)', { version: '2026.9.6' }],
  ['updated from 2026.2.17 to 2026.9.6', { version: '2026.9.6' }],
  ['I updated 2026.2.17 -> 2026.9.6 yesterday', { version: '2026.9.6' }],
  ['after the update to 2026.3.2 it fails', { version: '2026.3.2' }],
  ['I went back to 2026.2.17 from 2026.9.6', { version: '2026.2.17' }],
  ['my version is 2026.2.21-2.', { version: '2026.2.21-2' }],
  ['it worked on 2026.2.15, now on 2026.2.17 it does not', { version: '2026.2.17' }],
  ['│ Version │ 2026.9.6 │', { version: '2026.9.6' }],
  ['image: ghcr.io/openclaw/openclaw:2026.2.17', { version: '2026.2.17' }],
  [
    'Config was last written by a newer OpenClaw (2026.9.6); current version is 2026.2.17.',
    { version: '2026.2.17' },
  ],
  ['2026.11.22 16:21 [gateway] ready', { version: undefined }],
  ['it broke on 2026.11.22 16:21', { version: undefined }],
  ['it broke on 2026.11.22 at four', { version: undefined }],
  ['│ Update │ available · pkg · npm latest 2026.9.8 │', { version: undefined }],
  ['Update available 2026.2.17 -> 2026.9.6', { version: undefined }],
  ['the gateway service is called gw', { gateway_service: 'gw' }],
  ['my service name is `claw-gw`', { gateway_service: 'claw-gw' }],
  ['my service is gw', { gateway_service: 'gw' }],
  ['my service is down', { gateway_service: undefined }],
  ['If your gateway service is named openclaw', { gateway_service: undefined }],
  ['the gateway service is running', { gateway_service: undefined }],
  [
    'oc-gw-1   openclaw:local   "docker-entrypoint.s…"   gw   2 hours ago   Up 2 hours   0.0.0.0:18789-18790->18789-18790/tcp',
    { gateway_service: 'gw' },
  ],
  [
    'oc-gw-1   openclaw:local   "node dist/index.js …"   claw   About an hour ago   Up   0.0.0.0:18789->18789/tcp, [::]:18789->18789/tcp',
    { gateway_service: 'claw' },
  ],
  [
    '1d31cd0ed028   openclaw:local   "node dist/index.js …"   6 minutes ago   Up 6 minutes   0.0.0.0:18789->18789/tcp   openclaw-1',
    { gateway_service: undefined },
  ],
  [
    `docker compose run --rm openclaw-cli devices list\n${inContainer}`,
    { ran_in: 'CLI container', runtime: 'docker' },
  ],
  [`docker compose exec gw node dist/index.js devices list\n${inContainer}`, { ran_in: 'gateway container' }],
  [
    `docker compose exec openclaw-cli node dist/index.js devices list\n${inContainer}`,
    { ran_in: 'CLI container' },
  ],
  [`node@fe851d117f77:/app$ openclaw devices list\n${inContainer}`, { ran_in: 'gateway container' }],
  [inContainer, { ran_in: 'some container', runtime: 'docker' }],
  [onHost, { ran_in: 'host', runtime: undefined }],
  [target(loopback, 'local loopback', '/home/nodejs/.openclaw/openclaw.json'), { ran_in: 'host' }],
  [target(loopback, 'local loopback', '/root/.openclaw/openclaw.json'), { ran_in: undefined }],
  ['device token mismatch\nand the second time gateway token missing', { second_run: 'token missing' }],
  ['Gateway: bind=lan (0.0.0.0), port=18789 (env/config)', { bind: 'lan', port: '18789' }],
  // version
  ['🦞 OpenClaw 2026.3.12 (6472949) — I don’t sleep', { version: '2026.3.12', commit: '6472949' }],
  ['🦞 OpenClaw 2026.3.11 (unknown) — a Swiss Army knife', { version: '2026.3.11', commit: undefined }],
  ['OpenClaw 2026.9.6 (eb377ac) — Your second brain', { version: '2026.9.6', commit: 'eb377ac' }],
  ['🦞 OpenClaw 2026.2.22-2 (45febec) — compatible', { version: '2026.2.22-2' }],
  ['- OpenClaw version: 2026.9.3', { version: '2026.9.3' }],
  ['│ Version            │ 2026.9.6      │', { version: '2026.9.6' }],
  [
    'CLI version: 2026.9.6 (/usr/bin/openclaw)\nGateway version: 2026.2.17',
    { version: '2026.9.6', gateway_version: '2026.2.17' },
  ],
  ['Update Result: ERROR\n  Before: 2026.4.5\n  After: 2026.4.6', { version: '2026.4.6' }],
  [
    'at /home/ada/.local/share/pnpm/global/5/.pnpm/openclaw@2026.9.6_abc/node_modules/openclaw/dist/x.mjs',
    { version: '2026.9.6', install_kind: 'pnpm', runtime: 'npm' },
  ],
  ['image: ghcr.io/openclaw/openclaw:2026.9.6-slim', { version: '2026.9.6' }],
  ['版本：2026.3.8', { version: '2026.3.8' }],
  [
    '[ws] unauthorized conn=9f1c peer=a->b remote=127.0.0.1 client=cli cli v2026.9.6 role=operator reason=token_mismatch',
    { version: '2026.9.6', reject_reason: 'token_mismatch', client_address: '127.0.0.1' },
  ],
  [
    '[ws] unauthorized conn=9f1c remote=192.0.2.7 client=openclaw-ios ui v2026.5.1 role=node reason=token_missing',
    { version: undefined, reject_reason: 'token_missing', client_address: '192.0.2.7' },
  ],
  [
    '[ws] unauthorized conn=9f1c remote=127.0.0.1 client=cli cli vdev reason=token_missing',
    { version: undefined },
  ],
  ['Latest version: 2026.9.8', { version: undefined }],
  ['│ Update │ pkg · npm latest 2026.9.8 │', { version: undefined, install_kind: 'pkg' }],
  ['this plugin requires OpenClaw 2026.9.1 or newer', { version: undefined }],
  ['  "version": "2026.3.1",', { version: undefined }],
  ['log file: /tmp/openclaw/openclaw-2026-11-22.log', { version: undefined }],
  // runtime
  ['$ kubectl logs deploy/openclaw\n2026-11-22T16:49:33Z [gateway] ready', { runtime: 'kubernetes' }],
  ['openclaw-0   0/1   CrashLoopBackOff   7   12m', { runtime: 'kubernetes' }],
  ['I run it in kubernetes with two replicas', { runtime: 'kubernetes' }],
  ['feishu (/app/extensions/feishu/index.ts)', { runtime: 'docker' }],
  ['node@01b0174735c7:/app$ ls', { runtime: 'docker' }],
  ['    at WebSocket.emitClose (/app/node_modules/ws/lib/websocket.js:290:12)', { runtime: 'docker' }],
  [
    '    at writeConfigFile (file:///opt/homebrew/lib/node_modules/openclaw/dist/a.js:1:1)',
    { runtime: 'npm' },
  ],
  ['CLI version: 2026.9.6 (/home/ada/.npm-global/bin/openclaw)', { runtime: 'npm' }],
  ['curl -fsSL https://openclaw.ai/install.sh | bash', { runtime: 'npm' }],
  // os
  ['│ OS │ linux 6.18.44-fc-v669 (x64) · node 22.23.3 │', { os: 'Linux', node_version: '22.23.3' }],
  ['│ OS │ linux 6.12.12+bpo-cloud-amd64 (x64) · node 22.22.0 │', { os: 'Linux', node_version: '22.22.0' }],
  [
    '│ OS │ linux 6.6.87.2-microsoft-standard-WSL2 (x64) · node 24.21.0 │',
    { os: 'WSL', node_version: '24.21.0' },
  ],
  ['│ OS │ linux 6.10.14-linuxkit (arm64) · node 24.21.0 │', { os: undefined, node_version: '24.21.0' }],
  ['│ OS │ macos 26.1 (arm64) · node 24.21.0 │', { os: 'macOS', node_version: '24.21.0' }],
  ['│ OS │ windows 10.0.26100 (x64) · node 24.21.0 │', { os: 'Windows', node_version: '24.21.0' }],
  ['- Platform: linux/x64', { os: 'Linux' }],
  ['- Platform: darwin/arm64', { os: 'macOS' }],
  ['- Platform: win32/x64\n- Node version: 26.9.0', { os: 'Windows', node_version: '26.9.0' }],
  ['OS: Windows 11 (WSL2, Ubuntu 24.04)', { os: 'WSL' }],
  ['操作系统：macOS 15.3', { os: 'macOS' }],
  ['Config: /Users/ada/.openclaw/openclaw.json', { os: 'macOS' }],
  ['Auth store: C:\\Users\\ada\\.openclaw\\agents\\main\\agent\\auth-profiles.json', { os: 'Windows' }],
  ['PS C:\\Users\\ada> openclaw gateway status', { os: 'Windows' }],
  ['PS C:\\Users\\ada> wsl', { os: undefined }],
  ["Error: EACCES: permission denied, mkdir '/mnt/c/Users/ada/claw'", { os: 'WSL' }],
  ['npm error path /data/data/com.termux/files/usr/lib', { os: 'Termux' }],
  ['docker in wsl, opened the url with ?token=', { os: 'WSL' }],
  ['the gateway is running on ubuntu 24.04', { os: 'Linux' }],
  ['gateway runs on debian, the node is a laptop with windows', { os: 'Linux' }],
  ["it's openclaw on my mac mini", { os: 'macOS' }],
  ['WSL2 is strongly recommended; native Windows is untested and more problematic.', { os: undefined }],
  ['does it also work on windows?', { os: undefined }],
  ['Config: /home/ada/.openclaw/openclaw.json', { os: undefined }],
  // the service
  [
    'Service: systemd user (enabled)\nRuntime: running (pid 41873, state active, sub running)',
    { service_manager: 'systemd', service_state: 'running' },
  ],
  [
    'Service: systemd (disabled)\nRuntime: unknown (Error: systemctl --user unavailable: Failed to connect to bus)',
    { service_manager: undefined, service_state: undefined },
  ],
  [
    'Service: no supported service manager detected (diagnostic only, not the probe target)',
    { service_manager: undefined, os: undefined },
  ],
  [
    '│ Gateway service │ systemd user installed · enabled · running (pid 41873, state active) │',
    { service_manager: 'systemd', service_state: 'running' },
  ],
  [
    '│ Gateway service │ systemd not installed │',
    { service_manager: undefined, service_state: 'not installed' },
  ],
  ['│ Node service │ systemd not installed │', { service_state: undefined }],
  ['systemd: openclaw-gateway.service: Consumed 42.463s', { service_manager: 'systemd' }],
  ['Or: systemctl --user stop openclaw-gateway.service', { service_manager: undefined }],
  ['Service: LaunchAgent (loaded)', { service_manager: 'launchd', os: 'macOS' }],
  [
    'Gateway restart failed: Error: launchctl bootstrap failed: Bootstrap failed: 5: Input/output error',
    { service_manager: 'launchd', os: 'macOS' },
  ],
  [
    'Command failed: launchctl kickstart -k gui/501/ai.openclaw.gateway',
    { service_manager: 'launchd', os: 'macOS' },
  ],
  ['Service: Scheduled Task (registered)', { service_manager: 'scheduled task', os: 'Windows' }],
  [
    'Gateway service install failed: schtasks create failed: ERROR: Access is denied.',
    { service_manager: 'scheduled task', os: 'Windows' },
  ],
  ['the gateway is managed by launchd/systemd/schtasks', { service_manager: undefined }],
  [
    'RPC probe: failed\nRPC target: ws://127.0.0.1:18789',
    { probe: 'failed', target: 'ws://127.0.0.1:18789' },
  ],
  ['Connectivity probe: ok\nCapability: admin-capable', { probe: 'ok', capability: 'admin-capable' }],
  [
    '│ Gateway │ local · ws://127.0.0.1:18789 (local loopback) · reachable 28ms · auth token · devbox (192.0.2.2) app 2026.2.17 linux │',
    { probe: 'ok', auth_mode: 'token', gateway_version: '2026.2.17', version: undefined },
  ],
  [
    '│ Gateway │ local · ws://127.0.0.1:18789 (local loopback) · unreachable (protocol mismatch) │',
    { probe: 'failed' },
  ],
  ['code=exited, status=78/CONFIG', { exit_status: '78' }],
  [
    'Config (cli): ~/.openclaw/openclaw.json (missing)\nConfig (service): /root/.openclaw/openclaw.json',
    {
      config_path: '~/.openclaw/openclaw.json',
      config_service: '/root/.openclaw/openclaw.json',
      config_state: 'missing',
    },
  ],
  // Node.js
  ['│ Node │ 24.21.0 │', { node_version: '24.21.0' }],
  ['Node.js v22.22.2', { node_version: '22.22.2' }],
  ['openclaw: Node 20.20.2: node:sqlite is unavailable; use 24.16+/26.1+', { node_version: '20.20.2' }],
  ['Node 22.22.3 is unsupported; use Node 24.16.0+ or Node 26.1.0+.', { node_version: '22.22.3' }],
  ['[openclaw] detected Node 22.23.2 (exec: /usr/local/bin/node).', { node_version: '22.23.2' }],
  ['npm error path /home/ada/.nvm/versions/node/v22.20.0/lib/node_modules/x', { node_version: '22.20.0' }],
  ['[openclaw] error: this release requires Node >=24.16.0 <25 || >=26.1.0.', { node_version: undefined }],
  ['please use Node 24.16.0 or newer', { node_version: undefined }],
  ['node 6295 listens', { node_version: undefined }],
  // channel, provider, model
  ['[telegram] getUpdates conflict: Call to failed! (409: Conflict)', { channel: 'telegram' }],
  ['$ openclaw channels add --channel telegram', { channel: 'telegram' }],
  ['Error: Unknown channel: discord', { channel: 'discord' }],
  ['Signal SSE stream error: TypeError: fetch failed', { channel: 'signal' }],
  ['[discord] [default] starting provider', { channel: undefined }],
  ['│ Channel │ stable (default) │', { channel: undefined, update_channel: 'stable' }],
  [
    '[gateway] agent model: anthropic/claude-opus-4-6',
    { provider: 'anthropic', model: 'anthropic/claude-opus-4-6' },
  ],
  [
    'Agent failed before reply: No API key found for provider "anthropic". Auth store: /x',
    { provider: 'anthropic', model: undefined },
  ],
  [
    'All models failed (1): anthropic/claude-opus-4-6: Provider anthropic is in cooldown',
    { provider: 'anthropic', model: 'anthropic/claude-opus-4-6' },
  ],
  [
    'Model "ollama/qwen3-coder:480b-cloud" is not allowed.',
    { provider: 'ollama', model: 'ollama/qwen3-coder:480b-cloud' },
  ],
  ['Provider: none (requested: auto)\nModel: none', { provider: undefined, model: undefined }],
  // addresses
  [
    'oc-1 openclaw:local "node dist/index.js" gw 2 hours ago Up 0.0.0.0:18789->18789/tcp, [::]:18789->18789/tcp',
    { port_mapping: '0.0.0.0:18789->18789/tcp' },
  ],
  ['    ports:\n      - "127.0.0.1:18790:18789"', { port_mapping: '127.0.0.1:18790:18789' }],
  ['db-1 postgres "docker-entrypoint" db Up 0.0.0.0:5432->5432/tcp', { port_mapping: undefined }],
  [
    '[gateway] listening on ws://0.0.0.0:28217 (PID 15177)\n[gateway] listening on ws://[::1]:28217',
    { listen_address: 'ws://0.0.0.0:28217', port: '28217' },
  ],
  [
    'Gateway: bind=loopback (127.0.0.1), port=18790 (env/config)\nListening: 127.0.0.1:18790',
    { bind: 'loopback', port: '18790', listen_address: '127.0.0.1:18790' },
  ],
  ['  - gateway.bind: Invalid input', { bind: undefined }],
  [
    '[openclaw] Failed to start CLI: Error: gateway closed (1006 abnormal closure (no close frame)): no close reason',
    { close_code: '1006' },
  ],
  ['disconnected (1008): pairing required', { close_code: '1008' }],
])('of %j the facts are %j', (paste, facts) => {
  const found = readPaste(paste).facts
  expect(Object.fromEntries(Object.keys(facts).map((name) => [name, found[name]]))).toEqual(facts)
})
