import type { HttpsUrl } from '../engine/rule.js'
import type { ConfigRule } from '../policy/config-schema.js'
import type { Playbook } from './playbook.js'

/** For credentials whose provider we do not know: a rule of the user's own, and what they say of it. */
export function generalPlaybook({ revoke, audit, replace, confirm }: OwnPlaybook = {}): Playbook {
  return {
    revoke: {
      console: revoke
        ? { text: revoke.text, url: revoke.url as HttpsUrl } // the schema asks for https
        : {
            text: 'Find who issued it, and delete it there.',
            url: 'https://howtorotate.com/docs/introduction/getting-started/',
          },
    },
    blastRadius: { text: 'Whatever its owner may do.' },
    audit: {
      text:
        audit ??
        'Look through the issuer’s access log from {since} to {until} for addresses and calls that are not yours.',
    },
    replace: {
      text:
        replace ??
        'Prefer a short-lived or keyless credential; otherwise one with the least permission, read at run time from the environment or a secret manager.',
    },
    consumers: ['CI secrets', 'server environment', 'other repositories'],
    confirm: { text: confirm ?? 'A call with the old value is refused.' },
    rotateInPlace: {
      effect: 'not-offered',
      text: 'A new value does not kill the old one unless the issuer says so.',
    },
    sources: [
      {
        url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
        checked: '2026-11-21',
      },
    ],
  }
}

type OwnPlaybook = Partial<NonNullable<ConfigRule['playbook']>>
