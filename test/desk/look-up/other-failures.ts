import type { Entry } from '../../../src/desk/look-up/entry.ts'

// Made-up entries for failures of other software, a line each: id, title, what is printed. They stand beside the real ones,
// so that finding the right one among hundreds means something.
const table = `
npm-eacces-global | npm may not write to the global folder | npm ERR! Error: EACCES: permission denied, mkdir '/usr/local/lib/node_modules'
npm-eresolve | npm cannot resolve the dependency tree | npm ERR! ERESOLVE unable to resolve dependency tree
npm-enoent-package-json | There is no package.json here | npm ERR! enoent ENOENT: no such file or directory, open 'package.json'
npm-e404 | The package is not in the registry | npm ERR! 404 Not Found - GET https://registry.example.com/
npm-e401-registry | The registry wants a login | npm ERR! code E401 Unable to authenticate, your authentication token seems to be invalid
npm-integrity | The downloaded package is damaged | npm ERR! code EINTEGRITY sha512 integrity checksum failed
npm-engine | The package wants another version of Node | npm WARN EBADENGINE Unsupported engine
npm-missing-script | The script is not in package.json | npm ERR! Missing script: "start"
npm-lock-out-of-sync | The lock file does not match package.json | npm ci can only install packages when your package.json and package-lock.json are in sync
npm-network-timeout | The registry does not answer | npm ERR! network request to registry failed, reason: connect ETIMEDOUT
node-gyp-python | node-gyp finds no Python | gyp ERR! find Python Python is not set from command line or npm configuration
node-gyp-msbuild | The C++ build tools are missing | gyp ERR! stack Error: Could not find any Visual Studio installation to use
node-heap-limit | Node runs out of heap | FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory
node-module-not-found | A module is not installed | Error: Cannot find module 'express'
node-esm-require | A module can only be imported | Error [ERR_REQUIRE_ESM]: require() of ES Module not supported
node-import-outside-module | import is used outside of a module | SyntaxError: Cannot use import statement outside a module
node-unexpected-token | The script is not valid JavaScript | SyntaxError: Unexpected token '}'
node-addr-in-use | The port is already taken | Error: listen EADDRINUSE: address already in use :::3000
node-port-privileged | Ports below 1024 need root | Error: listen EACCES: permission denied 0.0.0.0:80
node-unhandled-rejection | A promise was rejected and nobody caught it | UnhandledPromiseRejectionWarning: Unhandled promise rejection
node-too-many-files | Too many files are open | Error: EMFILE: too many open files, watch
node-enospc-watchers | The limit of file watchers is reached | Error: ENOSPC: System limit for number of file watchers reached
node-self-signed | A certificate in the chain is self-signed | Error: self signed certificate in certificate chain
node-cert-expired | The certificate has run out | Error: certificate has expired CERT_HAS_EXPIRED
node-dns-again | The name server does not answer | Error: getaddrinfo EAI_AGAIN api.example.com
node-dns-notfound | The host name is not known | Error: getaddrinfo ENOTFOUND api.example.com
node-socket-hang-up | The server closed the socket early | Error: socket hang up ECONNRESET
node-epipe | The reader of the pipe has gone | Error: write EPIPE
node-fetch-failed | fetch could not reach the server | TypeError: fetch failed cause: ConnectTimeoutError
node-openssl-unsupported | An old bundler uses a hash that OpenSSL 3 dropped | error:0308010C:digital envelope routines::unsupported
ts-cannot-find-name | TypeScript lacks the types | error TS2304: Cannot find name 'process'
ts-not-assignable | The types do not fit | error TS2322: Type 'string' is not assignable to type 'number'
ts-no-declaration | The package has no types | error TS7016: Could not find a declaration file for module
ts-rootdir | A file lies outside of rootDir | error TS6059: File is not under 'rootDir'
eslint-parser | ESLint cannot parse the file | Parsing error: The keyword 'const' is reserved
eslint-no-config | ESLint finds no configuration | ESLint couldn't find an eslint.config.js file
prettier-plugin | A Prettier plugin is missing | [error] Cannot find package 'prettier-plugin-tailwindcss'
webpack-cant-resolve | Webpack cannot resolve an import | Module not found: Error: Can't resolve './App'
vite-port | Vite finds its port taken | Error: Port 5173 is already in use
vite-optimize | Vite's cache is stale | Outdated Optimize Dep 504
yarn-integrity | Yarn's lock file is out of date | Your lockfile needs to be updated, but yarn was run with --frozen-lockfile
pnpm-store | pnpm's store belongs to another version | ERR_PNPM_UNEXPECTED_STORE Unexpected store location
docker-daemon-down | The Docker daemon is not running | Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?
docker-permission | You may not use the Docker socket | permission denied while trying to connect to the Docker daemon socket
docker-no-space | Docker's disk is full | no space left on device: failed to register layer
docker-manifest | The image has no build for this processor | no matching manifest for linux/arm64/v8 in the manifest list entries
docker-pull-denied | The image is private or misspelt | pull access denied for myimage, repository does not exist or may require 'docker login'
docker-rate-limit | Docker Hub's limit of pulls is reached | toomanyrequests: You have reached your pull rate limit
docker-port-taken | The published port is taken | driver failed programming external connectivity: Bind for 0.0.0.0:8080 failed: port is already allocated
docker-name-conflict | A container has that name already | Conflict. The container name "/web" is already in use by container
docker-exec-format | The binary is for another processor | exec /usr/local/bin/entrypoint.sh: exec format error
docker-entrypoint-missing | The entrypoint does not exist | exec: "./start.sh": stat ./start.sh: no such file or directory: unknown
docker-compose-version | Compose does not know a key of the file | services.web Additional property platforms is not allowed
docker-compose-yaml | The compose file is not valid YAML | yaml: line 12: mapping values are not allowed in this context
docker-env-missing | Compose misses a variable | WARN[0000] The "DB_PASSWORD" variable is not set. Defaulting to a blank string.
docker-network-missing | The external network does not exist | network web declared as external, but could not be found
docker-volume-permission | The volume belongs to another user | chown: changing ownership of '/data': Operation not permitted
docker-oom | The container ran out of memory | Exited (137) OOMKilled true
docker-build-context | The file is not in the build context | COPY failed: file not found in build context or excluded by .dockerignore
docker-buildkit-cache | BuildKit's cache key cannot be computed | failed to compute cache key: failed to calculate checksum of ref
docker-unhealthy | A dependency is not healthy | dependency failed to start: container db is unhealthy
docker-platform-warning | The image is run in emulation | The requested image's platform (linux/amd64) does not match the detected host platform
k8s-imagepull | Kubernetes cannot pull the image | Back-off pulling image ImagePullBackOff
k8s-crashloop | The pod crashes again and again | CrashLoopBackOff back-off restarting failed container
k8s-pending | No node has room for the pod | 0/3 nodes are available: 3 Insufficient cpu
k8s-forbidden | The service account lacks a role | pods is forbidden: User "system:serviceaccount:default" cannot list resource
k8s-refused | kubectl reaches no cluster | The connection to the server localhost:8080 was refused - did you specify the right host or port?
k8s-pvc | The volume claim is not bound | pod has unbound immediate PersistentVolumeClaims
helm-exists | The release name is taken | Error: INSTALLATION FAILED: cannot re-use a name that is still in use
postgres-password | Postgres refuses the password | FATAL: password authentication failed for user "postgres"
postgres-no-db | The database does not exist | FATAL: database "app" does not exist
postgres-no-role | The role does not exist | FATAL: role "app" does not exist
postgres-refused | Postgres is not running | could not connect to server: Connection refused. Is the server running on host and accepting TCP/IP connections on port 5432?
postgres-hba | pg_hba.conf does not allow this host | FATAL: no pg_hba.conf entry for host, user, database, no encryption
postgres-too-many | Postgres has no connections left | FATAL: sorry, too many clients already
postgres-relation | The table does not exist | ERROR: relation "users" does not exist
postgres-duplicate | The value exists already | ERROR: duplicate key value violates unique constraint
postgres-deadlock | Two transactions wait for each other | ERROR: deadlock detected
postgres-version | The data directory is from another version | FATAL: database files are incompatible with server
postgres-foreign-key | A row is still referred to | ERROR: update or delete on table violates foreign key constraint
postgres-encoding | The text has bytes the encoding does not know | ERROR: invalid byte sequence for encoding "UTF8"
mysql-denied | MySQL refuses the login | ERROR 1045 (28000): Access denied for user 'root'@'localhost' (using password: YES)
mysql-socket | MySQL is not running | ERROR 2002 (HY000): Can't connect to local MySQL server through socket
mysql-gone | MySQL closed the connection | ERROR 2006 (HY000): MySQL server has gone away
mysql-auth-plugin | The client does not know MySQL's login plugin | Client does not support authentication protocol requested by server
mysql-lock-wait | A lock was not freed in time | ERROR 1205 (HY000): Lock wait timeout exceeded; try restarting transaction
mysql-packet | The packet is too large | Got a packet bigger than 'max_allowed_packet' bytes
mongo-refused | MongoDB is not running | MongoServerSelectionError: connect ECONNREFUSED 127.0.0.1:27017
mongo-auth | MongoDB refuses the login | MongoServerError: Authentication failed.
mongo-duplicate | The document exists already | E11000 duplicate key error collection
redis-refused | Redis is not running | Error: Redis connection to 127.0.0.1:6379 failed - connect ECONNREFUSED
redis-noauth | Redis wants a password | NOAUTH Authentication required.
redis-misconf | Redis cannot write its snapshot | MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist to disk
redis-oom | Redis has no memory left | OOM command not allowed when used memory > 'maxmemory'
redis-wrongtype | The key holds another type | WRONGTYPE Operation against a key holding the wrong kind of value
sqlite-locked | The SQLite file is locked | SQLITE_BUSY: database is locked
sqlite-readonly | The SQLite file is read-only | SQLITE_READONLY: attempt to write a readonly database
sqlite-corrupt | The SQLite file is damaged | SQLITE_CORRUPT: database disk image is malformed
prisma-generate | The Prisma client was not generated | @prisma/client did not initialize yet. Please run "prisma generate"
prisma-p1001 | Prisma cannot reach the database | Error: P1001: Can't reach database server at localhost:5432
nginx-502 | Nginx cannot reach the application | 502 Bad Gateway: connect() failed (111: Connection refused) while connecting to upstream
nginx-504 | The application answers too late | 504 Gateway Time-out: upstream timed out (110: Connection timed out) while reading response header
nginx-413 | The upload is larger than Nginx allows | 413 Request Entity Too Large: client intended to send too large body
nginx-bind | Another server has port 80 | nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)
nginx-directive | Nginx does not know a directive | nginx: [emerg] unknown directive "servername" in /etc/nginx/nginx.conf
nginx-host-upstream | The upstream's host is not known | nginx: [emerg] host not found in upstream "app"
nginx-cert | Nginx cannot load the certificate | nginx: [emerg] cannot load certificate "/etc/ssl/cert.pem": BIO_new_file() failed
nginx-websocket | The proxy does not pass on WebSockets | WebSocket connection failed: Error during WebSocket handshake: Unexpected response code: 400
nginx-duplicate-server | Two servers have the same name | nginx: [warn] conflicting server name "example.com" on 0.0.0.0:80, ignored
nginx-permission | Nginx may not read the files | open() "/var/www/index.html" failed (13: Permission denied)
apache-ah00558 | Apache does not know its own name | AH00558: apache2: Could not reliably determine the server's fully qualified domain name
apache-htaccess | .htaccess has an unknown command | .htaccess: Invalid command 'RewriteEngine', perhaps misspelled
caddy-acme | Caddy gets no certificate | could not get certificate from issuer: HTTP 403 urn:ietf:params:acme:error:unauthorized
certbot-challenge | Let's Encrypt cannot reach the site | Certbot failed to authenticate some domains (authenticator: webroot) Invalid response
certbot-rate | Let's Encrypt has issued too many certificates | too many certificates already issued for exact set of domains
traefik-router | Traefik finds no service for a router | the service "web@docker" does not exist
cloudflare-522 | Cloudflare cannot reach the server | Error 522 Connection timed out
cloudflare-tunnel | The tunnel reaches no local service | Unable to reach the origin service. The service may be down or it may not be responding to traffic from cloudflared
cors-missing | The server allows no other origins | blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource
mixed-content | A secure page loads something insecure | Mixed Content: The page at was loaded over HTTPS, but requested an insecure resource
discordpy-login | discord.py has a wrong bot token | discord.errors.LoginFailure: Improper token has been passed.
discordpy-intents | A privileged intent is not enabled | discord.errors.PrivilegedIntentsRequired: Shard ID None is requesting privileged intents
discordpy-forbidden | The bot lacks a permission | discord.errors.Forbidden: 403 Forbidden (error code: 50013): Missing Permissions
discordpy-notfound | The interaction has expired | discord.errors.NotFound: 404 Not Found (error code: 10062): Unknown interaction
discordpy-pynacl | Voice needs PyNaCl | RuntimeError: PyNaCl library needed in order to use voice
discordpy-ffmpeg | ffmpeg is not installed | discord.errors.ClientException: ffmpeg was not found.
discordpy-ratelimit | Discord has slowed the bot down | discord.errors.HTTPException: 429 Too Many Requests
discordpy-command-missing | The command does not exist | discord.ext.commands.errors.CommandNotFound: Command "play" is not found
discordpy-loop | The loop was closed too early | RuntimeError: Event loop is closed
discordjs-token | discord.js has a wrong bot token | Error [TokenInvalid]: An invalid token was provided.
discordjs-intents | discord.js uses an intent that is not allowed | Error: Used disallowed intents
discordjs-empty | The message is empty | DiscordAPIError[50006]: Cannot send an empty message
discordjs-replied | The interaction was answered already | Error [InteractionAlreadyReplied]: The reply to this interaction has already been sent or deferred.
discordjs-access | The bot cannot see the channel | DiscordAPIError[50001]: Missing Access
discordjs-form | Discord does not accept the body | DiscordAPIError[50035]: Invalid Form Body
telegram-conflict | Two bots use one Telegram token | 409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running
telegram-chat | The Telegram chat is not known | 400 Bad Request: chat not found
slack-auth | Slack refuses the login | Error: An API error occurred: invalid_auth
slack-scope | The Slack app lacks a scope | An API error occurred: missing_scope needed channels:history
python-module | A Python module is not installed | ModuleNotFoundError: No module named 'requests'
python-indent | The Python file is indented wrongly | IndentationError: unexpected indent
python-pip-managed | pip may not change the system's Python | error: externally-managed-environment This environment is externally managed
python-pip-wheel | pip cannot build a wheel | ERROR: Failed building wheel for cryptography
python-pip-version | pip finds no fitting version | ERROR: Could not find a version that satisfies the requirement torch
python-venv | The venv module is missing | The virtual environment was not created successfully because ensurepip is not available
python-unicode | The file is not UTF-8 | UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0
python-keyerror | A dictionary has no such key | KeyError: 'API_KEY'
python-nonetype | A value is None | AttributeError: 'NoneType' object has no attribute 'get'
python-ssl | Python does not trust the certificate | ssl.SSLCertVerificationError: certificate verify failed: unable to get local issuer certificate
python-recursion | The function calls itself for ever | RecursionError: maximum recursion depth exceeded
python-circular | Two modules import each other | ImportError: cannot import name (most likely due to a circular import)
flask-template | Flask finds no template | jinja2.exceptions.TemplateNotFound: index.html
django-hosts | The host is not in ALLOWED_HOSTS | Invalid HTTP_HOST header. You may need to add to ALLOWED_HOSTS
django-migrations | Migrations are missing | You have 3 unapplied migration(s). Your project may not work properly
django-csrf | The form has no CSRF token | Forbidden (403) CSRF verification failed. Request aborted. CSRF token missing or incorrect
django-secret | The secret key is empty | ImproperlyConfigured: The SECRET_KEY setting must not be empty.
git-not-repo | This is no Git repository | fatal: not a git repository (or any of the parent directories): .git
git-publickey | GitHub does not accept the key | git@github.com: Permission denied (publickey).
git-merge-conflict | Both sides changed the same lines | CONFLICT (content): Merge conflict in README.md
git-rejected | The remote has newer commits | ! [rejected] main -> main (fetch first) error: failed to push some refs
git-unrelated | The histories are not related | fatal: refusing to merge unrelated histories
git-detached | You are on no branch | You are in 'detached HEAD' state
git-large-file | A file is larger than GitHub allows | remote: error: File is 120.00 MB; this exceeds GitHub's file size limit of 100.00 MB
git-lock | Another Git process is running | fatal: Unable to create '.git/index.lock': File exists.
git-ownership | The repository belongs to another user | fatal: detected dubious ownership in repository
git-auth | GitHub no longer takes passwords | remote: Support for password authentication was removed on August 13, 2021
ssh-host-key | The host's key has changed | WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! Host key verification failed.
ssh-refused | The SSH server is not running | ssh: connect to host port 22: Connection refused
ssh-key-perms | The key's file is open to others | WARNING: UNPROTECTED PRIVATE KEY FILE! Permissions 0644 are too open.
ssh-timeout | The SSH server does not answer | ssh: connect to host port 22: Operation timed out
systemd-failed | The service ended with an error | Main process exited, code=exited, status=1/FAILURE
systemd-203 | systemd cannot run the program | code=exited, status=203/EXEC
systemd-not-found | systemd does not know the unit | Failed to start app.service: Unit app.service not found.
systemd-restart-limit | The service was restarted too often | Start request repeated too quickly.
apt-lock | Another apt is running | Could not get lock /var/lib/dpkg/lock-frontend. It is held by process
apt-key | The key of the archive is not known | NO_PUBKEY The following signatures couldn't be verified because the public key is not available
apt-unmet | Packages do not fit together | The following packages have unmet dependencies
apt-404 | The archive has moved | E: Failed to fetch 404 Not Found
disk-full | The disk is full | No space left on device
permission-script | The script may not be run | bash: ./run.sh: Permission denied
command-not-found | The command is not installed | bash: ffmpeg: command not found
crlf-script | The script has Windows line ends | /bin/bash^M: bad interpreter: No such file or directory
powershell-policy | PowerShell does not run scripts | cannot be loaded because running scripts is disabled on this system
windows-path-long | The path is too long for Windows | Filename too long
wsl-version | WSL 2 is not enabled | Please enable the Virtual Machine Platform Windows feature and ensure virtualization is enabled in the BIOS
brew-permission | Homebrew's folder belongs to another user | The following directories are not writable by your user: /usr/local
aws-credentials | AWS finds no credentials | Unable to locate credentials. You can configure credentials by running "aws configure"
aws-access-denied | The AWS role lacks a right | AccessDenied: User is not authorized to perform: s3:PutObject
aws-signature | The AWS clock or key is wrong | SignatureDoesNotMatch: The request signature we calculated does not match the signature you provided
gcloud-quota | The quota is used up | Quota exceeded for quota metric 'Queries' and limit 'Queries per minute'
openai-key | The OpenAI key is wrong | Incorrect API key provided: sk-. You can find your API key at platform.openai.com
openai-quota | The OpenAI account has no credit | You exceeded your current quota, please check your plan and billing details. insufficient_quota
openai-context | The prompt is too long for the model | This model's maximum context length is 8192 tokens
openai-model | The model does not exist | The model gpt-5-foo does not exist or you do not have access to it. model_not_found
anthropic-overloaded | Anthropic is overloaded | overloaded_error: Overloaded 529
anthropic-credit | The Anthropic account has no credit | Your credit balance is too low to access the Anthropic API
ssl-protocol | The client asks for TLS on a plain port | net::ERR_SSL_PROTOCOL_ERROR
jwt-expired | The login token has expired | JsonWebTokenError: jwt expired
jwt-malformed | The login token is cut off | JsonWebTokenError: jwt malformed
oauth-redirect | The redirect address is not registered | redirect_uri_mismatch: The redirect URI in the request does not match
yaml-tabs | The YAML file has tabs | found character '\\t' that cannot start any token
json-trailing | The JSON file has a comma too many | Expected double-quoted property name in JSON at position 120
env-not-loaded | The .env file was not read | Error: Missing required environment variable: DATABASE_URL
timezone-clock | The clock is wrong | Request Time Too Skewed: the difference between the request time and the current time is too large
ffmpeg-codec | ffmpeg lacks a codec | Unknown encoder 'libx264'
playwright-browser | Playwright's browser is not installed | browserType.launch: Executable doesn't exist Please run: npx playwright install
puppeteer-sandbox | Chrome cannot start its sandbox | No usable sandbox! Update your kernel or see for more information
`

/** About two hundred entries, none of them near a real one's words on purpose. */
export const otherFailures: readonly Entry[] = table
  .trim()
  .split('\n')
  .map((row) => {
    const [id = '', title = '', line = ''] = row.split(' | ')
    return { id, title, lines: [line] }
  })
