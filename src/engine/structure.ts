/** Formats whose inside must parse. Each returns why it is one, in words, or null. */
export type StructureName = keyof typeof structures

export function structureOf(name: StructureName, secret: string): string | null {
  return structures[name](secret)
}

const structures = {
  /** RFC 7519: header and payload are base64url JSON objects, the header names an algorithm. */
  jwt: (secret: string) => {
    const [header, payload] = secret.split('.').map(jsonFromBase64url)
    if (!isObject(header) || typeof header.alg !== 'string' || !isObject(payload)) return null
    if (header.alg.toLowerCase() === 'none') return null // unsigned: no one should believe it
    return `decodes to a ${header.alg} token`
  },
  /** base64 of a JSON object. */
  'base64-json': (secret: string) =>
    isObject(jsonFromBase64url(secret)) ? 'decodes to a JSON object' : null,
  /** `user:password` in base64, both printable and neither empty. RFC 7617. */
  'basic-credentials': (secret: string) => {
    const text = Buffer.from(secret, 'base64').toString('latin1')
    const [, password] = /^[\x21-\x39\x3b-\x7e]{1,128}:([\x20-\x7e]{3,256})$/.exec(text) ?? []
    if (password === undefined || isDummy(password)) return null
    return 'decodes to user:password'
  },
  /** A PEM or OpenSSH private key: a header, base64 body of a plausible length, a footer. */
  'private-key': (secret: string) => {
    const body = secret
      .replace(/-----(?:BEGIN|END) [A-Z0-9 ]+-----/g, '')
      .replace(/(?:\\r)?\\n/g, '\n')
      .replace(/^[A-Za-z-]+: .*$/gm, '')
      .replace(/[\s"'`+,\\|>#*/]*(?:\n|$)[\s"'`+,\\|>#*]*/g, '')
    const base64 = body.replace(/[^A-Za-z0-9+/=]/g, '')
    if (base64.length < 40) return null
    return /ENCRYPTED/.test(secret)
      ? 'private key, encrypted with a passphrase'
      : 'complete private key'
  },
  /** A URL whose password is there and no template. */
  'url-password': (secret: string) =>
    secret.length < 3 || isDummy(secret) ? null : 'password inside a URL',
  /**
   * An AWS access key id. The first bit after the prefix tells the generation; in the newer one the
   * next 40 bits are the account number.
   * https://awsteele.com/blog/2020/09/26/aws-access-key-format.html
   * https://labs.withsecure.com/publications/a-bitwise-analysis-of-aws-access-key-identifiers.html
   */
  'aws-key-id': (secret: string) => {
    let bits = 0
    for (const char of secret.slice(4, 13)) {
      const digit = base32.indexOf(char)
      if (digit < 0) return null
      bits = bits * 32 + digit
    }
    if (bits < 2 ** 44) return 'an access key id of the older form'
    const account = String(Math.floor((bits - 2 ** 44) / 16)).padStart(12, '0')
    return account.length === 12 ? `decodes to AWS account ${account}` : null
  },
  /**
   * An API key of Amazon Bedrock or the Claude Platform on AWS: four characters, then
   * `user-at-account:password` in base64; the second key of a user carries `+1` after the name.
   * https://github.com/BeyondTrust/bedrock-keys-security
   */
  'aws-service-credential': (secret: string) => {
    const text = Buffer.from(secret.slice(4), 'base64').toString('latin1')
    const [, user, account] = /^([\w+=,.@-]{1,64})-at-(\d{12}):[\x21-\x7e]{20,}$/.exec(text) ?? []
    return user && account ? `decodes to IAM user ${user} in AWS account ${account}` : null
  },
  /**
   * Microsoft's common annotated security key, whose reserved parts are long runs of one letter:
   * 52 random characters, a fixed signature, year (A is 2024) and month, who made it, a checksum.
   * https://github.com/microsoft/security-utilities
   */
  'azure-annotated-key': (secret: string) => {
    const [, year, month] = /^[A-Za-z0-9]{52}JQQJ9[9DH]([A-Z])([A-L])/.exec(secret) ?? []
    if (!year || !month) return null
    const number = String(month.charCodeAt(0) - 64).padStart(2, '0')
    return `made in ${1959 + year.charCodeAt(0)}-${number}`
  },
  /**
   * A Discord token: what stands before its first dot is the id of the bot or user in base64.
   * https://discord.com/developers/docs/reference
   */
  'discord-token': (secret: string) => {
    const id = Buffer.from(secret.split('.', 1)[0] ?? '', 'base64').toString('latin1')
    return /^\d{17,20}$/.test(id) ? `decodes to a token of Discord user ${id}` : null
  },
  /**
   * A prefix, `_`, base64 of a JSON object, and perhaps `_` and more: Sentry organization tokens,
   * Grafana Cloud access policy tokens.
   * https://github.com/getsentry/sentry/blob/master/src/sentry/utils/security/orgauthtoken_token.py
   */
  'prefixed-base64-json': (secret: string) =>
    isObject(jsonFromBase64url(secret.split('_')[1] ?? '')) ? 'decodes to a JSON object' : null,
  /**
   * The legacy service_role key of a Supabase project. The anon key looks alike and is public, and the
   * key of every local stack is issued by `supabase-demo`.
   * https://supabase.com/docs/guides/api/api-keys
   */
  'supabase-service-role': (secret: string) => {
    const payload = jsonFromBase64url(secret.split('.')[1] ?? '')
    if (!isObject(payload) || payload.role !== 'service_role' || payload.iss === 'supabase-demo')
      return null
    return typeof payload.ref === 'string'
      ? `decodes to the service_role key of project ${payload.ref}`
      : 'decodes to a service_role key'
  },
  /**
   * An Elasticsearch API key: `id:key` in base64, 20 and 22 characters of base64url.
   * https://www.elastic.co/docs/deploy-manage/api-keys/elasticsearch-api-keys
   */
  'elastic-api-key': (secret: string) => {
    const text = Buffer.from(secret, 'base64').toString('latin1')
    const [, id] = /^([\w-]{20}):[\w-]{22}$/.exec(text) ?? []
    return id ? `decodes to the API key with id ${id}` : null
  },
  /**
   * A personal or HTTP access token of an Atlassian Data Center product: `id:secret` in base64, twelve
   * digits and twenty random bytes; Bitbucket puts `BBDC-` before it.
   * https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html
   */
  'atlassian-data-center-token': (secret: string) => {
    const bytes = Buffer.from(secret.replace(/^BBDC-/, ''), 'base64')
    const [, id] = /^(\d{12}):$/.exec(bytes.toString('latin1', 0, 13)) ?? []
    return id && bytes.length === 33 ? `decodes to the token with id ${id}` : null
  },
} satisfies { readonly [name: string]: (secret: string) => string | null }

/** RFC 4648. */
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** `${PASS}`, `{{ pass }}`, `<password>`, `%PASS%`, `$PASS`, `:password`, `[pass]`, `***`. */
const templated = /^(?:[$%:@#<[{*.(]|\\?\$|.*(?:\$\{|\{\{|<[a-z]|\*\*\*|%[sdv]$|\.\.\.))/i

function isDummy(password: string): boolean {
  return templated.test(password) || dummyPasswords.has(password.toLowerCase())
}

/** What documentation writes where a password goes. */
const dummyPasswords = new Set(
  (
    'pass password passwd pwd secret user username admin root token key apikey api_key postgres mysql redis ' +
    'mongo guest test example changeme mypassword mypass yourpassword your_password your-password ' +
    'userpassword password123 pass123 xxx xxxx xxxxx xxxxxx'
  ).split(' '),
)

function jsonFromBase64url(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return undefined // not JSON: the caller only wants to know that
  }
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
