import type { MadeUpSecret, Make } from '../make-secret.ts'
import { fillIn } from './fill-in.ts'

/** Secrets in commands that people typed and in what shells print. */
export const inShells = (make: Make): readonly MadeUpSecret[] =>
  fillIn([
    ['powershell env', make('word', 40), (s) => `PS C:\\> $env:OPENAI_API_KEY = '${s}'`],
    [
      'powershell set',
      make('word', 24),
      (s) => `[Environment]::SetEnvironmentVariable("BOT_TOKEN", "${s}", "User")`,
    ],
    [
      'powershell secure string',
      make('word', 14),
      (s) => `$pw = ConvertTo-SecureString "${s}" -AsPlainText -Force`,
    ],
    ['cmd set', make('word', 24), (s) => `C:\\bot>set GATEWAY_TOKEN=${s}`],
    ['setx', make('word', 24), (s) => `setx ANTHROPIC_API_KEY "${s}"`],
    ['fish', make('word', 24), (s) => `set -gx GITHUB_TOKEN ${s}`],
    ['declare', make('word', 24), (s) => `declare -x HF_TOKEN="${s}"`],
    ['export on one line', make('word', 24), (s) => `export A=1 DISCORD_BOT_TOKEN=${s} && npm start`],
    ['config set', make('word', 24), (s) => `bot config set channels.telegram.botToken ${s}`],
    ['config set, quoted', make('word', 24), (s) => `bot config set gateway.auth.token "${s}"`],
    ['flag in ps', make('word', 24), (s) => `root 812 0.3 1.2 node /app/x.mjs gateway --port 1 --token ${s}`],
    ['args array', make('word', 24), (s) => `"args": ["gateway", "--token", "${s}"]`],
    ['mysql -p', make('word', 12), (s) => `mysql -u root -p${s} app`],
    ['sshpass', make('word', 10), (s) => `sshpass -p '${s}' ssh root@10.0.0.4`],
    ['pgpassword', make('word', 10), (s) => `PGPASSWORD=${s} psql -h db -U app`],
    ['echo into a file', make('word', 24), (s) => `echo "TELEGRAM_TOKEN=${s}" >> ~/.bot/.env`],
    ['docker login', make('word', 20), (s) => `docker login -u me --password ${s} ghcr.io`],
    ['curl form', make('word', 14), (s) => `curl -F 'username=me' -F 'password=${s}' http://x.example`],
    ['curl data', make('word', 14), (s) => `curl -d '{"user":"me","password":"${s}"}' http://x.example`],
    [
      'curl urlencode',
      make('word', 14),
      (s) => `curl --data-urlencode "client_secret=${s}" http://x.example`,
    ],
    [
      'curl bearer across lines',
      make('word', 30),
      (s) => `curl http://x.example \\\n  -H "Authorization: Bearer ${s}" \\\n  -v`,
    ],
    ['prompt answered', make('word', 14), (s) => `Enter password: ${s}\nlogged in`],
    ['sudo echo', make('word', 10), (s) => `echo ${s} | sudo -S systemctl restart bot`],
    ['grep of env', make('hex', 64), (s) => `$ grep -r TOKEN .\n./.env:3:GATEWAY_TOKEN=${s}`],
    ['diff', make('word', 24), (s) => `-  "botToken": "old",\n+  "botToken": "${s}",`],
    ['prompt box', make('word', 24), (s) => `◆  Enter gateway token\n│  ${s}\n└`],
  ])
