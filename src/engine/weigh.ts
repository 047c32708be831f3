import { randomBits } from './generic/language.js'
import { isAside } from './generic/place.js'
import type { Rule } from './rule.js'

/**
 * Why a password in a URL or a header is worth only a review, or null. A person chose it, so its shape
 * says little: a host reserved for documentation, or words in a test, mean that it was made up.
 */
export function whyDoubtful(rule: Rule, value: string, after: string, path: string): string | null {
  const structure = rule.checks?.find((check) => check.kind === 'structure')?.is
  if (structure !== 'url-password' && structure !== 'basic-credentials') return null
  const [, host] = /^@([^\s/:"'`?,\\]+)/.exec(after) ?? []
  if (host !== undefined && reserved.test(host)) return `${host} is reserved for documentation`
  const password =
    structure === 'url-password'
      ? value
      : Buffer.from(value, 'base64')
          .toString('latin1')
          .replace(/^[^:]*:/, '')
  if (isAside(path) && randomBits(password) < 22)
    return 'words in a test, an example or documentation'
  return null
}

/** https://www.rfc-editor.org/rfc/rfc2606 and what documentation writes besides. */
const reserved =
  /(?:^|\.)(?:example|test|invalid|localhost|local|localdomain|acme|foo|bar|mycompany|yourdomain|mydomain|domain|company|host|hostname|server|some|somewhere)(?:\.(?:com|org|net|edu|io|dev|co))?$|(?:^|[.-])example\b|^(?:127\.|0\.0\.0\.0|\[?::1)/i
