import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'coze',
  name: 'Coze',
  url: 'https://www.coze.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'coze-pat',
    title: 'Coze personal access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['coze'],
    pattern: {
      name: /coze[\w.-]{0,24}(?:key|token|secret)|(?:coze(?:api|client)?)\(\s{0,20}\{?\s{0,20}(?:api[_-]?)?(?:key|token)/,
      value: /(?:pat|sat)_[A-Za-z0-9]{64}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 4.4 }],
    source: 'https://www.coze.com/open/docs/developer_guides/pat',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'coze-pat': {
    secret: (make) => `pat_${make.alnum(64)}`,
    match: [
      { name: 'env file', text: (secret) => `COZE_API_TOKEN=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const client = new CozeAPI({ token: '${secret}' })\n`,
      },
      { name: 'JSON', text: (secret) => `{"cozeToken": "${secret}"}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `COZE_API_TOKEN=pat_${make.alnum(63)}\n` },
      { name: 'a bot', text: (make) => `COZE_BOT_KEY=${make.digits(19)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Coze → API → Authorization → Personal access tokens → the token → Delete.',
      url: 'https://www.coze.com/open/oauth/pats',
    },
  },
  blastRadius: {
    text: 'What its permissions allow in its workspaces: chats with and changes agents, workflows, knowledge bases and files, and reads conversations.',
  },
  audit: {
    text: 'Coze → the workspace → the agent’s analytics and logs, from {since} to {until}.',
    url: 'https://www.coze.com',
  },
  replace: {
    text: 'OAuth with JWT: your server makes tokens of minutes or hours; else a token with few permissions and a short expiry.',
    url: 'https://www.coze.com/open/docs/developer_guides/authentication',
  },
  consumers: ['chat backends', 'browser bundles that should not have it', 'n8n workflows'],
  confirm: {
    text: 'GET https://api.coze.com/v1/workspaces (api.coze.cn in China) with the token answers 401.',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'There is no rotation that ends the leaked key by itself: a new key leaves it valid until you delete it.',
  },
  sources: [
    {
      url: 'https://raw.githubusercontent.com/coze-dev/coze-py/main/examples/auth_pat.py',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
