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
    return `decodes to a ${header.alg} token`
  },
  /** base64 of a JSON object. */
  'base64-json': (secret: string) =>
    isObject(jsonFromBase64url(secret)) ? 'decodes to a JSON object' : null,
  /** `user:password` in base64, both printable and neither empty. RFC 7617. */
  'basic-credentials': (secret: string) => {
    const text = Buffer.from(secret, 'base64').toString('latin1')
    return /^[\x21-\x39\x3b-\x7e]{1,128}:[\x20-\x7e]{3,256}$/.test(text)
      ? 'decodes to user:password'
      : null
  },
  /** A PEM or OpenSSH private key: a header, base64 body of a plausible length, a footer. */
  'private-key': (secret: string) => {
    const body = secret
      .replace(/-----(?:BEGIN|END) [A-Z0-9 ]+-----/g, '')
      .replace(/\\[nr]/g, '')
      .replace(/^[A-Za-z-]+: .*$/gm, '')
      .replace(/[\s"'`+,\\|>#*/]*(?:\n|$)[\s"'`+,\\|>#*]*/g, '')
    const base64 = body.replace(/[^A-Za-z0-9+/=]/g, '')
    if (base64.length < 40) return null
    return /ENCRYPTED/.test(secret)
      ? 'private key, encrypted with a passphrase'
      : 'complete private key'
  },
  /** A URL whose password is there and no template. */
  'url-password': (secret: string) => {
    if (secret.length < 3 || templated.test(secret) || dummyPasswords.has(secret.toLowerCase()))
      return null
    return 'password inside a URL'
  },
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
} satisfies { readonly [name: string]: (secret: string) => string | null }

/** RFC 4648. */
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** `${PASS}`, `{{ pass }}`, `<password>`, `%PASS%`, `$PASS`, `:password`, `[pass]`, `***`. */
const templated = /^(?:[$%:@#<[{*.(]|\\?\$|.*(?:\$\{|\{\{|<[a-z]|\*\*\*|%[sdv]$|\.\.\.))/i

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
