import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'ovh',
  name: 'OVHcloud',
  url: 'https://www.ovhcloud.com',
} as const satisfies Provider

const firstSteps =
  'https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api?id=kb_article_view&sysparm_article=KB0042777'

export const rules = [
  {
    id: 'ovh-application-key',
    title: 'OVHcloud API application key',
    severity: 'low',
    confidence: 'medium',
    keywords: ['ovh-eu', 'ovh-ca', 'ovh-us', 'soyoustart-', 'kimsufi-', 'ovh_app'],
    pattern:
      /(?:(?:ovh|soyoustart|kimsufi)-(?:eu|ca|us)[\s\S]{0,160}?|ovh_)application_?key["'\s]{0,4}[=:]\s{0,4}["']?(?<secret>[A-Z0-9]{16})/i,
    checks: [{ kind: 'entropy', bitsPerChar: 2.5 }],
    half: 'public',
    source: firstSteps,
  },
  {
    id: 'ovh-application-secret',
    title: 'OVHcloud API application secret or consumer key',
    severity: 'critical',
    confidence: 'medium',
    keywords: [
      'application_secret',
      'application-secret',
      'applicationsecret',
      'consumer_key',
      'consumer-key',
      'consumerkey',
    ],
    pattern: {
      name: /ovh[\w.-]{0,12}(?:application[_.-]?secret|consumer[_.-]?key)/,
      value: /[A-Za-z0-9]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: firstSteps,
  },
  {
    id: 'ovh-conf-application-secret',
    title: 'OVHcloud application secret in ovh.conf',
    severity: 'critical',
    confidence: 'high',
    keywords: ['ovh-eu', 'ovh-ca', 'ovh-us', 'soyoustart-', 'kimsufi-'],
    pattern:
      /(?:ovh|soyoustart|kimsufi)-(?:eu|ca|us)[\s\S]{0,240}?application_?[sS]ecret["'\s]{0,4}[=:]\s{0,4}["']?(?<secret>[A-Za-z0-9]{32})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    companions: [{ rule: 'ovh-application-key', withinLines: 5 }],
    source: firstSteps,
  },
  {
    id: 'ovh-conf-consumer-key',
    title: 'OVHcloud consumer key in ovh.conf',
    severity: 'critical',
    confidence: 'high',
    keywords: ['ovh-eu', 'ovh-ca', 'ovh-us', 'soyoustart-', 'kimsufi-'],
    pattern:
      /(?:ovh|soyoustart|kimsufi)-(?:eu|ca|us)[\s\S]{0,320}?consumer_?[kK]ey["'\s]{0,4}[=:]\s{0,4}["']?(?<secret>[A-Za-z0-9]{32})/,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    companions: [{ rule: 'ovh-application-key', withinLines: 5 }],
    source: firstSteps,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'ovh-application-key': {
    secret: (make) => `${make.of('abcdef', 1)}${make.digits(1)}${make.alnum(14)}`,
    match: [
      { name: 'ovh.conf', text: (secret) => `[ovh-eu]\napplication_key=${secret}\n` },
      { name: 'env file', text: (secret) => `OVH_APPLICATION_KEY=${secret}\n` },
      {
        name: 'Python',
        text: (secret) => `client = ovh.Client(endpoint="ovh-ca", application_key="${secret}")\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `OVH_APPLICATION_KEY=${make.alnum(15)}\n` },
      { name: 'another provider', text: (make) => `application_key=${make.alnum(16)}\n` },
    ],
  },
  'ovh-application-secret': {
    secret: (make) => make.pick([make.alnum(32), make.hex(32)]),
    match: [
      { name: 'env file', text: (secret) => `OVH_APPLICATION_SECRET=${secret}\n` },
      { name: 'YAML', text: (secret) => `ovh_consumer_key: "${secret}"\n` },
      { name: 'Python', text: (secret) => `OVH_API_CONSUMER_KEY = "${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'the application key, which is public',
        text: (make) => `OVH_APPLICATION_KEY=${make.alnum(16)}\n`,
      },
      { name: 'one character short', text: (make) => `OVH_CONSUMER_KEY=${make.alnum(31)}\n` },
    ],
  },
  'ovh-conf-application-secret': {
    secret: (make) => make.alnum(32),
    match: [
      {
        name: 'ovh.conf',
        text: (secret, make) =>
          `[ovh-eu]\napplication_key=${make.alnum(16)}\napplication_secret=${secret}\n`,
      },
      {
        name: 'Python',
        text: (secret) =>
          `client = ovh.Client(endpoint="ovh-eu", application_secret="${secret}")\n`,
      },
      {
        name: 'Terraform',
        text: (secret) =>
          `provider "ovh" {\n  endpoint = "ovh-ca"\n  application_secret = "${secret}"\n}\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `[ovh-eu]\napplication_secret=${make.alnum(31)}\n`,
      },
      { name: 'another provider', text: (make) => `application_secret=${make.alnum(32)}\n` },
    ],
  },
  'ovh-conf-consumer-key': {
    secret: (make) => make.alnum(32),
    match: [
      {
        name: 'ovh.conf',
        text: (secret, make) =>
          `[ovh-eu]\napplication_key=${make.alnum(16)}\nconsumer_key=${secret}\n`,
      },
      {
        name: 'Python',
        text: (secret) => `client = ovh.Client(endpoint="ovh-eu", consumer_key="${secret}")\n`,
      },
      {
        name: 'Terraform',
        text: (secret) =>
          `provider "ovh" {\n  endpoint = "ovh-ca"\n  consumer_key = "${secret}"\n}\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `[ovh-eu]\nconsumer_key=${make.alnum(31)}\n` },
      { name: 'another provider', text: (make) => `consumer_key=${make.alnum(32)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'OVHcloud API console → log in → DELETE /me/api/application/{applicationId}, which ends every consumer key of the application.',
      url: 'https://eu.api.ovh.com/console/?section=%2Fme',
    },
    api: {
      text: 'DELETE https://eu.api.ovh.com/1.0/me/api/application/{applicationId}; a single consumer key: DELETE /me/api/credential/{credentialId}.',
      url: 'https://eu.api.ovh.com/console/?section=%2Fme',
    },
    self: {
      text: 'POST https://eu.api.ovh.com/1.0/auth/logout, signed with the consumer key, ends it.',
      url: 'https://eu.api.ovh.com/console/?section=%2Fauth',
    },
  },
  blastRadius: {
    text: 'Takes all three parts: with application key, secret and consumer key, every API path the consumer key was granted, often DNS zones, servers, or /* .',
    list: {
      text: 'GET /me/api/credential/{credentialId} shows the rules, the allowed addresses and when it was last used.',
      url: 'https://eu.api.ovh.com/console/?section=%2Fme',
    },
  },
  audit: {
    text: 'GET /me/api/logs/self lists the API calls: look for those from {since} to {until} that are not yours. Managed accounts also show it under Identity and operations → Audit logs.',
    url: 'https://eu.api.ovh.com/console/?section=%2Fme',
  },
  replace: {
    text: 'A service account with OAuth2 client credentials and an IAM policy; else a consumer key with only the paths it needs and allowedIPs.',
    url: 'https://help.ovhcloud.com/csm/en-manage-service-account?id=kb_article_view&sysparm_article=KB0059343',
  },
  consumers: [
    'certificate automation over DNS (certbot, lego, acme.sh)',
    'dynamic DNS scripts',
    'Terraform',
    'CI secrets',
  ],
  confirm: {
    text: 'A signed GET https://eu.api.ovh.com/1.0/auth/currentCredential answers 403 This credential does not exist.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Parts are only made and deleted. A new application leaves the leaked one valid until you delete it.',
  },
  sources: [
    { url: 'https://github.com/ovh/perl-ovh', checked: '2026-11-21' },
    {
      url: 'https://github.com/ovh/python-ovh/blob/f104d39c460b3391c5bc15f94998fe15697cedc6/README.rst',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'ovh-application-key': {
      blastRadius: {
        text: 'Nothing by itself. With its secret and a consumer key, which are often committed nearby, all that those were granted.',
      },
    },
  },
} as const satisfies Playbook
