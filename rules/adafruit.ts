import type { ExamplesFor } from '../src/engine/example.js'
import type { Provider, Rule } from '../src/engine/rule.js'
import type { Playbook } from '../src/remediation/playbook.js'

export const provider = {
  id: 'adafruit',
  name: 'Adafruit IO',
  url: 'https://io.adafruit.com',
} as const satisfies Provider

const docs = 'https://io.adafruit.com/api/docs/#authentication'

export const rules = [
  {
    id: 'adafruit-io-key',
    title: 'Adafruit IO key',
    severity: 'medium',
    confidence: 'high',
    keywords: ['aio_'],
    pattern: /aio_[A-Za-z0-9]{28}/,
    checks: [
      { kind: 'entropy', bitsPerChar: 3.8 },
      { kind: 'mixed', of: ['upper', 'lower', 'digit'] },
    ],
    source: docs,
  },
] as const satisfies readonly Rule[]

export const examples = {
  'adafruit-io-key': {
    secret: (make) =>
      `aio_${make.of('abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ', 26)}${make.digits(2)}`,
    match: [
      { name: 'Arduino', text: (secret) => `#define AIO_KEY "${secret}"\n` },
      { name: 'env file', text: (secret) => `ADAFRUIT_IO_KEY=${secret}\n` },
      { name: 'Python', text: (secret) => `aio = Client('ada', '${secret}')\n` },
    ],
    noMatch: [
      { name: 'one character short', text: (make) => `ADAFRUIT_IO_KEY=aio_${make.alnum(27)}\n` },
      {
        name: 'the name of a function',
        text: () => 'aio_context_set_thread_pool_params(context)\n',
      },
    ],
  },
} satisfies ExamplesFor<typeof rules>

export const playbook = {
  revoke: {
    console: {
      text: 'Adafruit IO → the key icon (My Key) → Regenerate Key.',
      url: 'https://io.adafruit.com/',
    },
  },
  blastRadius: {
    text: 'Reads and writes every feed of the account, deletes feeds and dashboards, and sends values to devices that listen.',
  },
  audit: {
    text: 'Adafruit IO → Monitor and the history of feeds: values from {since} to {until} that your devices did not send.',
    url: 'https://io.adafruit.com/monitor',
  },
  replace: {
    text: 'Keep the key in a settings file outside of the repository; share single feeds instead of the key.',
    url: 'https://io.adafruit.com/api/docs/#authentication',
  },
  consumers: ['Arduino and CircuitPython boards', 'Home Assistant', 'scripts'],
  confirm: {
    text: 'GET https://io.adafruit.com/api/v2/user with the header X-AIO-Key answers 401.',
  },
  rotateInPlace: {
    effect: 'dies-at-once',
    text: 'Regenerating ends the leaked key, and every device needs the new one.',
  },
  sources: [
    {
      url: 'https://adafruit.github.io/Adafruit_IO_Documentation/http.html',
      checked: '2026-11-21',
    },
  ],
} as const satisfies Playbook
