import type { MadeUpSecret, Make } from '../make-secret.ts'
import { fillIn } from './fill-in.ts'

/** Secrets in what sets up containers, services and clusters. */
export const inDeployments = (make: Make): readonly MadeUpSecret[] =>
  fillIn([
    ['compose list', make('word', 32), (s) => `    environment:\n      - GATEWAY_TOKEN=${s}\n      - TZ=UTC`],
    [
      'compose map',
      make('word', 28),
      (s) => `    environment:\n      SLACK_SIGNING_SECRET: ${s}\n      TZ: UTC`,
    ],
    ['docker run -e', make('word', 20), (s) => `docker run -d -e "API_KEY=${s}" -p 80:80 bot`],
    ['docker inspect', make('hex', 32), (s) => `"Env": [\n  "PATH=/usr/bin",\n  "WEBHOOK_SECRET=${s}"\n]`],
    ['systemd', make('word', 22), (s) => `[Service]\nEnvironment="BOT_TOKEN=${s}" "PORT=1"`],
    ['kubernetes data', `${make('base64', 30)}==`, (s) => `kind: Secret\ndata:\n  password: ${s}`],
    ['kubernetes string', make('word', 18), (s) => `stringData:\n  db-password: "${s}"`],
    ['kubernetes env', make('word', 24), (s) => `- name: OPENAI_API_KEY\n  value: "${s}"`],
    ['kubernetes env, one line', make('word', 24), (s) => `{"name":"BOT_TOKEN","value":"${s}"}`],
    ['terraform', make('word', 16), (s) => `resource "db" "x" {\n  master_password = "${s}"\n}`],
    ['helm --set', make('word', 20), (s) => `helm upgrade bot ./c --set gateway.auth.token=${s},replicas=1`],
    ['ansible', make('word', 14), (s) => `ansible_become_pass: ${s}`],
    ['launchd plist', make('word', 30), (s) => `<key>GATEWAY_TOKEN</key>\n<string>${s}</string>`],
    ['nix', make('word', 30), (s) => `services.bot.environment.API_TOKEN = "${s}";`],
    ['wireguard', `${make('base64', 43)}=`, (s) => `[Interface]\nPrivateKey = ${s}\nAddress = 10.0.0.2/32`],
    ['wifi', make('word', 12), (s) => `network={\n  ssid="home"\n  psk="${s}"\n}`],
    ['redis.conf', make('word', 16), (s) => `bind 127.0.0.1\nrequirepass ${s}\nport 6379`],
    ['caddy', make('word', 24), (s) => `header_up Authorization "Bearer ${s}"`],
    ['nginx', make('word', 24), (s) => `proxy_set_header X-Api-Key "${s}";`],
    ['cloudflared', `eyJh${make('base64', 160)}`, (s) => `cloudflared service install ${s}`],
    ['tunnel run', `eyJh${make('base64', 160)}`, (s) => `cloudflared tunnel run --token ${s}`],
    [
      'tailscale up',
      `tskey-auth-${make('word', 12)}-${make('word', 32)}`,
      (s) => `tailscale up --authkey ${s}`,
    ],
  ])
