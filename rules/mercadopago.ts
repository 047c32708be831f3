import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'mercadopago',
  name: 'Mercado Pago',
  url: 'https://www.mercadopago.com',
} as const satisfies Provider

const credentials =
  'https://www.mercadopago.com.ar/developers/en/docs/your-integrations/credentials'

export const rules = [
  {
    id: 'mercadopago-access-token',
    title: 'Mercado Pago access token (production)',
    severity: 'critical',
    confidence: 'high',
    keywords: ['APP_USR-'],
    pattern: /APP_USR-[0-9]{10,20}-[0-9]{6}-[0-9a-f]{32}(?:__[A-Z_]{1,8}__)?-[0-9]{5,12}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: credentials,
  },
  {
    id: 'mercadopago-test-access-token',
    title: 'Mercado Pago access token (test)',
    severity: 'low',
    confidence: 'high',
    keywords: ['TEST-'],
    pattern: /TEST-[0-9]{10,20}-[0-9]{6}-[0-9a-f]{32}(?:__[A-Z_]{1,8}__)?-[0-9]{5,12}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.0 }],
    source: credentials,
  },
  {
    id: 'mercadopago-refresh-token',
    title: 'Mercado Pago or Mercado Libre refresh token',
    severity: 'high',
    confidence: 'medium',
    keywords: [
      'mercadopago',
      'mercado_pago',
      'mercadolibre',
      'mercado_libre',
      'meli_',
      'refresh_token',
      'refreshtoken',
    ],
    pattern: {
      name: /(?:mercado_?(?:pago|libre)|meli_|\bmp_)[\w.-]{0,24}token|refresh_?token/,
      value: /TG-[0-9a-f]{24}-[0-9]{5,12}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: 'https://developers.mercadolibre.com.ar/en_us/authentication-and-authorization',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'mercadopago-access-token': {
    secret: (make) =>
      `APP_USR-${make.digits(16)}-${make.digits(6)}-${make.hex(32)}-${make.digits(9)}`,
    match: [
      { name: 'env file', text: (secret) => `MP_ACCESS_TOKEN=${secret}\n` },
      {
        name: 'JavaScript',
        text: (secret) => `const client = new MercadoPagoConfig({ accessToken: '${secret}' })\n`,
      },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: Bearer ${secret}" https://api.mercadopago.com/v1/payments/search\n`,
      },
    ],
    noMatch: [
      { name: 'the public key', text: (make) => `MP_PUBLIC_KEY=APP_USR-${make.uuid()}\n` },
      {
        name: 'one character short',
        text: (make) =>
          `MP_ACCESS_TOKEN=APP_USR-${make.digits(16)}-${make.digits(6)}-${make.hex(31)}-${make.digits(9)}\n`,
      },
    ],
  },
  'mercadopago-test-access-token': {
    secret: (make) => `TEST-${make.digits(16)}-${make.digits(6)}-${make.hex(32)}-${make.digits(9)}`,
    match: [
      { name: 'env file', text: (secret) => `MP_ACCESS_TOKEN=${secret}\n` },
      { name: 'PHP', text: (secret) => `MercadoPagoConfig::setAccessToken("${secret}");\n` },
      { name: 'JSON', text: (secret) => `{"accessToken": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'the public key', text: (make) => `MP_PUBLIC_KEY=TEST-${make.uuid()}\n` },
      {
        name: 'one character short',
        text: (make) =>
          `MP_ACCESS_TOKEN=TEST-${make.digits(16)}-${make.digits(6)}-${make.hex(31)}-${make.digits(9)}\n`,
      },
    ],
  },
  'mercadopago-refresh-token': {
    secret: (make) => `TG-${make.hex(24)}-${make.digits(9)}`,
    match: [
      {
        name: 'JSON',
        text: (secret, make) => `{"refresh_token": "${secret}", "user_id": ${make.digits(8)}}\n`,
      },
      { name: 'env file', text: (secret) => `MERCADOPAGO_REFRESH_TOKEN=${secret}\n` },
      { name: 'Python', text: (secret) => `mercado_libre_token = "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `{"refresh_token": "TG-${make.hex(23)}-${make.digits(9)}"}\n`,
      },
      { name: 'a ticket', text: () => 'See ticket TG-1234-56 about the refresh token.\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Developer panel → Your integrations → the application → Production credentials → Renew credentials beside the access token. A token a seller granted ends when they remove the application under their account’s connected applications; deleting the application ends all of its tokens.',
      url: 'https://www.mercadopago.com/developers/panel/app',
    },
  },
  blastRadius: {
    text: 'Makes and refunds payments, reads buyers and movements, and makes subscriptions and payouts that the account allows; the last number of the token is the account’s user id.',
  },
  audit: {
    text: 'Mercado Pago account → Activity and Refunds, and the application’s panel → Integration quality and API calls, from {since} to {until}.',
    url: 'https://www.mercadopago.com/activities',
  },
  replace: {
    text: 'An application for each shop with its token on the server only; OAuth tokens, which expire, where you act for other sellers.',
    url: 'https://www.mercadopago.com.ar/developers/en/docs/your-integrations/credentials',
  },
  consumers: ['shop plugins', 'payment backends', 'webhook handlers', 'CI secrets'],
  confirm: { text: 'GET https://api.mercadopago.com/users/me with the old token answers 401.' },
  rotateInPlace: {
    effect: 'grace-period',
    text: 'Renewing makes new credentials. The old ones can stay valid for a short time that the dialog names: end them there.',
  },
  sources: [
    {
      url: 'https://www.mercadopago.com.mx/developers/en/docs/your-integrations/credentials',
      checked: '2026-11-21',
    },
    {
      url: 'https://developers.mercadolibre.com.ar/en_us/authentication-and-authorization',
      checked: '2026-11-21',
    },
    {
      url: 'https://www.mercadopago.com.mx/developers/en/docs/mp-point/additional-content/security/oauth/management',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'mercadopago-test-access-token': {
      blastRadius: { text: 'Test payments of test users; no money moves.' },
    },
    'mercadopago-refresh-token': {
      revoke: {
        console: {
          text: 'The seller removes the application under Mercado Libre → My account → Security → Applications; or renew the application’s client secret, without which the refresh token is of no use.',
          url: 'https://www.mercadopago.com/developers/panel/app',
        },
      },
      blastRadius: {
        text: 'With the application’s id and client secret it makes new access tokens for the seller for half a year.',
      },
      rotateInPlace: {
        effect: 'dies-at-once',
        text: 'A refresh token works once: each use gives a new one. If the thief used it first, your own renewal fails.',
      },
    },
  },
} as const satisfies Playbook
