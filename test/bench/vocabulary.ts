/** Words that messages are made of; signatures and logs draw from the same ones. */
export const vocabulary = {
  subsystem:
    words(`gateway ws agent telegram discord slack whatsapp signal canvas heartbeat health-monitor browser
    browser/service model-fallback diagnostic plugins cron memory tools sandbox exec hooks skills sessions pairing
    tailscale bonjour auth media`),
  verb: words(`open read write load parse resolve start stop bind reach connect renew rotate verify approve decode
    spawn attach mount migrate unlock create delete rename validate subscribe deliver upload download compact restore
    register authorize refresh replay index schedule initialise flush`),
  object:
    phrases(`session store|device identity|pairing request|gateway token|model catalog|plugin manifest|state directory|
    auth profile|webhook endpoint|control channel|agent workspace|config snapshot|health probe|log file|media cache|
    sandbox container|browser profile|cron job|memory index|tool result|lane queue|heartbeat timer|canvas host|
    discovery beacon|proxy headers|origin list|device token|shared secret|TLS certificate|key pair|lock file|backup copy|
    message queue|command allowlist|transcript|attachment|thread binding|group policy|slash commands|voice stream|
    provider response|context window|rate limiter|retry budget|socket pool|child process|worker thread|service unit|
    launch agent|environment file|schema version|remote target|exec approval|node binding|presence update|usage report`),
  reason:
    phrases(`permission denied|no such file or directory|connection refused|address already in use|not configured|
    already running|timed out|invalid token|expired credentials|unexpected end of input|unsupported version|
    not a directory|too many open files|disk quota exceeded|certificate has expired|self-signed certificate in chain|
    host not found|network is unreachable|broken pipe|connection reset by peer|request entity too large|
    service unavailable|bad gateway|rate limit reached|quota exhausted|missing scope|unknown device|untrusted proxy|
    wrong content type|malformed response|checksum mismatch|schema mismatch|duplicate entry|read-only file system|
    operation aborted|resource busy|stale lock|no route to host|handshake failed|payment required|
    not approved yet|missing credentials|unknown identifier|value out of range|reserved name|recursion limit reached`),
  hint: phrases(`run openclaw doctor|check the service status|rotate the device token|set it in the config file|
    use wss instead|name the target explicitly|restart the service|update the client|approve it on the host|
    allow it in the proxy|remove the lock file|wait and retry|see the troubleshooting page|increase the limit|
    sign in again|fix the owner of the folder`),
  section:
    words(`gateway agents.defaults agents.list channels.telegram channels.discord channels.slack channels.whatsapp
    plugins.entries models.providers tools.exec tools.web hooks.mappings session.store browser.profiles cron.jobs
    logging.file messages.queue skills.load memory.search discovery.mdns`),
  key: words(`auth.token auth.mode auth.password bind port remote.url remote.token tailscale.mode sandbox.mode model.primary
    model.fallbacks workspace maxTokens allowFrom dmPolicy groupPolicy botToken webhookUrl timeoutSeconds retry.attempts
    trustedProxies controlUi.allowedOrigins enabled baseUrl apiKey headers concurrency ttlMinutes pruneAfter maxEntries
    level redact cap debounceMs heartbeat.every transport region`),
  type: words('string number boolean object array record tuple enum nonoptional url'),
  errno:
    words(`EACCES ENOENT ECONNREFUSED EADDRINUSE ETIMEDOUT ECONNRESET ENOTFOUND EPERM EISDIR ENOTDIR EMFILE ENOSPC
    EROFS EBUSY EPIPE EHOSTUNREACH ENETUNREACH EEXIST ENOTEMPTY EAI_AGAIN`),
  syscall: words(
    'open mkdir unlink rename connect listen bind spawn read write scandir stat chmod chown symlink getaddrinfo',
  ),
  class:
    words(`TypeError RangeError SyntaxError GatewayClientRequestError FailoverError ProviderAuthError ConfigError
    PluginLoadError DiscordAPIError TelegramError FetchError AbortError ZodError SqliteError ToolInputError SessionLockError
    PairingError SchemaError TransportError UpstreamError`),
  code: words('1000 1001 1002 1006 1008 1009 1011 1012 1013 4000 4001 4004 4009 4014'),
  status: words('400 401 402 403 404 408 409 413 415 422 426 429 500 502 503 504 529'),
  method:
    words(`device.pair.list device.pair.approve chat.send chat.history config.get config.set config.patch sessions.list
    sessions.reset sessions.patch node.list node.invoke cron.add cron.run health.check agents.list models.list logs.tail
    skills.status exec.approvals.get wizard.start update.run send.poll usage.cost channels.status system.presence`),
  provider:
    words(`anthropic openai google mistral groq ollama openrouter bedrock azure vertex deepseek xai together
    fireworks perplexity cerebras lmstudio moonshot`),
  package:
    words(`react solid-js vite webpack eslint typescript sharp better-sqlite3 node-gyp esbuild rollup @types/node
    @discordjs/voice @discordjs/opus playwright-core puppeteer canvas bcrypt node-pty sqlite3 grpc ws undici zod express fastify
    next nuxt svelte @angular/core rxjs jest karma mocha babel-loader sass-loader node-sass postcss tailwindcss prisma
    @prisma/client mongoose pg mysql2 redis ioredis bullmq socket.io aws-sdk firebase electron husky lint-staged core-js
    request glob rimraf uuid inflight lodash chalk commander yargs openclaw`),
  npmCode:
    words(`ERESOLVE E401 E403 E404 E500 EACCES EPERM EINTEGRITY ENOENT EBADENGINE EJSONPARSE ENEEDAUTH EOTP ETARGET
    EUSAGE EUNSUPPORTEDPROTOCOL ELIFECYCLE EEXIST ENOTEMPTY ETIMEDOUT ENOLOCK EINVALIDTAGNAME EBADPLATFORM EDUPLICATEWORKSPACE`),
  script: words(
    'install preinstall postinstall prepare build test lint start rebuild prepack typecheck format',
  ),
  image:
    words(`node:22-slim node:24-alpine postgres:17 redis:8 nginx:stable openclaw/gateway openclaw/cli python:3.13-slim debian:bookworm
    caddy:2 traefik:v3 grafana/grafana prom/prometheus mysql:9 mongo:8 rabbitmq:4 alpine:3.22 ubuntu:24.04 busybox:stable`),
  service:
    words(`openclaw-gateway openclaw-cli web api worker scheduler postgres redis proxy grafana prometheus mailer queue
    frontend backend search minio keycloak migrations cache`),
  step: phrases(`npm ci|npm run build|pnpm install|apt-get update|apt-get install -y git|pip install -r requirements.txt|yarn install|
    corepack enable|bun install|make all|npx prisma generate|chmod +x entrypoint.sh|npm prune|go build|cargo build`),
  composeKey:
    words(`ports volumes networks environment depends_on healthcheck secrets configs build image command entrypoint restart
    deploy profiles extra_hosts labels`),
  module:
    words(`node:sqlite ./entry.js ./config.js ../dist/index.js dotenv ws discord.js grammy sharp better-sqlite3 zod express
    @openclaw/sdk ./plugin.js ./channels.js undici`),
} as const

export type Slot = keyof typeof vocabulary

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/)
}

function phrases(list: string): readonly string[] {
  return list.split('|').map((phrase) => phrase.trim().replace(/\s+/g, ' '))
}
