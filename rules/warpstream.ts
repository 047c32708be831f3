import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'warpstream',
  name: 'WarpStream',
  url: 'https://www.warpstream.com',
} as const satisfies Provider

const docs = 'https://docs.warpstream.com/warpstream/reference/api-reference/api-keys'

export const rules = [
  {
    id: 'warpstream-key',
    title: 'WarpStream agent or application key',
    severity: 'critical',
    confidence: 'high',
    keywords: ['aks_'],
    pattern: /aks_[0-9a-f]{64}/,
    reach: { before: 0, after: 80 },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'warpstream-key': {
    secret: (make) => `aks_${make.hex(64)}`,
    match: [
      { name: 'env file', text: (secret) => `WARPSTREAM_AGENT_KEY=${secret}\n` },
      { name: 'Helm values', text: (secret) => `config:\n  agentKey: "${secret}"\n` },
      {
        name: 'shell',
        text: (secret) => `warpstream agent -agentKey ${secret} -region us-east-1\n`,
      },
    ],
    noMatch: [
      { name: 'the id of a key', text: (make) => `key_id: aki_${make.hex(32)}\n` },
      {
        name: 'a cluster',
        text: () => 'resource "azurerm_kubernetes_cluster" "aks_cluster_of_the_team" {}\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'WarpStream Console → the virtual cluster → Agent Keys, or Account → API Keys for an application key → the key → Delete.',
      url: 'https://console.warpstream.com',
    },
    api: {
      text: 'POST https://api.warpstream.com/api/v1/delete_api_key with the id of the key.',
      url: docs,
    },
  },
  blastRadius: {
    text: 'An agent key joins agents to the virtual cluster and reads its metadata; the records themselves lie in your bucket. An application key makes and deletes clusters, credentials and keys of its workspace, an account key application keys of every workspace.',
  },
  audit: {
    text: 'Console → Audit Logs for changes from {since} to {until}, and the list of agents for ones that are not yours. Check the bucket’s access log too.',
    url: 'https://console.warpstream.com',
  },
  replace: {
    text: 'One agent key for each virtual cluster from a secret manager; an application key only for the tool that needs it.',
    url: docs,
  },
  consumers: ['agents in Kubernetes (Helm values)', 'Terraform settings', 'CI secrets'],
  confirm: {
    text: 'POST https://api.warpstream.com/api/v1/list_virtual_clusters with the key answers 401.',
  },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are created and deleted. A new one leaves the leaked one valid.',
  },
  sources: [
    { url: docs, checked: '2026-11-21' },
    {
      url: 'https://docs.warpstream.com/warpstream/reference/api-reference/api-keys/list',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
