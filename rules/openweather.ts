import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'openweather',
  name: 'OpenWeather',
  url: 'https://openweathermap.org',
} as const satisfies Provider

const appid = 'https://openweathermap.org/appid'

export const rules = [
  {
    id: 'openweather-api-key-url',
    title: 'OpenWeather API key in a URL',
    severity: 'low',
    confidence: 'high',
    keywords: ['openweathermap.org'],
    pattern: /openweathermap\.org\/[^\s"'`]{0,240}?[?&]app_?id=(?<secret>[0-9a-f]{32})/i,
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: appid,
  },
  {
    id: 'openweather-api-key',
    title: 'OpenWeather API key',
    severity: 'low',
    confidence: 'medium',
    keywords: ['openweather', 'open_weather', 'open-weather', 'owm_api', 'owm_key', 'owmapikey'],
    pattern: {
      name: /open[_.-]?weather[\w.-]{0,24}(?:key|token|app_?id)|owm[_.-]?(?:api[_.-]?)?key/,
      value: /[0-9a-f]{32}/,
    },
    checks: [{ kind: 'entropy', bitsPerChar: 3 }],
    source: appid,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'openweather-api-key-url': {
    secret: (make) => make.hex(32),
    match: [
      {
        name: 'curl',
        text: (secret) =>
          `curl "https://api.openweathermap.org/data/2.5/weather?q=Paris&appid=${secret}"\n`,
      },
      {
        name: 'tiles',
        text: (secret) =>
          `https://tile.openweathermap.org/map/clouds_new/1/1/1.png?appid=${secret}\n`,
      },
      {
        name: 'units after it',
        text: (secret) =>
          `fetch("https://api.openweathermap.org/data/3.0/onecall?lat=1&lon=2&APPID=${secret}&units=metric")\n`,
      },
    ],
    noMatch: [
      {
        name: 'one character short',
        text: (make) =>
          `https://api.openweathermap.org/data/2.5/weather?q=Paris&appid=${make.hex(31)}&a=b\n`,
      },
      {
        name: 'a variable',
        text: () => 'https://api.openweathermap.org/data/2.5/weather?appid=$KEY\n',
      },
    ],
  },
  'openweather-api-key': {
    secret: (make) => make.hex(32),
    match: [
      { name: 'env file', text: (secret) => `OPENWEATHER_API_KEY=${secret}\n` },
      { name: 'Kotlin', text: (secret) => `const val OPEN_WEATHER_MAP_APPID = "${secret}"\n` },
      { name: 'YAML', text: (secret) => `owm_api_key: ${secret}\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `OPENWEATHER_API_KEY=${make.hex(31)}\n` },
      { name: 'another value', text: (make) => `openweather_cache_etag: ${make.hex(32)}\n` },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'OpenWeather → account name → My API keys → the key → bin icon.',
      url: 'https://home.openweathermap.org/api_keys',
    },
  },
  blastRadius: {
    text: 'Calls the weather, geocoding and map services of your plan, up to its limits; calls of One Call 3.0 beyond the free ones are billed.',
  },
  audit: {
    text: 'OpenWeather → account name → Statistics (paid plans) and Billing plans, from {since} to {until}.',
    url: 'https://home.openweathermap.org/statistics/onecall_30',
  },
  replace: {
    text: 'A key that stays on your server, which asks on behalf of the browser and caches the answers.',
    url: appid,
  },
  consumers: ['weather widgets and dashboards', 'home automation', 'mobile apps'],
  confirm: { text: 'A call with the key answers 401 Invalid API key.' },
  rotateInPlace: {
    effect: 'not-offered',
    text: 'Keys are only made and deleted. A new key leaves the leaked one valid until you delete it.',
  },
  sources: [{ url: 'https://openweathermap.org/faq.md', checked: '2026-11-21' }],
} as const satisfies Playbook
