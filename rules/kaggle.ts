import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'kaggle',
  name: 'Kaggle',
  url: 'https://www.kaggle.com',
} as const satisfies Provider

export const rules = [
  {
    id: 'kaggle-api-token',
    title: 'Kaggle API token',
    severity: 'high',
    confidence: 'high',
    keywords: ['KGAT_'],
    pattern: /KGAT_[0-9a-f]{32}/,
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: 'https://www.kaggle.com/docs/api',
  },
  {
    id: 'kaggle-json-key',
    title: 'Kaggle API key in kaggle.json',
    severity: 'high',
    confidence: 'high',
    keywords: ['"username":', "'username':", '\\"username\\":'],
    pattern:
      /\\?["']username\\?["']:\s?\\?["'][\w-]{1,64}\\?["'],\s{0,20}\\?["']key\\?["']:\s?\\?["'](?<secret>[0-9a-f]{32})\\?["']/,
    reach: { before: 8, after: 200 },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: 'https://docs.rs/kaggle',
  },
  {
    id: 'kaggle-api-key',
    title: 'Kaggle API key',
    severity: 'high',
    confidence: 'high',
    keywords: ['kaggle'],
    pattern: { name: /kaggle[\w.-]{0,24}(?:key|token|secret)/, value: /[0-9a-f]{32}/ },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: 'https://docs.rs/kaggle',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'kaggle-api-token': {
    secret: (make) => `KGAT_${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `KAGGLE_API_TOKEN=${secret}\n` },
      { name: 'shell', text: (secret) => `echo ${secret} > ~/.kaggle/access_token\n` },
      { name: 'Python', text: (secret) => `os.environ["KAGGLE_API_TOKEN"] = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `KAGGLE_API_TOKEN=KGAT_${make.hex(31)}\n` },
      { name: 'a placeholder', text: () => 'KAGGLE_API_TOKEN=KGAT_xxx\n' },
    ],
  },
  'kaggle-json-key': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'kaggle.json', text: (secret) => `{"username":"ada","key":"${secret}"}\n` },
      { name: 'Python', text: (secret) => `api_token = {'username': 'ada', 'key': '${secret}'}\n` },
      {
        name: 'notebook',
        text: (secret) =>
          `"!echo '{\\"username\\":\\"ada\\",\\"key\\":\\"${secret}\\"}' > ~/.kaggle/kaggle.json\\n"\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `{"username":"ada","key":"${make.hex(31)}"}\n`,
      },
      { name: 'another field', text: (make) => `{"username":"ada","avatar":"${make.hex(32)}"}\n` },
    ],
  },
  'kaggle-api-key': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `KAGGLE_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `os.environ['KAGGLE_KEY'] = '${secret}'\n` },
      { name: 'YAML', text: (secret) => `env:\n  KAGGLE_KEY: ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `KAGGLE_KEY=${make.hex(31)}\n` },
      { name: 'a digest', text: (make) => `kaggle_md5: ${make.hex(32)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Kaggle → your picture → Settings → API → Expire Token, or Expire API Token for the legacy key; or the token → delete.',
      url: 'https://www.kaggle.com/settings/account',
    },
  },
  blastRadius: {
    text: 'Acts as its user: reads and changes private datasets, notebooks and models, runs notebooks on the GPU quota, and submits to competitions.',
  },
  audit: {
    text: 'Kaggle → Your Work and the submissions of your competitions, from {since} to {until}: look for what is not yours.',
    url: 'https://www.kaggle.com/work',
  },
  replace: {
    text: 'kaggle auth login on workstations; a token for each machine elsewhere, and Kaggle Secrets inside notebooks.',
    url: 'https://www.kaggle.com/docs/api',
  },
  consumers: [
    '~/.kaggle/kaggle.json, ~/.config/kaggle/kaggle.json and ~/.kaggle/access_token',
    'notebooks',
    'CI that downloads datasets',
    'Docker images',
  ],
  confirm: { text: 'kaggle datasets list --mine with the old value answers 401.' },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new token leaves others valid until they are expired. Making a new legacy key is said to replace the old one: expire it by hand and check.',
  },
  sources: [
    { url: 'https://github.com/Kaggle/kaggle-api/pull/863', checked: '2026-11-21' },
    { url: 'https://docs.rs/kaggle', checked: '2026-11-21' },
    { url: 'https://github.com/Kaggle/kaggle-api/blob/main/docs/README.md', checked: '2026-11-21' },
  ],
} as const satisfies Playbook
