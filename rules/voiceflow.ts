import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'voiceflow',
  name: 'Voiceflow',
  url: 'https://www.voiceflow.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'voiceflow-api-key',
    title: 'Voiceflow API key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['VF.DM.', 'VF.WS.'],
    pattern: /VF\.(?:DM|WS)\.[0-9a-f]{24}\.[A-Za-z0-9]{14,18}/,
    checks: [{ kind: 'entropy', bitsPerChar: 3.6 }],
    source: 'https://docs.voiceflow.com/docs/api-keys',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'voiceflow-api-key': {
    secret: (make) => `VF.DM.${make.hex(24)}.${make.alnum(16)}`,
    match: [
      { name: 'env file', text: (secret) => `VOICEFLOW_API_KEY=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -H "Authorization: ${secret}" https://general-runtime.voiceflow.com/state/user/ada/interact\n`,
      },
      { name: 'JSON', text: (secret) => `{"apiKey": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'the id alone', text: (make) => `VOICEFLOW_API_KEY=VF.DM.${make.hex(24)}\n` },
      {
        name: 'cut short',
        text: (make) => `VOICEFLOW_API_KEY=VF.DM.${make.hex(24)}.${make.alnum(8)}\n`,
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Voiceflow → the agent → Settings → API keys → the key → reset or delete; VF.WS. keys: workspace settings.',
      url: 'https://creator.voiceflow.com',
    },
  },
  blastRadius: {
    text: 'Talks to the agent as any user on your credits, reads and changes the state of conversations, and reads transcripts and the knowledge base. A workspace key reaches every agent.',
  },
  audit: {
    text: 'Voiceflow → the agent → Transcripts and Analytics, from {since} to {until}.',
    url: 'https://creator.voiceflow.com',
  },
  replace: {
    text: 'A secondary key for each service, on the server only; the web widget needs only the public project id.',
    url: 'https://docs.voiceflow.com/docs/api-keys',
  },
  consumers: ['chat and voice backends', 'n8n and Make connections'],
  confirm: { text: 'A call to the Dialog Manager API with the key answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A secondary key can be made beside the primary one, which works until it is reset. Promote the new one, then delete the leaked one.',
  },
  sources: [
    { url: 'https://docs.voiceflow.com/api-reference/authentication', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
