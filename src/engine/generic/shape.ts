import { placeholder } from '../placeholder.js'

/** Why a value is no secret by its looks alone, or null. Ordered by how often each is the reason. */
export function harmlessShape(value: string): string | null {
  const isOdd = odd.test(value)
  for (const [shape, reason, inName] of shapes)
    if (!(inName && isOdd) && shape.test(value)) return reason
  if (knownDigests.has(value.toLowerCase())) return 'the digest of an empty text'
  if (value.length > 128) return null
  for (const [encoding, written] of encodings) {
    if (!written.test(value)) continue
    const text = Buffer.from(value, encoding).toString('latin1')
    if (/^[\x20-\x7e]{4,}$/.test(text) && (placeholder(text) ?? harmlessShape(text)) !== null)
      return `words in ${encoding}`
  }
  return null
}

/** `Y2hhbmdlbWU=` of a Kubernetes secret, and the same in hex. */
const encodings = [
  ['hex', /^(?:[0-9A-Fa-f]{2}){6,}$/],
  ['base64', /^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/],
] as const

export const camelCase = 'a name in camel case'
export const template = 'a template or a reference'

/** What no name, path, number or host holds. */
const odd = /["'`!,;|&?[\]{}<>=^]/

/** The third says that the whole value is in an alphabet without what is `odd`. */
const shapes: readonly (readonly [shape: RegExp, reason: string, inName?: true])[] = [
  [
    /^\$2[abxy]\$|^\$(?:1|5|6|argon2\w*|pbkdf2[\w-]*|scrypt|7|y)\$|^\{(?:SSHA|SHA|MD5|CRYPT|BCRYPT)\w*\}|^pbkdf2[_:]|^bcrypt|^ENC\[|^EJ\[\d|^ENC\(|^\[enc:|^\{cipher\}|^encrypted:|^(?:gAAAAA|vault:v\d)/i,
    'hashed or encrypted',
  ],
  [/\s.*\s/, 'words'],
  // Before templates, which they may look like.
  [
    /^[<[{(*#$%@]|[>\]})]$|\$[{(]|\{\{|%[sdv(]|%\{|<\w+>|^process\.env|^os\.environ|^env[.[(]|^ENV\[|__\w+__/,
    template,
  ],
  [/^[A-Za-z_$][\w$]*(?:(?:\.|->|::)[A-Za-z_$][\w$]*)+(?:\(\)?)?$/, 'a name in code', true],
  [/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/, 'the name of a constant', true],
  [/^(?:[a-z]+|[A-Z]+)(?:[-_:.](?:[a-z]+|[A-Z]+))+$/, 'words', true],
  [
    /^(?:[A-Z]?[a-z]{1,12}|[A-Z]{1,12})\d{0,4}(?:[-_:./ ](?:(?:[A-Z]?[a-z]{1,12}|[A-Z]{1,12})\d{0,4}|\d{1,4}))+$/,
    'words and numbers',
    true,
  ],
  [/^(?:[a-z]+|[A-Z][a-z]+|[A-Z]+)(?:[A-Z][a-z]+)+\d{0,4}$/, camelCase, true],
  [/^(?:sha\d+|md5|blake\w+|h1|crc\w+)[-:=]/i, 'a digest'],
  [
    /^(?:https?|ftp|file|git|ssh|mailto|data|urn|arn|projects|secrets?|vault|ref|env|op|ssm|keyvault|aws|gcp|azure|bao|akv|awskms|gcpkms|sops|chamber|doppler|jdbc|blob|about|javascript|classpath|pkcs11):/i,
    'a reference',
  ],
  [/^(?:\.{0,2}\/|~\/|[A-Za-z]:\\|\\\\|@[a-z])/, 'a path'],
  [/^[\w.-]+(?:\/[\w.@{}-]+)+(?:\.\w{1,5})$/, 'a path'],
  [/^v?\d+(?:\.\d+)+/, 'a version or an address'],
  [/^\d{4}-\d\d-\d\d/, 'a date'],
  [/^[\d\s.,:;+()/xX-]+$/, 'a number'],
  [/^0x[0-9a-f]{1,40}$/i, 'an address or a number', true],
  [/\\[nrtu]/, 'text with escapes'],
  [
    /(?:^|[-_.\s])(?:api[-_]?key|keys?|tokens?|secrets?|passwords?|passwd|pwd|credentials?)(?:$|[-_.\s])/i,
    'a name for a secret',
  ],
  [/^(?:[A-Za-z][\w.+-]*)@[\w-]+(?:\.[\w-]+)+$/, 'an e-mail address', true],
  [
    /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\w+)\b|^-----BEGIN (?:PUBLIC|CERTIFICATE)/,
    'a public key',
  ],
  [
    /^[\w*]+\.(?:com|net|org|io|dev|test|local|internal|json|ya?ml|xml|txt|js|ts|py|go|rb|java|php|html?|css|pem|crt|cer|key|pub|jks|p12|log|md|sh|conf|properties|png|svg|jpe?g)$/i,
    'the name of a file or a host',
    true,
  ],
  [
    /^(?:true|false|null|nil|none|undefined|string|str|text|number|integer|int|boolean|bool|object|array|any|required|optional|hidden|password|enabled|disabled|default|empty|blank|varchar|binary|base64|bearer|basic|plain|encrypted|masked|unset|yes|no|on|off|admin|root|user|username|n\/a|tbd|todo)$/i,
    'a word of configuration',
    true,
  ],
  [/^application\/|^text\/|^image\/|;\s*charset=/i, 'a media type'],
]

const knownDigests = new Set([
  ['d41d8cd98f00b204', 'e9800998ecf8427e'].join(''),
  ['da39a3ee5e6b4b0d3255', 'bfef95601890afd80709'].join(''),
  ['e3b0c44298fc1c149afbf4c8996fb924', '27ae41e4649b934ca495991b7852b855'].join(''),
])
