import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'gandi',
  name: 'Gandi',
  url: 'https://www.gandi.net',
} as const satisfies Provider

const authentication = 'https://api.gandi.net/docs/authentication/'

export const rules = [
  {
    id: 'gandi-access-token',
    title: 'Gandi personal access token',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['gandi'],
    pattern: { name: /gandi[\w.-]{0,24}(?:token|key|pat)/, value: /[0-9a-f]{40}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.1 }],
    source: authentication,
  },
  {
    id: 'gandi-api-key',
    title: 'Gandi API key (before access tokens)',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['gandi'],
    pattern: { name: /gandi[\w.-]{0,24}key/, value: /[A-Za-z0-9]{24}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 3.5 }],
    source: authentication,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'gandi-access-token': {
    secret: (make) => make.hex(40),
    match: [
      { name: 'env file', text: (secret) => `GANDI_PERSONAL_ACCESS_TOKEN=${secret}\n` },
      { name: 'Terraform', text: (secret) => `gandi_personal_access_token = "${secret}"\n` },
      { name: 'acme.sh', text: (secret) => `export GANDI_LIVEDNS_TOKEN="${secret}"\n` },
    ],
    noMatch: [
      { name: 'a commit', text: (make) => `gandi_cli_version: ${make.hex(40)}\n` },
      { name: 'one character short', text: (make) => `GANDI_PAT=${make.hex(39)}\n` },
    ],
  },
  'gandi-api-key': {
    secret: (make) => make.alnum(24),
    match: [
      { name: 'env file', text: (secret) => `GANDI_API_KEY=${secret}\n` },
      { name: 'acme.sh', text: (secret) => `export GANDI_LIVEDNS_KEY="${secret}"\n` },
      { name: 'certbot', text: (secret) => `dns_gandi_api_key=${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `GANDI_API_KEY=${make.alnum(23)}\n` },
      { name: 'a variable', text: () => 'GANDI_API_KEY=$GANDI_KEY\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Gandi Admin → Account settings → Personal Access Tokens → the token → Delete.',
      url: 'https://admin.gandi.net/organizations',
    },
  },
  blastRadius: {
    text: 'Does what it was granted in its organization: change DNS records, forward or read mail settings, renew and transfer domains, which is enough to take over sites and mail.',
  },
  audit: {
    text: 'Gandi → the domain → DNS Records and → Activity: look for changes and operations from {since} to {until} that are not yours.',
    url: 'https://admin.gandi.net/domain',
  },
  replace: {
    text: 'A token limited to the domains and permissions it needs, with the shortest expiry.',
    url: authentication,
  },
  consumers: ['certificate automation over DNS', 'dynamic DNS scripts', 'Terraform', 'CI secrets'],
  confirm: { text: 'GET https://id.gandi.net/tokeninfo with the token answers 401.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'A new token leaves the leaked one valid until you delete it or it expires. The API can renew a token as well; whether that ends the old one is not said, so delete it.',
  },
  sources: [{ url: authentication, checked: '2026-11-21' }],
  byRule: {
    'gandi-api-key': {
      revoke: {
        console: {
          text: 'Gandi → user menu → User settings → Authentication options → API key → Delete.',
          url: 'https://account.gandi.net',
        },
      },
      blastRadius: {
        text: 'Acts as its user in every organization: DNS, mail, domains, hosting and purchases from the prepaid account.',
      },
      replace: { text: 'A personal access token: API keys are deprecated.', url: authentication },
      confirm: {
        text: 'GET https://api.gandi.net/v5/domain/domains with the header Authorization: Apikey answers 401 or 403.',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'A new key replaces the old one, which stops working.',
      },
    },
  },
} as const satisfies Playbook
