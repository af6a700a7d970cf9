// What people call a secret in the languages they write in, as alternatives of a pattern.

interface Words {
  /** Alternatives of a pattern. */
  readonly source: string
  /** What a text has that any of them is in, in lower case. */
  readonly keywords: readonly string[]
}

const english: Words = {
  source: 'pass(?:word|wd|phrase|code)|pwd|_pass|"pass|requirepass|masterauth|psk(?<![a-z]psk)',
  keywords: ['passw', 'passphrase', 'passcode', 'pwd', '_pass', '"pass', 'requirepass', 'masterauth', 'psk'],
}
// Apart from the English ones: searching for so many words takes its time, and few texts have any of them.
const other: Words = {
  source: [
    'kennwort|passwort|wachtwoord|lösenord|adgangskode|salasana',
    'contraseña|contrasena|senha|mot de passe|(?<![a-z])parol[aeă]',
    'has[łl]o|(?<![a-z])hesl[oa]|jelszó|lozinka|парол[а-яьії]{1,3}',
    '(?<![a-z])şifre|mật khẩu|kata sandi|κωδικός',
    '密码|密碼|口令|パスワード|비밀번호|비번|암호|รหัสผ่าน|पासवर्ड|كلمة (?:المرور|السر)|סיסמה',
  ].join('|'),
  keywords: [
    ...['kennwort', 'passwort', 'wachtwoord', 'lösenord', 'adgangskode', 'salasana'],
    ...['contrase', 'senha', 'mot de passe', 'parol'],
    ...['hasło', 'haslo', 'heslo', 'hesla', 'jelszó', 'lozinka', 'парол'],
    ...['şifre', 'mật khẩu', 'kata sandi', 'κωδικός'],
    ...[
      '密码',
      '密碼',
      '口令',
      'パスワード',
      '비밀번호',
      '비번',
      '암호',
      'รหัสผ่าน',
      'पासवर्ड',
      'كلمة',
      'סיסמה',
    ],
  ],
}

/** Words for passwords, the common ones first. */
export const passwordWords: readonly Words[] = [english, other]

export const apiKeyWords = [
  '(?:api|access|auth|subscription|account|app)[ _-]?key',
  'api[ _-]?(?:schlüssel|ключ|キー|키)',
  "(?:clave|chave|clé|cle|chiave|klucz|ключ)[ _-](?:(?:d[ea]|d['’])[ _-]?)?(?:la[ _-])?api",
].join('|')

export const apiKeyKeywords = [
  ...['key', 'schlüssel', 'ключ', 'キー', 'api키', 'api 키', 'api-키', 'api_키'],
  ...['clave', 'chave', 'clé', 'cle', 'chiave', 'klucz'],
]

export const tokenWords =
  'token(?<!unexpected token)|_auth|bearer|jeton|токен[а-яії]{0,2}|令牌|トークン|토큰|โทเคน'
export const tokenKeywords = [
  'token',
  '_auth',
  'bearer',
  'jeton',
  'токен',
  '令牌',
  'トークン',
  '토큰',
  'โทเคน',
]

export const secretWords = [
  'secret|credentials?|密钥|密鑰|秘钥',
  'key(?<=(?:private|secret|signing|encryption|master)[ _-]?key)|secret[ _-]?key[ _-]?base',
  'code(?<=(?:setup|device|auth|authorization)[ _-]?code)|code[ _-]?verifier',
].join('|')
export const secretKeywords = [
  'secret',
  'credential',
  'key',
  '_code',
  ' code',
  '-code',
  'setup',
  'verifier',
  '密钥',
  '密鑰',
  '秘钥',
]

/** Verbs that say what a secret is, with blanks around them. */
export const verbs = 'is|was|es|é|è|ist|war|lautet|est|to|jest|là|är|er|este|είναι|היא|คือ|это|je|→|->|➜|=>|:'
/** Particles that do so without blanks. */
export const particles = '是|为|為|は|が|은|는|คือ'
