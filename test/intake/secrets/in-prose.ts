import type { MadeUpSecret, Make } from '../make-secret.ts'
import { fillIn } from './fill-in.ts'

/** Secrets told in sentences, in the languages that people write. */
export const inProse = (make: Make): readonly MadeUpSecret[] =>
  fillIn([
    ['my token is', make('word', 20), (s) => `so my token is ${s} and it still says unauthorized`],
    ['the password I use', make('word', 12), (s) => `the password I use is ${s}, is that ok?`],
    ['here is my key', make('word', 32), (s) => `here's my api key: ${s}`],
    ['tried with', make('word', 32), (s) => `I tried with token ${s} too`],
    ['passphrase of words', 'correct horse battery staple', (s) => `password: ${s}`],
    ['passphrase in quotes', 'correct horse battery staple', (s) => `password: "${s}"`],
    ['curly quotes', make('word', 20), (s) => `“token”: “${s}”,`],
    ['guillemets', make('word', 20), (s) => `le mot de passe est « ${s} »`],
    ['backticks', make('word', 20), (s) => `The gateway token is \`${s}\``],
    ['bold', make('word', 20), (s) => `**Token:** ${s}`],
    ['bold inside', make('word', 20), (s) => `API key: **${s}**`],
    ['spoiler', make('word', 20), (s) => `password ||${s}||`],
    ['arrow', make('word', 20), (s) => `token -> ${s}`],
    ['full-width colon', make('word', 20), (s) => `令牌：${s}`],
    ['chinese', make('word', 20), (s) => `我的 token 是 ${s}，为什么还是报错`],
    ['chinese, tight', make('word', 20), (s) => `密码是${s}，帮我看看`],
    ['chinese key', make('word', 32), (s) => `密钥: ${s}`],
    ['japanese', make('word', 20), (s) => `パスワードは${s}です`],
    ['japanese token', make('word', 20), (s) => `トークン：${s}`],
    ['korean', make('word', 20), (s) => `내 토큰은 ${s} 입니다`],
    ['korean password', make('word', 20), (s) => `비밀번호: ${s}`],
    ['russian', make('word', 20), (s) => `мой токен ${s} не работает`],
    ['russian password', make('word', 20), (s) => `Пароль: ${s}`],
    ['spanish', make('word', 20), (s) => `mi contraseña es ${s}`],
    ['german', make('word', 20), (s) => `mein Passwort ist ${s} und es geht nicht`],
    ['portuguese', make('word', 20), (s) => `minha senha é ${s}`],
    ['french', make('word', 20), (s) => `Mot de passe : ${s}`],
    ['italian', make('word', 20), (s) => `la mia chiave API è ${s}`],
    ['turkish', make('word', 20), (s) => `şifre: ${s}`],
    ['polish', make('word', 20), (s) => `moje hasło to ${s}`],
    ['pairing code', make('upper', 8), (s) => `Pairing code: ${s}`],
    ['setup code', make('base64', 120), (s) => `Setup code: ${s}`],
    [
      'recovery phrase',
      'ripple scissors kick mammal hire column oak again sun offer wealth tomorrow',
      (s) => `seed phrase: ${s}`,
    ],
  ])
