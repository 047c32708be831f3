import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'apollo',
  name: 'Apollo GraphOS',
  url: 'https://www.apollographql.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'apollo-api-key',
    title: 'Apollo GraphOS API key',
    severity: 'critical',
    confidence: 'high',
    keywords: [
      'apollo_key',
      'apollo-key',
      'apollokey',
      'apollo.key',
      'apollo_graph',
      'apollograph',
      'apollo_api',
      'engine_api_key',
    ],
    // service: for a graph or subgraph, user: for a person.
    pattern: {
      name: /apollo[_.-]?(?:graph(?:os)?[_.-]?)?(?:api[_.-]?)?key|engine_api_key/,
      value: /(?:service:[\w.-]{1,64}|user:[\w.:-]{1,80}):[A-Za-z0-9_-]{22}/,
    },
    boundary: 'base64url',
    checks: [{ kind: 'entropy', bitsPerChar: 3.3 }],
    source: 'https://www.apollographql.com/docs/graphos/platform/access-management/api-keys',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'apollo-api-key': {
    secret: (make) =>
      `${make.pick([`service:acme-${make.lower(4)}`, `user:gh.acme${make.lower(4)}`])}:${make.base64url(22)}`,
    match: [
      { name: 'env file', text: (secret) => `APOLLO_KEY=${secret}\n` },
      {
        name: 'Docker',
        text: (secret) => `docker run -e APOLLO_KEY="${secret}" ghcr.io/apollographql/router\n`,
      },
      { name: 'env file', text: (secret) => `ENGINE_API_KEY=${secret}\n` },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `APOLLO_KEY=service:acme:${make.alnum(21)}\n`,
      },
      { name: 'the graph alone', text: () => 'APOLLO_GRAPH_REF=service:acme:current\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'GraphOS Studio → the graph → Settings → API Keys → the key → Delete. Your own: Personal settings → API Keys.',
      url: 'https://studio.apollographql.com',
    },
  },
  blastRadius: {
    text: 'A graph key publishes schemas, fetches the supergraph with its inner addresses and reports usage: a pushed schema can break or reroute the router. A personal key does what its owner may.',
  },
  audit: {
    text: 'GraphOS Studio → Organization settings → Audit logs (Enterprise); else the graph → Launches, from {since} to {until}.',
    url: 'https://studio.apollographql.com',
  },
  replace: {
    text: 'A subgraph key for CI that publishes one subgraph, and on an Enterprise plan a graph key with a lesser role for routers.',
    url: 'https://www.apollographql.com/docs/graphos/platform/access-management/api-keys',
  },
  consumers: ['router environment and Helm values', 'CI secrets (APOLLO_KEY)', '~/.config/rover'],
  confirm: { text: 'rover config whoami with the old key says that it is invalid.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are made and deleted, not rotated. A new one leaves the leaked one valid until it is deleted.',
  },
  sources: [
    {
      url: 'https://www.apollographql.com/docs/graphos/platform/access-management/api-keys/graph-api-keys',
      checked: '2026-11-21',
    },
    {
      url: 'https://www.apollographql.com/docs/graphos/platform/access-management/api-keys/manage-api-keys-platform-api',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
