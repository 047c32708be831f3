import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'keystore',
  name: 'Key stores',
  url: 'https://cheatsheetseries.owasp.org/cheatsheets/Key_Management_Cheat_Sheet.html',
} as const satisfies Provider

const keytool = 'https://docs.oracle.com/en/java/javase/21/docs/specs/man/keytool.html'
const pkcs12 = 'https://www.rfc-editor.org/rfc/rfc7292'
const pkcs8 = 'https://www.rfc-editor.org/rfc/rfc5958'
const openpgp = 'https://www.rfc-editor.org/rfc/rfc4880'
const keepass = 'https://keepass.info/help/kb/kdbx.html'

/** The bytes of a hex text, as a pattern. */
const hex = (text: string) => text.replaceAll(/[0-9a-f]{2}/g, '\\x$&')
const any = (least: number, most = least) => `[\\s\\S]{${least},${most}}`

/** The length of what follows, in DER. */
const length = '(?:[\\x00-\\x7f]|\\x81[\\s\\S]|\\x82[\\s\\S]{2}|\\x83[\\s\\S]{3}|\\x80)'

/** pkcs7-data, and the bags that hold a private key: plain, and encrypted. */
const data = '06092a864886f70d010701'
const keyBag = `${hex('060b2a864886f70d010c0a01')}[\\x01\\x02]`

/** RSA, DSA, elliptic curves, Ed25519, X25519; and the schemes that encrypt a PKCS#8 key. */
const algorithms = ['092a864886f70d010101', '072a8648ce380401', '072a8648ce3d0201', '032b65']
const encryptions = ['092a864886f70d01050d', '0a2a864886f70d010c01']

export const rules = [
  {
    // What is found is the beginning of the first key inside, known by Sun’s name for its cipher, with its
    // salt; a trust store has none. Of BouncyCastle the first entry, if that is a key.
    id: 'keystore-java',
    title: 'Java or BouncyCastle key store with a key',
    severity: 'high',
    confidence: 'medium',
    keywords: [],
    // Android’s debug key is meant to be shared.
    path: /\.(?:jks|jceks|ks|bks|uber|store)$|(?<!(?:^|\/)debug)\.keystore$|(?:^|\/)keystore$/i,
    pattern: new RegExp(
      `^(?:(?:${hex('feedfeed')}|${hex('cececece')})${hex('000000')}[\\x01\\x02]${any(0, 60_000)}?${hex('2b060104012a02')}(?:${hex('110101')}|${hex('1301')})|${hex('000000')}[\\x01\\x02]${hex('00000014')}${any(24)}[\\x02-\\x04])(?<secret>${any(80)})`,
    ),
    boundary: 'none',
    source: keytool,
  },
  {
    // What is found is the beginning of the key inside, with its salt.
    id: 'keystore-pkcs12',
    title: 'PKCS#12 key store with a private key',
    severity: 'high',
    confidence: 'medium',
    keywords: [],
    path: /\.(?:p12|pfx|pkcs12|jks|ks|store)$|(?<!(?:^|\/)debug)\.keystore$|(?:^|\/)keystore$/i,
    pattern: new RegExp(
      `^\\x30${length}${hex('020103')}\\x30${length}${hex(data)}${any(0, 60_000)}?${keyBag}(?<secret>${any(96)})`,
    ),
    boundary: 'none',
    source: pkcs12,
  },
  {
    id: 'keystore-password-database',
    title: 'Database of a password manager',
    severity: 'high',
    confidence: 'medium',
    keywords: [],
    path: /\.(?:kdbx?|psafe3)$/i,
    pattern: new RegExp(
      `^(?<secret>${hex('03d9a29a')}[\\x65-\\x67]${hex('fb4bb5')}${any(116)}|PWS3${any(60)})`,
    ),
    boundary: 'none',
    source: keepass,
  },
  {
    // A secret key packet, old form and new, of versions 3 to 6; and what GnuPG 2 keeps for each key.
    id: 'keystore-pgp',
    title: 'PGP secret key ring',
    severity: 'critical',
    confidence: 'high',
    keywords: [],
    path: /(?:^|\/)(?:secring|pubring)[^/]*$|\.(?:gpg|pgp|skr|sec|key)$/i,
    pattern: new RegExp(
      `^(?<secret>(?:\\x94[\\s\\S]|\\x95[\\s\\S]{2}|\\xc5(?:[\\x00-\\xbf]|[\\xc0-\\xdf][\\s\\S]))[\\x03-\\x06]${any(4)}[\\x01-\\x03\\x10-\\x13\\x16\\x19-\\x1c]${any(64)}|(?:[A-Z][a-z-]{1,20}: [^\\n]{0,100}\\n){0,6}(?:Key: )?\\((?:\\d\\d:)?(?:protected-)?private-key${any(96)})`,
    ),
    boundary: 'none',
    source: openpgp,
  },
  {
    id: 'keystore-der-private-key',
    title: 'Private key in DER',
    severity: 'critical',
    confidence: 'high',
    keywords: [],
    path: /\.(?:der|key|pk8|p8|pvk|priv|rsa)$/i,
    pattern: new RegExp(
      `^(?<secret>\\x30${length}(?:${hex('020100')}(?:\\x02${length}${any(64)}|\\x30[\\s\\S]\\x06(?:${algorithms.map(hex).join('|')})${any(32, 80)})|\\x30${length}\\x06(?:${encryptions.map(hex).join('|')})${any(64)}|${hex('0201010420')}${any(32)}))`,
    ),
    boundary: 'none',
    source: pkcs8,
  },
] as const satisfies readonly Rule[]

const bytes = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex').toString('latin1')
/** No pair of bytes that would look like a template, by chance. */
const random = (make: Make, length: number) =>
  make.of(String.fromCharCode(...Array.from({ length: 96 }, (_, i) => 0xa0 + i)), length)
const at = (path: string) => ({ path, whole: 'bytes' }) as const

const pfx = (bag: string) =>
  `${bytes(`3082 0a11 020103 3082 09d7 ${data} a082 09c8 0482 09c4 3082 09c0 3082 0568 ${data} a082 0559 0482 0555 3082 0551 3082 054d`)}${bag}`

export const examples = {
  'keystore-java': {
    secret: (make) => `${bytes('0500 048204e8')}${random(make, 74)}`,
    match: [
      {
        name: 'a key store',
        text: (secret, make) =>
          `${bytes('feedfeed 00000002 00000001 00000001 0006')}server${bytes('0000018c 6ff22105 00000502 308204fe 300e 060a 2b060104012a02110101')}${secret}${random(make, 800)}`,
        file: at('conf/server.jks'),
      },
      {
        name: 'a certificate first',
        text: (secret, make) =>
          `${bytes('feedfeed 00000002 00000002 00000002 0002')}ca${random(make, 900)}${bytes('00000001 0001')}a${bytes('300e 060a 2b060104012a02110101')}${secret}${random(make, 800)}`,
        file: at('app/release.keystore'),
      },
      {
        name: 'of BouncyCastle',
        text: (secret, make) =>
          `${bytes('00000002 00000014')}${random(make, 20)}${bytes('00000614 04')}${secret}${random(make, 400)}`,
        file: at('app/res/raw/client.bks'),
      },
    ],
    noMatch: [
      {
        name: 'a trust store',
        text: (make) =>
          `${bytes('feedfeed 00000002 00000001 00000002 0004')}root${random(make, 900)}`,
        file: at('conf/truststore.jks'),
      },
      {
        name: 'the debug key of Android',
        text: (make) =>
          `${bytes('feedfeed 00000002 00000001 00000001 0001')}a${bytes('300e 060a 2b060104012a02110101')}${random(make, 900)}`,
        file: at('app/debug.keystore'),
      },
      { name: 'a text', text: () => 'storeFile=release.jks\n', file: at('app/.keystore') },
    ],
  },
  'keystore-pkcs12': {
    secret: (make) =>
      `${bytes('a082 0536 3082 0532 301c 060a 2a864886f70d010c0103 300e 0408')}${random(make, 8)}${bytes('02020800 04820510')}${random(make, 54)}`,
    match: [
      {
        name: 'a certificate of a client',
        text: (secret, make) =>
          `${pfx(bytes('060b 2a864886f70d010c0a0102'))}${secret}${random(make, 600)}`,
        file: at('certs/client.p12'),
      },
      {
        name: 'of Windows',
        text: (secret, make) =>
          `${pfx(bytes('060b 2a864886f70d010c0a0102'))}${secret}${random(make, 600)}`,
        file: at('signing/CodeSign.pfx'),
      },
      {
        name: 'of newer Java',
        text: (secret, make) =>
          `${pfx(bytes('060b 2a864886f70d010c0a0102'))}${secret}${random(make, 600)}`,
        file: at('conf/server.keystore'),
      },
    ],
    noMatch: [
      {
        name: 'a trust store',
        text: (make) => `${pfx(bytes('060b 2a864886f70d010c0a0103'))}${random(make, 900)}`,
        file: at('conf/trust.p12'),
      },
      { name: 'empty', text: () => '', file: at('certs/client.p12') },
      { name: 'a text', text: () => 'see the wiki for the certificate\n', file: at('client.pfx') },
    ],
  },
  'keystore-password-database': {
    secret: (make) =>
      make.pick([
        `${bytes('03d9a29a 67fb4bb5 01000400 0210000000')}${random(make, 107)}`,
        `PWS3${random(make, 60)}`,
      ]),
    match: [
      {
        name: 'KeePass',
        text: (secret, make) => secret + random(make, 1500),
        file: at('Passwords.kdbx'),
      },
      {
        name: 'an older KeePass',
        text: (secret, make) => secret + random(make, 1500),
        file: at('team/passwords.kdb'),
      },
      {
        name: 'Password Safe',
        text: (secret, make) => secret + random(make, 1500),
        file: at('ops.psafe3'),
      },
    ],
    noMatch: [
      { name: 'a text', text: () => 'moved to the vault\n', file: at('Passwords.kdbx') },
      { name: 'other bytes', text: (make) => random(make, 400), file: at('history.kdb') },
    ],
  },
  'keystore-pgp': {
    secret: (make) =>
      make.pick([
        `${bytes('9503be 04 5f3a2b1c 01 0800')}${random(make, 62)}`,
        `${bytes('c5c186 04 5f3a2b1c 13')}${random(make, 64)}`,
        `(21:protected-private-key${random(make, 96)}`,
      ]),
    match: [
      {
        name: 'a key ring',
        text: (secret, make) => secret + random(make, 900),
        file: at('.gnupg/secring.gpg'),
      },
      {
        name: 'an exported key',
        text: (secret, make) => secret + random(make, 900),
        file: at('release-signing.pgp'),
      },
      {
        name: 'a key of GnuPG 2',
        text: (secret, make) => secret + random(make, 900),
        file: at('.gnupg/private-keys-v1.d/0123456789ABCDEF0123456789ABCDEF01234567.key'),
      },
    ],
    noMatch: [
      {
        name: 'a public key',
        text: (make) => `${bytes('99010d 04 5f3a2b1c 01 0800')}${random(make, 300)}`,
        file: at('pubring.gpg'),
      },
      {
        name: 'an encrypted file',
        text: (make) => `${bytes('85010c 03')}${random(make, 300)}`,
        file: at('backup.sql.gpg'),
      },
      {
        name: 'a key that is on a card',
        text: (make) => `(20:shadowed-private-key${random(make, 200)}`,
        file: at('.gnupg/private-keys-v1.d/A.key'),
      },
    ],
  },
  'keystore-der-private-key': {
    secret: (make) =>
      make.pick([
        `${bytes('308204a4 020100 02820101')}${random(make, 64)}`,
        `${bytes('308204be 020100 300d 06 092a864886f70d010101')}${random(make, 80)}`,
        `${bytes('30820530 304e 06 092a864886f70d01050d')}${random(make, 64)}`,
      ]),
    match: [
      {
        name: 'DER',
        text: (secret, make) => secret + random(make, 500),
        file: at('keys/server.der'),
      },
      {
        name: 'a key file',
        text: (secret, make) => secret + random(make, 500),
        file: at('ssl/server.key'),
      },
      {
        name: 'a key that signs Android packages',
        text: (secret, make) => secret + random(make, 500),
        file: at('security/platform.pk8'),
      },
    ],
    noMatch: [
      {
        name: 'a certificate',
        text: (make) => `${bytes('30820361 30820249 a003020102')}${random(make, 300)}`,
        file: at('certs/ca.der'),
      },
      {
        name: 'a public key',
        text: (make) => `${bytes('30820122 300d 06 092a864886f70d010101')}${random(make, 300)}`,
        file: at('keys/public.der'),
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Have the certificate of each key inside revoked by who issued it, and use a new key. Where the passphrase is long, random and nowhere in the repository, that can wait for a planned change.',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Key_Management_Cheat_Sheet.html',
    },
  },
  blastRadius: {
    text: 'Whoever finds or guesses the passphrase, offline and without limit, has the private keys: acts as the server or client, or signs programs as you. Passphrases like changeit fall at once.',
    list: {
      text: 'keytool lists what is inside; it asks for the passphrase.',
      url: keytool,
      command: { argv: ['keytool', '-list', '-v', '-keystore', '<file>'] },
    },
  },
  audit: {
    text: 'Look for the passphrase in the same repository first. Then the logs of the systems that trust the certificate, and signatures that are not yours, from {since} to {until}.',
  },
  replace: {
    text: 'Keep the key in a hardware module or a managed key service; else put the store in place at deployment, from a secret manager.',
    url: 'https://cheatsheetseries.owasp.org/cheatsheets/Key_Management_Cheat_Sheet.html',
  },
  consumers: ['servers and clients with TLS', 'builds that sign', 'images that contain the file'],
  confirm: {
    text: 'The revocation list or OCSP of the issuer names the old certificate, and servers show the new one.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new passphrase protects new copies only: the leaked file still opens with the old one.',
  },
  sources: [
    { url: 'https://rfc-editor.org/in-notes/rfc7292.html', checked: '2026-11-21' },
    {
      url: 'https://github.com/openjdk/jdk/blob/jdk-22-ga/src/java.base/share/man/keytool.1',
      checked: '2026-11-21',
    },
    { url: openpgp, checked: '2026-11-21' },
  ],
  byRule: {
    'keystore-password-database': {
      revoke: {
        console: {
          text: 'Change every password inside at its own service, the most powerful first; then the passphrase of the database.',
          url: keepass,
        },
      },
      blastRadius: {
        text: 'Whoever guesses the passphrase, offline and without limit, has every password inside.',
        list: { text: 'Open the database: each entry is one credential to change.', url: keepass },
      },
      confirm: { text: 'A sign-in with the old password of each entry is refused.' },
    },
    'keystore-pgp': {
      revoke: {
        console: {
          text: 'Publish a revocation certificate for the key, and sign and encrypt with a new one.',
          url: 'https://www.gnupg.org/gph/en/manual/c14.html',
        },
      },
      blastRadius: {
        text: 'Without a passphrase, or with a weak one: reads all that was ever encrypted to the key, and signs mail, commits and packages as its owner.',
        list: {
          text: 'gpg shows the keys in a file without importing them.',
          url: 'https://www.gnupg.org/documentation/manpage.html',
          command: { argv: ['gpg', '--show-keys', '<file>'] },
        },
      },
    },
    'keystore-der-private-key': {
      revoke: {
        console: {
          text: 'Have the certificates of the key revoked by who issued them, and use a new key everywhere.',
          url: 'https://cheatsheetseries.owasp.org/cheatsheets/Key_Management_Cheat_Sheet.html',
        },
      },
      blastRadius: {
        text: 'Acts as the owner of the key: as the server to clients, or as the signer of programs and tokens.',
      },
    },
  },
} as const satisfies Playbook
