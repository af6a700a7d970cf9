/**
 * Shapes of error messages. `<slot>` is filled once from the vocabulary and then stands fixed in a signature; `{name:type}`
 * differs from log to log. Where `regex` is given, a signature may hold that expression instead of the line.
 */
export interface Template {
  readonly line: string
  readonly regex?: string
}

export const openclawTemplates: readonly Template[] = [
  {
    line: '[<subsystem>] failed to <verb> <object>: <reason>',
    regex: '\\[<subsystem>\\] (?:failed|unable) to <verb> <object>: <reason>',
  },
  { line: '[<subsystem>] failed to <verb> <object> {id}: <reason>' },
  { line: '[<subsystem>] cannot <verb> <object> at {path:path} (<reason>)' },
  { line: '[<subsystem>] <object> <reason>; <hint>' },
  { line: '[<subsystem>] <object> closed after {duration:number}ms: <reason>' },
  { line: '[<subsystem>] giving up to <verb> <object> on {target:url} (<reason>)' },
  {
    line: '[<subsystem>] unauthorized conn={conn} remote={remote:host} client=<service> reason=<object> <reason>',
    regex: '\\[<subsystem>\\] unauthorized conn=(?<conn>\\S+) .*client=<service> reason=<object> <reason>',
  },
  {
    line: 'gateway closed (<code>): <object> <reason>',
    regex: 'gateway closed \\(<code>\\b.*: <object> <reason>',
  },
  { line: 'gateway connect failed: <class>: <object> <reason> (<hint>)' },
  { line: 'gateway <method> requires a <object> before it can <verb> the <object>' },
  { line: 'gateway timeout after {timeout:number}ms: <method> could not <verb> <object>' },
  { line: 'unauthorized: <object> <reason> (<hint>)' },
  { line: 'disconnected (<code>): <method> <reason>' },
  { line: '<section>.<key>: Invalid input: expected <type>, received <type>' },
  {
    line: '<section>: Unrecognized key: "<key>" in the <object>',
    regex: '<section>: Unrecognized keys?: .*"(?<key><key>)" in the <object>',
  },
  { line: '<section>.<key> is deprecated and now lives under <section>' },
  { line: 'Invalid config at {config:path}: <section>.<key> <reason>' },
  {
    line: 'lane task error: lane={lane} durationMs={duration:number} error="<class>: <object> <reason>"',
    regex: 'lane task error: lane=(?<lane>\\S+) durationMs=\\d+ error="<class>: <object> <reason>',
  },
  { line: 'model fallback decision: candidate=<provider>/{model} reason=<object> <reason>' },
  { line: '<provider> answered <status> for {model:quoted}: <reason>' },
  {
    line: '<provider> API error <status> while trying to <verb> <object>',
    regex: '\\b<provider> API error <status>\\b.*\\b<verb> <object>',
  },
  { line: '<class>: <errno>: <reason>, <syscall> {file:quoted} while it tried to <verb> <object>' },
  { line: '<class>: could not <verb> the <object> of {agent}: <reason>' },
  { line: 'Plugin <package> could not <verb> its <object>: <reason>' },
]

export const npmTemplates: readonly Template[] = [
  { line: 'npm error code <npmCode> while resolving <package>@{version:version}' },
  {
    line: 'npm error notarget No matching version found for <package>@{range:version} needed by <package>',
    regex:
      'npm (?:error|ERR!) notarget No matching version found for <package>@(?<range>\\S+) needed by <package>',
  },
  { line: 'npm error peer <package>@"{range:line}" from <package>@{version:version}' },
  { line: 'npm warn EBADENGINE Unsupported engine for <package>: wanted <package>' },
  {
    line: 'npm error gyp: <package> could not <verb> <object>',
    regex: 'npm (?:error|ERR!) gyp:? .*<package> could not <verb> <object>',
  },
  { line: 'npm error <errno>: <reason>, <syscall> {path:quoted} of <package>' },
  { line: 'npm error Lifecycle script `<script>` of <package> failed with error <errno>' },
  { line: 'npm warn deprecated <package>@{version:version}: use <package> instead' },
  { line: "Error [ERR_MODULE_NOT_FOUND]: Cannot find package '<package>' imported from <module>" },
  { line: 'prebuild-install warn <package> has no binary for {platform}: <reason>' },
  { line: 'The <script> script of <package> needs <package>, <hint>' },
]

export const dockerTemplates: readonly Template[] = [
  {
    line: 'Error response from daemon: cannot <verb> <object> of <service>: <reason>',
    regex: '(?:Error response from daemon|daemon error): cannot <verb> <object> of <service>: <reason>',
  },
  { line: 'Error response from daemon: container <service> is not running and cannot <verb> <object>' },
  { line: 'Error response from daemon: pull access denied for <image>, wanted by <service>: <reason>' },
  { line: 'driver failed programming external connectivity on endpoint <service>: {address:host}: <reason>' },
  {
    line: 'failed to solve: <image>: process "/bin/sh -c <step>" did not complete: exit code: {code:number} (<reason>)',
  },
  {
    line: 'services.<service>.<composeKey> must be a <type>, not a <type>',
    regex: 'services\\.<service>\\.<composeKey> (?:must|should) be an? <type>, not an? <type>',
  },
  { line: 'service "<service>" refers to undefined <composeKey> of <service>: invalid compose project' },
  {
    line: 'dependency failed to start: container <service> {state} while <service> could not <verb> <object>',
  },
  { line: 'failed to mount {source:path} into <service>: <errno>: <reason>' },
  { line: 'network <service> was found but its <composeKey> label for <image> <reason>' },
  { line: 'Health check of <service> with <image> failed {count:number} times: <reason>' },
  { line: '{container:host} exited with code 137: <service> could not <verb> <object>' },
]

/** Second lines of a block, shared by many signatures. */
export const contextLines: readonly string[] = [
  'Gateway target: {target:url}',
  'Gateway target: wss://127.0.0.1',
  'Source: local loopback',
  'Source: local lan {lan:host}',
  'Source: cli --url',
  'Source: config gateway.remote.url',
  'Config: {config:path}',
  'Config: /home/node/.openclaw',
  'Bind: loopback',
  'Bind: lan',
  'Bind: tailnet',
  'RPC probe: failed',
  'Runtime: unknown',
  'Service: systemd (disabled)',
  'at WebSocket.emitClose (',
  'at Object.mkdirSync (node:fs',
  'npm error A complete log of this run can be found in: {log:path}',
  'npm error path {project:path}',
  'Node.js {node:version}',
  'npm notice New major version of npm available!',
  'OpenClaw {version:version} (',
  'exited with code 137',
  'exited with code {exit:number}',
  'Container {container} Started',
  'failed to solve:',
  'level=warning msg="the attribute `version` is obsolete',
]
