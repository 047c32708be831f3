import type { ExamplesFor, Make } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'kubernetes',
  name: 'Kubernetes',
  url: 'https://kubernetes.io',
} as const satisfies Provider

const accounts = 'https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/'
const bootstrap = 'https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/'

/** What the payload of each service account token holds, in the three ways base64 can write it. */
const [first, second, third] = [0, 1, 2].map((before) => {
  const text = '"kubernetes.io'
  const encoded = Buffer.from(' '.repeat(before) + text).toString('base64url')
  return encoded.slice(Math.ceil((before * 4) / 3), Math.floor(((before + text.length) * 4) / 3))
}) as [string, string, string]

export const rules = [
  {
    id: 'kubernetes-service-account-token',
    title: 'Kubernetes service account token',
    severity: 'critical',
    confidence: 'high',
    keywords: [first, second, third],
    pattern: new RegExp(
      `eyJ[A-Za-z0-9_-]{12,400}\\.eyJ[A-Za-z0-9_-]{0,1600}(?:${first}|${second}|${third})[A-Za-z0-9_-]{8,2400}\\.[A-Za-z0-9_-]{80,700}`,
    ),
    boundary: 'base64url',
    reach: { before: 2048, after: 3200 },
    checks: [{ kind: 'structure', is: 'jwt' }],
    source: accounts,
  },
  {
    id: 'kubernetes-bootstrap-token',
    title: 'Kubernetes bootstrap token',
    severity: 'high',
    confidence: 'high',
    keywords: ['kubeadm', 'bootstrap'],
    pattern:
      /(?:kubeadm\s{1,3}(?:join|init|token\s{1,3}create)[^\n]{0,160}?\s|(?:[Kk]ubeadm|KUBEADM|[Bb]ootstrap|BOOTSTRAP)[\w.-]{0,24}(?:[Tt]oken|TOKEN)s?["']?\s{0,3}[:=]\s{0,3}["']?|bootstrapTokens:\s{1,4}(?:-\s)?[^{}]{0,160}?token:\s{1,3}["']?)(?<secret>[a-z0-9]{6}\.[a-z0-9]{16})/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3 },
      { kind: 'mixed', of: ['lower', 'digit'] },
    ],
    source: bootstrap,
  },
] as const satisfies readonly Rule[]

function token(make: Make): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const issued = make.int(1.7e9, 1.8e9)
  const claims = make.pick([
    {
      iss: 'kubernetes/serviceaccount',
      'kubernetes.io/serviceaccount/namespace': 'default',
      'kubernetes.io/serviceaccount/service-account.name': 'deployer',
      sub: 'system:serviceaccount:default:deployer',
    },
    {
      aud: ['https://kubernetes.default.svc'],
      exp: issued + 3600,
      iat: issued,
      iss: `https://kubernetes.default.svc${'/'.repeat(make.int(0, 2))}`,
      'kubernetes.io': {
        namespace: 'default',
        serviceaccount: { name: 'deployer', uid: make.uuid() },
      },
      sub: 'system:serviceaccount:default:deployer',
    },
  ])
  return `${part({ alg: 'RS256', kid: make.base64url(43) })}.${part(claims)}.${make.base64url(342)}`
}

const joinToken = (make: Make) => `${make.lower(4)}k7.${make.lower(16)}`

export const examples = {
  'kubernetes-service-account-token': {
    secret: token,
    match: [
      {
        name: 'kubeconfig',
        text: (secret) => `users:\n- name: ci\n  user:\n    token: ${secret}\n`,
      },
      { name: 'env file', text: (secret) => `KUBE_TOKEN="${secret}"\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl -k -H "Authorization: Bearer ${secret}" https://10.0.0.1:6443/api/v1/pods\n`,
      },
    ],
    noMatch: [
      {
        name: 'a token of another issuer',
        text: (make) =>
          `token: ${Buffer.from('{"alg":"RS256"}').toString('base64url')}.${Buffer.from(
            `{"iss":"https://id.acme.test","sub":"${make.uuid()}"}`,
          ).toString('base64url')}.${make.base64url(342)}\n`,
      },
      {
        name: 'without a signature',
        text: (make) => `token: ${token(make).split('.').slice(0, 2).join('.')}\n`,
      },
    ],
  },
  'kubernetes-bootstrap-token': {
    secret: joinToken,
    match: [
      {
        name: 'kubeadm join',
        text: (secret) =>
          `kubeadm join 10.0.0.1:6443 --token ${secret} \\\n  --discovery-token-ca-cert-hash sha256:none\n`,
      },
      { name: 'env file', text: (secret) => `KUBEADM_TOKEN=${secret}\n` },
      {
        name: 'InitConfiguration',
        text: (secret) => `kind: InitConfiguration\nbootstrapTokens:\n- token: "${secret}"\n`,
      },
    ],
    noMatch: [
      { name: 'the id alone', text: (make) => `kubeadm token delete ${make.lower(4)}k7\n` },
      {
        name: 'one character short',
        text: (make) => `kubeadm join 10.0.0.1:6443 --token ${joinToken(make).slice(0, -1)}\n`,
      },
      { name: 'a file', text: () => 'kubeadm init --config config.productionvalues\n' },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'For a token kept in a Secret of type kubernetes.io/service-account-token: delete the Secret. For one made by TokenRequest: delete the pod or Secret in its claims, or the service account, which ends all of its tokens.',
      url: accounts,
    },
    cli: {
      text: 'Deleting the service account ends every token of it. Make it anew with the same name and its pods need a restart.',
      url: accounts,
      command: {
        argv: ['kubectl', 'delete', 'serviceaccount', '<name>', '--namespace', '<namespace>'],
      },
    },
  },
  blastRadius: {
    text: 'Does in the cluster what the roles bound to the service account allow; with rights to read Secrets or make pods that is often the whole cluster. The API server must be reachable.',
    list: {
      text: 'Lists what the service account may do. Its name stands in the sub claim.',
      url: 'https://kubernetes.io/docs/reference/access-authn-authz/authorization/',
      command: {
        argv: [
          'kubectl',
          'auth',
          'can-i',
          '--list',
          '--as',
          'system:serviceaccount:<namespace>:<name>',
        ],
      },
    },
  },
  audit: {
    text: 'Search the API server’s audit log for user.username system:serviceaccount:… from {since} to {until}, and for source addresses outside the cluster. Managed clusters send it to the cloud’s log service if that is switched on.',
    url: 'https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/',
  },
  replace: {
    text: 'In pods use projected tokens, which last an hour. From CI sign in with OIDC. By hand use kubectl create token with a short duration and a role for one namespace.',
    url: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/',
  },
  consumers: [
    'CI secrets',
    'kubeconfig files',
    'dashboards, GitOps and monitoring tools outside the cluster',
  ],
  confirm: {
    text: 'A request to /api with the token as bearer answers 401.',
    url: 'https://kubernetes.io/docs/reference/access-authn-authz/authentication/',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new token leaves the leaked one valid: one from a Secret forever, one from TokenRequest until its exp.',
  },
  sources: [
    {
      url: 'https://github.com/kubernetes/website/blob/main/content/en/docs/reference/access-authn-authz/service-accounts-admin.md',
      checked: '2026-11-21',
    },
    {
      url: 'https://github.com/kubernetes/website/blob/main/content/en/docs/reference/access-authn-authz/bootstrap-tokens.md',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'kubernetes-bootstrap-token': {
      revoke: {
        console: {
          text: 'Delete the Secret bootstrap-token-<id> in the namespace kube-system. The id is the part before the dot.',
          url: bootstrap,
        },
        cli: {
          text: 'Deletes the token by its id.',
          url: 'https://kubernetes.io/docs/reference/setup-tools/kubeadm/kubeadm-token/',
          command: { argv: ['kubeadm', 'token', 'delete', '<id>'] },
        },
      },
      blastRadius: {
        text: 'Joins a node of the holder’s to the cluster, which then receives pods and their secrets. By default it lives 24 hours.',
        list: {
          text: 'Shows the expiry and usages of each token.',
          url: 'https://kubernetes.io/docs/reference/setup-tools/kubeadm/kubeadm-token/',
          command: { argv: ['kubeadm', 'token', 'list'] },
        },
      },
      audit: {
        text: 'List the nodes and certificate signing requests and look for ones made from {since} to {until} that are not yours.',
      },
      replace: {
        text: 'Make a token for each join with kubeadm token create --ttl 15m, and hand it over without writing it down.',
        url: bootstrap,
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A new token leaves the leaked one valid until it expires or is deleted.',
      },
    },
  },
} as const satisfies Playbook
