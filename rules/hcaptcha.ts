import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'hcaptcha',
  name: 'hCaptcha',
  url: 'https://www.hcaptcha.com',
} as const satisfies Provider

const docs = 'https://docs.hcaptcha.com/'

export const rules = [
  {
    id: 'hcaptcha-secret-key',
    title: 'hCaptcha secret key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['captcha'],
    // Keys of the first accounts are a number in hex.
    pattern: {
      name: /h?[_.-]?captcha[\w.-]{0,24}(?:secret|key)|secret[\w.-]{0,12}h[_.-]?captcha(?:[_.-]?key)?/,
      value: /ES_[0-9a-f]{32}|0x[0-9A-Fa-f]{40}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: docs,
  },
  {
    id: 'hcaptcha-secret-key-in-form',
    title: 'hCaptcha secret key in a request',
    severity: 'medium',
    confidence: 'high',
    keywords: [
      'secret=es_',
      "secret': 'es_",
      'secret": "es_',
      "secret: 'es_",
      'secret: "es_',
      'secret=0x',
    ],
    pattern: /[Ss]ecret["']?(?:=|: ?)["']?(?<secret>ES_[0-9a-f]{32}|0x[0-9A-Fa-f]{40})/,
    reach: { before: 0, after: 64 },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'hcaptcha-secret-key': {
    secret: (make) => make.pick([`ES_${make.hex(32)}`, `0x${make.hex(40)}`]),
    match: [
      { name: 'env file', text: (secret) => `HCAPTCHA_SECRET=${secret}\n` },
      { name: 'Django', text: (secret) => `HCAPTCHA_SECRET_KEY = "${secret}"\n` },
      { name: 'Supabase', text: (secret) => `GOTRUE_SECURITY_CAPTCHA_SECRET: ${secret}\n` },
    ],
    noMatch: [
      { name: 'a site key, which is public', text: (make) => `HCAPTCHA_SITEKEY=${make.uuid()}\n` },
      { name: 'the documented test key', text: () => `HCAPTCHA_SECRET=0x${'0'.repeat(40)}\n` },
    ],
  },
  'hcaptcha-secret-key-in-form': {
    secret: (make) => `ES_${make.hex(32)}`,
    match: [
      {
        name: 'curl',
        text: (secret) =>
          `curl https://api.hcaptcha.com/siteverify -d "response=$R&secret=${secret}"\n`,
      },
      { name: 'Python', text: (secret) => `data = {'secret': '${secret}', 'response': token}\n` },
      { name: 'JavaScript', text: (secret) => `verify({ secret: '${secret}', response })\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `secret=ES_${make.hex(31)}\n` },
      { name: 'another prefix', text: (make) => `secret=EU_${make.hex(32)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Dashboard → Settings → Secret key → Generate new secret. It counts for every site key of the account.',
      url: 'https://dashboard.hcaptcha.com/settings/secrets',
    },
  },
  blastRadius: {
    text: 'Checks solved captchas in your name, which counts on your plan and uses answers up before your server sees them. It does not let anyone skip a captcha, and it reads no account data.',
  },
  audit: {
    text: 'Dashboard → Analytics: look from {since} to {until} for more verifications than your own servers made.',
    url: 'https://dashboard.hcaptcha.com',
  },
  replace: {
    text: 'The secret only on the server that verifies; pages carry the site key alone.',
    url: docs,
  },
  consumers: ['server environments', 'form and CMS plugins', 'Supabase and auth server settings'],
  confirm: {
    text: 'POST https://api.hcaptcha.com/siteverify with the secret answers invalid-input-secret (or sitekey-secret-mismatch).',
    url: docs,
  },
  rotateInPlace: {
    effect: 'grace-period',
    text: 'Generating a new secret may leave the old one working for a while: deploy the new one, then check with a call that the leaked one is refused.',
  },
  sources: [
    {
      url: 'https://github.com/hCaptcha/hcaptcha-wordpress-plugin/blob/master/src/php/includes/request.php',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
