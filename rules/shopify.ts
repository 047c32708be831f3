import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'shopify',
  name: 'Shopify',
  url: 'https://www.shopify.com',
} as const satisfies Provider

const tokenLength = 'https://shopify.dev/changelog/length-of-the-shopify-access-token-is-increasing'
const accessTokens =
  'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens'

export const rules = [
  {
    id: 'shopify-access-token',
    title: 'Shopify access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['shpat_', 'shpua_'],
    pattern: /shp(?:at|ua)_[0-9a-fA-F]{32}/,
    source: tokenLength,
  },
  {
    id: 'shopify-custom-app-token',
    title: 'Shopify custom app access token',
    severity: 'critical',
    confidence: 'high',
    keywords: ['shpca_'],
    pattern: /shpca_[0-9a-fA-F]{32}/,
    source: tokenLength,
  },
  {
    id: 'shopify-private-app-password',
    title: 'Shopify private app password',
    severity: 'critical',
    confidence: 'high',
    keywords: ['shppa_'],
    pattern: /shppa_[0-9a-fA-F]{32}/,
    source: tokenLength,
  },
  {
    id: 'shopify-refresh-token',
    title: 'Shopify refresh token',
    severity: 'high',
    confidence: 'high',
    keywords: ['shprt_'],
    pattern: /shprt_[0-9a-fA-F]{32,64}/,
    source: 'https://shopify.dev/changelog/offline-access-tokens-now-support-expiry-and-refresh',
  },
  {
    id: 'shopify-app-secret',
    title: 'Shopify app client secret',
    severity: 'critical',
    confidence: 'high',
    keywords: ['shpss_'],
    pattern: /shpss_[0-9a-fA-F]{32}/,
    source: 'https://shopify.dev/changelog/app-secret-key-length-has-increased',
  },
  {
    id: 'shopify-legacy-app-secret',
    title: 'Shopify app client secret (before 2020)',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['shopify'],
    pattern: {
      name: /shopify[_.-]?(?:(?:api|app|client|shared)[_.-]?){0,2}secret/,
      value: /[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: 'https://shopify.dev/changelog/app-secret-key-length-has-increased',
  },
  {
    id: 'shopify-theme-access-password',
    title: 'Shopify Theme Access password',
    severity: 'high',
    confidence: 'high',
    keywords: ['shptka_'],
    pattern: /shptka_[0-9a-fA-F]{32}/,
    source: 'https://shopify.dev/docs/storefronts/themes/tools/theme-access',
  },
  {
    id: 'shopify-partner-api-token',
    title: 'Shopify Partner API access token',
    severity: 'high',
    confidence: 'high',
    keywords: ['prtapi_'],
    pattern: /prtapi_[0-9a-f]{32}/,
    checks: [{ kind: 'entropy', bitsPerChar: 2.8 }],
    source: 'https://shopify.dev/docs/api/partner',
  },
  {
    id: 'shopify-app-automation-token',
    title: 'Shopify app automation or CLI token',
    severity: 'high',
    confidence: 'high',
    keywords: ['atkn_'],
    pattern: /atkn_[A-Za-z0-9_.-]{32,512}/,
    boundary: 'base64url',
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['lower', 'digit'] },
    ],
    reach: 560,
    source: 'https://shopify.dev/docs/apps/build/dev-dashboard/app-automation-tokens',
  },
] as const satisfies readonly Rule[]

export const examples = {
  'shopify-access-token': {
    secret: (make) => `shpat_${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `SHOPIFY_ADMIN_API_ACCESS_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl https://spoons.myshopify.com/admin/api/2026-01/shop.json -H "X-Shopify-Access-Token: ${secret}"\n`,
      },
      {
        name: 'Ruby',
        text: (secret) =>
          `session = ShopifyAPI::Auth::Session.new(shop: 'spoons', access_token: '${secret}')\n`,
      },
      {
        name: 'JSON',
        text: (secret) => `{"shop": "spoons.myshopify.com", "accessToken": "${secret}"}\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `TOKEN=shpat_${make.hex(31)}\n` },
      {
        name: 'the public storefront token',
        text: (make) => `SHOPIFY_STOREFRONT_ACCESS_TOKEN=${make.hex(32)}\n`,
      },
    ],
  },
  'shopify-custom-app-token': {
    secret: (make) => `shpca_${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `SHOPIFY_TOKEN=${secret}\n` },
      {
        name: 'Python',
        text: (secret) => `session = shopify.Session(shop_url, "2024-04", "${secret}")\n`,
      },
      { name: 'YAML', text: (secret) => `shopify:\n  access_token: ${secret}\n` },
    ],
    noMatch: [
      {
        name: 'not hexadecimal',
        text: () => `TOKEN=shpca_${'your-access-token-goes-here-12345'}\n`,
      },
      { name: 'too long', text: (make) => `TOKEN=shpca_${make.hex(40)}\n` },
    ],
  },
  'shopify-private-app-password': {
    secret: (make) => `shppa_${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `SHOPIFY_PASSWORD=${secret}\n` },
      {
        name: 'basic authentication',
        text: (secret) =>
          `curl -u "$SHOPIFY_API_KEY:${secret}" https://spoons.myshopify.com/admin/products.json\n`,
      },
      {
        name: 'the config of Theme Kit',
        text: (secret) => `production:\n  password: ${secret}\n  store: spoons.myshopify.com\n`,
      },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `password: shppa_${make.hex(31)}\n` },
      { name: 'a placeholder', text: () => 'password: shppa_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n' },
    ],
  },
  'shopify-refresh-token': {
    secret: (make) => `shprt_${make.hex(32)}`,
    match: [
      {
        name: 'the token response',
        text: (secret) =>
          `{"expires_in": 3600, "refresh_token": "${secret}", "refresh_token_expires_in": 7776000}\n`,
      },
      { name: 'env file', text: (secret) => `SHOPIFY_REFRESH_TOKEN=${secret}\n` },
      { name: 'TypeScript', text: (secret) => `const session = { refreshToken: '${secret}' }\n` },
    ],
    noMatch: [
      {
        name: 'the id of a shipping rate elsewhere',
        text: () => "{ selected_rate: 'shprt_rate1234' }\n",
      },
      { name: 'too short', text: (make) => `SHOPIFY_REFRESH_TOKEN=shprt_${make.hex(20)}\n` },
    ],
  },
  'shopify-app-secret': {
    secret: (make) => `shpss_${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `SHOPIFY_API_SECRET=${secret}\n` },
      {
        name: 'TypeScript',
        text: (secret) => `const shopify = shopifyApi({ apiSecretKey: '${secret}' })\n`,
      },
      { name: 'fly.toml', text: (secret) => `[env]\n  SHOPIFY_API_SECRET = "${secret}"\n` },
    ],
    noMatch: [
      { name: 'the client id, which is public', text: (make) => `client_id = "${make.hex(32)}"\n` },
      { name: 'one character short', text: (make) => `SHOPIFY_API_SECRET=shpss_${make.hex(31)}\n` },
    ],
  },
  'shopify-legacy-app-secret': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `SHOPIFY_API_SECRET=${secret}\n` },
      { name: 'JSON', text: (secret) => `{"shopifySharedSecret": "${secret}"}\n` },
      { name: 'Ruby', text: (secret) => `config.shopify_app_secret = '${secret}'\n` },
      {
        name: 'Python',
        text: (secret) =>
          `SHOPIFY_CLIENT_SECRET = os.environ.get("SHOPIFY_CLIENT_SECRET", "${secret}")\n`,
      },
    ],
    noMatch: [
      { name: 'the API key, which is public', text: (make) => `SHOPIFY_API_KEY=${make.hex(32)}\n` },
      {
        name: 'the public storefront token',
        text: (make) => `SHOPIFY_STOREFRONT_TOKEN=${make.hex(32)}\n`,
      },
    ],
  },
  'shopify-theme-access-password': {
    secret: (make) => `shptka_${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `SHOPIFY_CLI_THEME_TOKEN=${secret}\n` },
      {
        name: 'command line',
        text: (secret) => `shopify theme push --store spoons --password ${secret}\n`,
      },
      {
        name: 'shopify.theme.toml',
        text: (secret) => `[environments.production]\nstore = "spoons"\npassword = "${secret}"\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) => `SHOPIFY_CLI_THEME_TOKEN=shptka_${make.hex(31)}\n`,
      },
      { name: 'only the prefix', text: () => 'Theme Access passwords start with shptka_.\n' },
    ],
  },
  'shopify-partner-api-token': {
    secret: (make) => `prtapi_${make.hex(32)}`,
    match: [
      { name: 'env file', text: (secret) => `SHOPIFY_PARTNER_TOKEN=${secret}\n` },
      {
        name: 'header',
        text: (secret) =>
          `curl https://partners.shopify.com/1/api/2026-01/graphql.json -H "X-Shopify-Access-Token: ${secret}"\n`,
      },
      { name: 'JSON', text: (secret) => `{"partner": {"token": "${secret}"}}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `TOKEN=prtapi_${make.hex(31)}\n` },
      { name: 'part of a longer word', text: (make) => `id=smartprtapi_${make.hex(32)}\n` },
    ],
  },
  'shopify-app-automation-token': {
    secret: (make) => `atkn_${make.base64url(120)}`,
    match: [
      { name: 'env file', text: (secret) => `SHOPIFY_APP_AUTOMATION_TOKEN=${secret}\n` },
      {
        name: 'workflow',
        text: (secret) =>
          `      - run: shopify app deploy -f\n        env:\n          SHOPIFY_CLI_PARTNERS_TOKEN: ${secret}\n`,
      },
      { name: 'shell', text: (secret) => `export SHOPIFY_APP_AUTOMATION_TOKEN="${secret}"\n` },
    ],
    noMatch: [
      {
        name: 'a placeholder',
        text: () => 'SHOPIFY_APP_AUTOMATION_TOKEN=atkn_your-token-from-the-dev-dashboard-here\n',
      },
      {
        name: 'a variable’s name',
        text: () => 'map.put("atkn_bnd", this.accessTokenBoundToTheSession);\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

const appSecret = {
  revoke: {
    console: {
      text: 'Dev Dashboard → Apps → the app → Settings → Credentials → Rotate, then Revoke the old secret. In a serious breach revoke first; that also ends the access tokens made with it.',
      url: 'https://dev.shopify.com/dashboard/',
    },
  },
  blastRadius: {
    text: 'Poses as the app in every shop that installed it: gets access tokens, forges webhooks and session tokens that the app takes for Shopify’s.',
  },
  confirm: {
    text: 'POST https://{shop}.myshopify.com/admin/oauth/access_token with the old secret is refused, and webhooks signed with it fail verification.',
    url: 'https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials',
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'Rotate adds a second secret. The leaked one, and the tokens made with it, stay valid until you click Revoke.',
  },
} as const

export const playbook = {
  revoke: {
    console: {
      text: 'Shopify admin → Settings → Apps → the app → Uninstall. For an app you develop: Dev Dashboard → the app → Settings → Credentials, and revoke the client secret the token was made with.',
      url: 'https://admin.shopify.com/',
    },
    self: {
      text: 'DELETE https://{shop}.myshopify.com/admin/api_permissions/current.json with the token in X-Shopify-Access-Token uninstalls the app from that shop, which ends all its tokens. It cannot be undone.',
      url: 'https://shopify.dev/docs/apps/build/authentication-authorization/app-installation/uninstall-app-api-request',
    },
  },
  blastRadius: {
    text: 'Reads and changes what the app’s scopes name in that shop: customers and their addresses, orders, products, prices, discounts, sometimes themes and scripts of the storefront.',
    list: {
      text: 'GET https://{shop}.myshopify.com/admin/oauth/access_scopes.json with the token lists its scopes.',
      url: accessTokens,
    },
  },
  audit: {
    text: 'Shopify admin → Settings → General → Store activity log, and the Timeline of orders and products, from {since} to {until}: entries made by the app. Look for exports, discounts, theme edits and new webhooks.',
    url: 'https://admin.shopify.com/',
  },
  replace: {
    text: 'Expiring offline tokens (one hour, with a refresh token), or for shops of your own organization the client credentials grant, whose tokens last a day. Ask only for the scopes the app uses.',
    url: 'https://shopify.dev/docs/apps/build/security/credentials-and-data/use-expiring-offline-access-tokens',
  },
  consumers: [
    'app backends and session tables',
    'inventory and ERP synchronisation',
    'theme deployment in CI',
    'shopify.app.toml and .env files',
  ],
  confirm: {
    text: 'GET https://{shop}.myshopify.com/admin/oauth/access_scopes.json with the token answers 401 Invalid API key or access token.',
    url: accessTokens,
  },
  rotateInPlace: {
    effect: 'stays-valid',
    text: 'A new token for the same app leaves the leaked one valid until the app is uninstalled or the client secret behind it is revoked. Expiring tokens end within the hour.',
  },
  sources: [
    {
      url: 'https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials',
      checked: '2026-11-21',
    },
    { url: accessTokens, checked: '2026-11-21' },
    {
      url: 'https://shopify.dev/docs/apps/build/authentication-authorization/app-installation/uninstall-app-api-request',
      checked: '2026-11-21',
    },
  ],
  byRule: {
    'shopify-app-secret': appSecret,
    'shopify-legacy-app-secret': appSecret,
    'shopify-theme-access-password': {
      revoke: {
        console: {
          text: 'Shopify admin → Apps → Theme Access → the password → Delete.',
          url: 'https://shopify.dev/docs/storefronts/themes/tools/theme-access',
        },
      },
      blastRadius: {
        text: 'Reads and replaces the shop’s themes, the live one too: a script put there sees what customers type, payment pages excepted.',
      },
      rotateInPlace: {
        effect: 'not-offered',
        text: 'Make a new password in Theme Access and delete the leaked one; both work until then.',
      },
    },
    'shopify-partner-api-token': {
      revoke: {
        console: {
          text: 'Partner Dashboard → Settings → Partner API clients → the client → delete the token.',
          url: 'https://partners.shopify.com/',
        },
      },
      blastRadius: {
        text: 'Reads the partner organization’s apps, payouts and transactions as far as the client’s permissions reach. It opens no shop.',
      },
    },
    'shopify-app-automation-token': {
      revoke: {
        console: {
          text: 'Dev Dashboard → the app → Settings → App Automation Token → Revoke.',
          url: 'https://dev.shopify.com/dashboard/',
        },
      },
      blastRadius: {
        text: 'Deploys new versions of the app: its configuration, its extensions and so code that runs in every shop that installed it. It reads no shop data itself.',
      },
      audit: {
        text: 'Dev Dashboard → the app → Versions: versions released from {since} to {until} that your pipeline did not make.',
        url: 'https://dev.shopify.com/dashboard/',
      },
      replace: {
        text: 'A token with the shortest expiry offered, kept as a protected secret of the one deployment job.',
        url: 'https://shopify.dev/docs/apps/build/dev-dashboard/app-automation-tokens',
      },
      confirm: {
        text: 'shopify app deploy with the old token in the environment fails to authenticate.',
        url: 'https://shopify.dev/docs/apps/build/dev-dashboard/app-automation-tokens',
      },
      rotateInPlace: {
        effect: 'stays-valid',
        text: 'A new token leaves the leaked one valid until it is revoked or expires.',
      },
    },
  },
} as const satisfies Playbook
