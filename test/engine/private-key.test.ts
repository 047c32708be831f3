import { execFileSync, spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makeFrom } from '../../src/engine/example.js'
import { privateKey } from '../../src/engine/private-key.js'

const passphrase = { cipher: 'aes-256-cbc', passphrase: 'acme' }
const folder = mkdtempSync(join(tmpdir(), 'secretscan-keys-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const ec = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
const ed25519 = generateKeyPairSync('ed25519')
const pkcs8 = { type: 'pkcs8', format: 'pem' } as const
const pkcs1 = { type: 'pkcs1', format: 'pem' } as const
const sec1 = { type: 'sec1', format: 'pem' } as const

/** Real keys, made here and now. */
const keys: { readonly [name: string]: readonly [pem: string | Buffer, what: string] } = {
  'RSA in PKCS#1': [rsa.privateKey.export(pkcs1), 'RSA key of 2048 bits'],
  'RSA in PKCS#8': [rsa.privateKey.export(pkcs8), 'RSA key of 2048 bits'],
  'EC in SEC1': [ec.privateKey.export(sec1), 'EC key on P-256'],
  'EC in PKCS#8': [ec.privateKey.export(pkcs8), 'EC key on P-256'],
  'EC on another curve': [
    generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey.export(pkcs8),
    'EC key on secp256k1',
  ],
  'EC with its curve written out': [
    generateKeyPairSync('ec', {
      namedCurve: 'prime256v1',
      paramEncoding: 'explicit',
    }).privateKey.export(pkcs8),
    'EC key',
  ],
  Ed25519: [ed25519.privateKey.export(pkcs8), 'Ed25519 key'],
  X25519: [generateKeyPairSync('x25519').privateKey.export(pkcs8), 'X25519 key'],
  Ed448: [generateKeyPairSync('ed448').privateKey.export(pkcs8), 'Ed448 key'],
  'RSA-PSS': [
    generateKeyPairSync('rsa-pss', { modulusLength: 1024 }).privateKey.export(pkcs8),
    'RSA key of 1024 bits',
  ],
  DSA: [
    generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 }).privateKey.export(
      pkcs8,
    ),
    'DSA key of 1024 bits',
  ],
  'Diffie-Hellman': [
    // @types/node 20 does not know it
    generateKeyPairSync('dh' as 'x25519', { group: 'modp14' } as object).privateKey.export(pkcs8),
    'Diffie-Hellman key of 2048 bits',
  ],
  'PKCS#8 with a passphrase': [
    rsa.privateKey.export({ ...pkcs8, ...passphrase }),
    'private key, encrypted with a passphrase',
  ],
  'RSA with a passphrase, of RFC 1421': [
    rsa.privateKey.export({ ...pkcs1, ...passphrase }),
    'RSA key, encrypted with a passphrase',
  ],
  'EC with a passphrase, of RFC 1421': [
    ec.privateKey.export({ ...sec1, ...passphrase }),
    'EC key, encrypted with a passphrase',
  ],
}

describe('a real private key', () => {
  it.each(Object.entries(keys))('%s', (_, [pem, what]) => {
    expect(privateKey(String(pem))).toBe(what)
  })

  const installed = spawnSync('ssh-keygen', ['-?']).error === undefined
  it.skipIf(!installed).each([
    ['ed25519', [], '', 'Ed25519 key'],
    ['rsa', ['-b', '2048'], '', 'RSA key of 2048 bits'],
    ['ecdsa', ['-b', '384'], '', 'EC key on P-384'],
    ['ed25519', [], 'acme1', 'Ed25519 key, encrypted with a passphrase'],
    ['rsa', ['-b', '2048', '-m', 'PEM'], '', 'RSA key of 2048 bits'],
    ['rsa', ['-b', '2048', '-m', 'PEM'], 'acme1', 'RSA key, encrypted with a passphrase'],
  ] as const)('of ssh-keygen -t %s %j with "%s"', (kind, options, phrase, what) => {
    const file = join(folder, `${kind}-${options.length}-${phrase}`)
    execFileSync('ssh-keygen', ['-q', '-t', kind, ...options, '-N', phrase, '-f', file])
    const text = readFileSync(file, 'utf8')
    expect(privateKey(text)).toBe(what)
    expect(privateKey(readFileSync(`${file}.pub`, 'utf8'))).toBeNull()
    expect(privateKey(cut(text, 0.7))).toBeNull()
  })

  const gpg = spawnSync('gpg', ['--version']).error === undefined
  it.skipIf(!gpg)('of gpg, and its public half', { timeout: 30_000 }, () => {
    const home = ['--homedir', folder, '--batch', '--quiet', '--passphrase', '']
    const run = (...args: readonly string[]) =>
      execFileSync('gpg', [...home, '--pinentry-mode', 'loopback', ...args], { stdio: 'pipe' })
    run('--quick-generate-key', 'acme', 'rsa2048', 'sign', 'never')
    const text = run('--armor', '--export-secret-keys').toString()
    spawnSync('gpgconf', ['--homedir', folder, '--kill', 'gpg-agent'])
    expect(privateKey(text)).toBe('PGP RSA key of 2048 bits')
    expect(privateKey(cut(text, 0.3))).toBeNull()
    expect(
      privateKey(run('--armor', '--export').toString().replaceAll('PUBLIC', 'PRIVATE')),
    ).toBeNull()
  })
})

const pem = String(rsa.privateKey.export(pkcs1))
const lines = pem.trim().split('\n')

describe('a private key is one wherever it stands', () => {
  it.each([
    ['in one line of JSON', lines.join('\\n')],
    ['in JSON inside JSON', lines.join('\\\\n')],
    ['with CRLF', lines.join('\r\n')],
    ['with CRLF in a string', lines.join('\\r\\n')],
    ['in one line with blanks', lines.join(' ')],
    ['indented, as in YAML', lines.join('\n      ')],
    ['a string a line, joined by plus', lines.map((line) => `"${line}\\n"`).join(' +\n  ')],
    ['a string a line, plus first', lines.map((line) => `'${line}\\n'`).join('\n  + ')],
    ['a string a line, joined by dots', lines.map((line) => `"${line}\\n"`).join(' .\n')],
    ['a string a line in a list', lines.map((line) => `"${line}"`).join(',\n')],
    ['a string a line side by side', lines.map((line) => `"${line}\\n"`).join('\n')],
    ['continued by backslashes', lines.join('\\n\\\n')],
    ['in comments', lines.map((line) => `# ${line}`).join('\n')],
    ['in comments of two slashes', lines.map((line) => `// ${line}`).join('\n')],
    ['quoted in a mail', lines.map((line) => `> ${line}`).join('\n')],
    ['in a patch', lines.map((line) => `+${line}`).join('\n')],
    ['in base64 once more', Buffer.from(pem).toString('base64')],
    ['without its footer', lines.slice(0, -1).join('\n')],
    ['with bytes after it', lines.toSpliced(-1, 0, makeFrom('odd').base64(8)).join('\n')],
  ])('%s', (_, text) => {
    expect(privateKey(text)).toBe('RSA key of 2048 bits')
  })
})

describe('what is no whole private key', () => {
  it.each(Object.entries(keys).filter(([name]) => !name.includes('RFC 1421')))(
    '%s, cut off anywhere',
    (_, [whole]) => {
      for (const share of [0.1, 0.3, 0.5, 0.7, 0.9])
        expect(privateKey(cut(String(whole), share))).toBeNull()
    },
  )

  it.each([
    ['the public half', rsa.publicKey.export(pkcs1)],
    ['the public half of PKCS#8', rsa.publicKey.export({ type: 'spki', format: 'pem' })],
    ['the public half of Ed25519', ed25519.publicKey.export({ type: 'spki', format: 'pem' })],
  ])('%s, under the wrong label too', (_, text) => {
    expect(privateKey(String(text))).toBeNull()
    expect(privateKey(String(text).replaceAll('PUBLIC', 'PRIVATE'))).toBeNull()
  })

  it.each([
    ['elided in the middle', [...lines.slice(0, 2), '...', ...lines.slice(-2)].join('\n')],
    ['elided on its first line', `${lines[0]}\n${lines[1]?.slice(0, 20)}...\n${lines.at(-1)}`],
    ['without a line in the middle', lines.toSpliced(9, 1).join('\n')],
    ['empty', `${lines[0]}\n${lines.at(-1)}`],
    ['of x', `${lines[0]}\n${'x'.repeat(640)}\n${lines.at(-1)}`],
    ['random', `${lines[0]}\n${makeFrom('junk').base64(1592)}\n${lines.at(-1)}`],
    ['a word about one', 'starts with -----BEGIN RSA PRIVATE KEY----- and ends'],
    ['a certificate', pem.replaceAll('RSA PRIVATE KEY', 'CERTIFICATE')],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(privateKey(text)).toBeNull()
  })

  it('PuTTY: without its private half, or with lines missing', () => {
    const make = makeFrom('putty')
    const whole = ppk(make.privateKey('ssh-public'), make.privateKey('ssh-private'))
    expect(privateKey(whole)).toBe('RSA key of 2048 bits')
    expect(privateKey(whole.split('Private-Lines')[0] ?? '')).toBeNull()
    expect(privateKey(whole.split('\n').slice(0, -8).join('\n'))).toBeNull()
    expect(privateKey(whole.replace('Encryption: none', 'Encryption: aes256-cbc'))).toBeNull()
  })

  it('PGP: with a checksum that is wrong', () => {
    const key = makeFrom('pgp').privateKey('pgp')
    const block = (body: string) =>
      `-----BEGIN PGP PRIVATE KEY BLOCK-----\nComment: acme\n\n${body}\n-----END PGP PRIVATE KEY BLOCK-----`
    expect(privateKey(block(key))).toBe('PGP RSA key of 2048 bits')
    expect(privateKey(block(key.slice(0, -6)))).toBe('PGP RSA key of 2048 bits')
    expect(privateKey(block(key.replace(/=....$/, '=AAAA')))).toBeNull()
  })
})

/** The first part of the body, header and footer as they were. */
function cut(text: string, share: number): string {
  const all = text.trim().split('\n')
  const body = all.slice(1, -1).join('\n')
  return [all[0], body.slice(0, Math.floor(body.length * share)), all.at(-1)].join('\n')
}

function ppk(publicHalf: string, secret: string): string {
  const block = (name: string, base64: string) => {
    const wrapped = base64.match(/.{1,64}/g) ?? []
    return [`${name}-Lines: ${wrapped.length}`, ...wrapped]
  }
  return [
    'PuTTY-User-Key-File-3: ssh-rsa',
    'Encryption: none',
    'Comment: acme',
    ...block('Public', publicHalf),
    ...block('Private', secret),
    `Private-MAC: ${'0'.repeat(64)}`,
  ].join('\n')
}
