import { base32, base58, decodeBase } from './base.js'
import { privateKey } from './private-key.js'

/** Formats whose inside must parse. Each returns why it is one, in words, or null. */
export type StructureName = keyof typeof structures

export function structureOf(name: StructureName, secret: string): string | null {
  return structures[name](secret)
}

const structures = {
  /** RFC 7519: header and payload are base64url JSON objects, the header names an algorithm; `exp` is when it ends. */
  jwt: jwtOf,
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
  /** A private key in PEM, of OpenSSH, PGP or PuTTY, or one of these in base64; ./private-key.ts. */
  'private-key': privateKey,
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
  /**
   * A word, `_`, and a JWT: secret keys of Gel and EdgeDB.
   * https://docs.geldata.com/cloud/deploy
   */
  'prefixed-jwt': (secret: string) => jwtOf(secret.slice(secret.indexOf('_') + 1)),
  /**
   * `snyk_uat.`, an id, base64url of a JSON object that names the host, a signature.
   * https://github.com/snyk/go-application-framework/blob/main/pkg/auth/tokenauthenticator.go
   */
  'snyk-token': (secret: string) => {
    const claims = jsonFromBase64url(secret.split('.')[2] ?? '')
    if (!isObject(claims)) return null
    return typeof claims.h === 'string'
      ? `decodes to a token for ${claims.h}`
      : 'decodes to a token'
  },
  /**
   * `dls_`, the access key, `_` and base64 of a JSON object with a login and two secrets.
   * https://github.com/Dashlane/dashlane-cli/blob/master/src/utils/deviceCredentials.ts
   */
  'dashlane-device-keys': (secret: string) => {
    const keys = jsonFromBase64url(secret.split('_')[2] ?? '')
    return isObject(keys) && typeof keys.deviceSecretKey === 'string'
      ? 'decodes to the keys of a device'
      : null
  },
  /** `<uuid>|read-write` in base64, as `nx.json` of public repositories has it. https://nx.dev */
  'nx-access-token': (secret: string) =>
    new RegExp(`^${uuid}\\|read-write$`).test(fromBase64(secret))
      ? 'decodes to a read-write token'
      : null,
  /**
   * `reftkn:01:`, ten digits, and 27 characters in base64.
   * https://jfrog.com/help/r/jfrog-platform-administration-documentation/reference-token
   */
  'jfrog-reference-token': (secret: string) =>
    /^reftkn:\d{2}:\d{10}:[\w/+-]{27}$/.test(fromBase64(secret))
      ? 'decodes to a reference token'
      : null,
  /** The 64 bytes of an Ed25519 key pair in base58. https://solana.com/developers/cookbook/wallets */
  'solana-secret-key': (secret: string) =>
    decodeBase(secret, base58)?.length === 64 ? 'decodes to a key pair of 64 bytes' : null,
  /**
   * As many words as BIP-39 allows, none twice beyond chance, none that holds a sentence together: its
   * list has no `the` and no `this`, as it keeps words apart that are easily confused.
   * https://github.com/bitcoin/bips/blob/master/bip-0039/english.txt
   */
  'seed-phrase': (secret: string) => {
    const words = secret.trim().split(/\s+/)
    if (![12, 15, 18, 21, 24].includes(words.length)) return null
    if (!words.every((word) => /^[a-z]{3,8}$/.test(word) && !noSeedWords.has(word))) return null
    return new Set(words).size > words.length - 3 ? `${words.length} words of a seed phrase` : null
  },
} satisfies { readonly [name: string]: (secret: string) => string | null }

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

const noSeedWords = new Set(
  (
    'the and for are but not was were with from these those their them your him his her its our who whom whose ' +
    'which why how has had been being would could should shall may might cannot does did doing than onto while ' +
    'here down words wallet anyone using through both too mnemonic contains generate following null enter'
  ).split(' '),
)

// Object.keys does not know that these are all the keys there are.
export const structureNames = Object.keys(structures) as readonly StructureName[]

/** `${PASS}`, `{{ pass }}`, `<password>`, `&lt;password&gt;`, `%PASS%`, `$PASS`, `__PASS__`, `***`. */
const templated =
  /^(?:[$%:@#<[{*.(]|\\?\$|&lt;|__\w+__$|.*(?:\$\{|\{\{|\{[a-z_]{2,32}\}|<[a-z]|\*\*\*|%[sdv]$|\.\.\.))/i

function isDummy(password: string): boolean {
  return templated.test(password) || dummyPasswords.has(password.toLowerCase())
}

/** What documentation writes where a password goes. */
const dummyPasswords = new Set(
  (
    'pass password passwd pwd secret user username admin root token key apikey api_key postgres mysql redis ' +
    'mongo guest test example changeme mypassword mypass yourpassword your_password your-password ' +
    'userpassword password123 pass123 xxx xxxx xxxxx xxxxxx ' +
    // What images and quick starts name user, password and database alike.
    'postgresql mongodb mariadb rabbitmq neo4j clickhouse cassandra elastic couchdb minioadmin airflow ' +
    'keycloak odoo django drupal wordpress laravel symfony nextcloud gitea grafana hasura metabase strapi ' +
    'superset sail dbuser myuser demo dev develop default app webapp'
  ).split(' '),
)

function jwtOf(secret: string): string | null {
  const [header, payload] = secret.split('.').map(jsonFromBase64url)
  if (!isObject(header) || typeof header.alg !== 'string' || !isObject(payload)) return null
  if (header.alg.toLowerCase() === 'none') return null // unsigned: no one should believe it
  const ends = typeof payload.exp === 'number' ? new Date(payload.exp * 1000) : null
  const until = ends && ends.getTime() > 0 ? `, valid until ${ends.toISOString().slice(0, 10)}` : ''
  return `decodes to a ${header.alg} token${until}`
}

function fromBase64(text: string): string {
  return Buffer.from(text, 'base64').toString('latin1')
}

/** The JSON object that a text decodes to. */
function jsonFromBase64url(text: string): unknown {
  const decoded = Buffer.from(text, 'base64url').toString('utf8').trimEnd()
  // To be told so by the parser takes longer than all else.
  if (!decoded.startsWith('{') || !decoded.endsWith('}')) return undefined
  try {
    return JSON.parse(decoded)
  } catch {
    return undefined // not JSON: the caller only wants to know that
  }
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
