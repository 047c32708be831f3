import type { Service } from '../engine/service.js'
import type { Playbook } from './playbook.js'

/** What to do about a key of a service of which only a row of the directory is known. */
export function servicePlaybook({ name, keys, revoke, docs }: Service): Playbook {
  const kinds = keys.map(({ title }) => title).join(' or ')
  return {
    revoke: { console: revoke },
    blastRadius: {
      text: `What the ${kinds} may do at ${name}: most keys of this kind have no narrower scope than the account or project they were made in.`,
    },
    audit: {
      text: `Look in ${name} for use of the key from {since} to {until}: its usage page, audit log and invoices. Where there is no log, ask their support.`,
      url: docs,
    },
    replace: {
      text: 'Make a new key with the least scope it needs, one for each program, and read it at run time from the environment or a secret manager.',
      url: docs,
    },
    consumers: ['server environment', 'CI secrets', 'build settings of front ends'],
    confirm: { text: `A call to ${name} with the old key is refused.` },
    rotateInPlace: {
      effect: 'not-offered',
      text: 'Making a second key leaves the leaked one valid. Delete the leaked one, and see that it is refused.',
    },
    sources: [{ url: docs, checked: null }],
  }
}
