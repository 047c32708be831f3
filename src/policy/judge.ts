import type { Finding } from '../findings/finding.js'
import type { Known } from './incidents.js'

/** Why a finding is known and not to be acted on. */
export interface Suppression {
  /** A comment beside it, or the ledger of incidents: it was revoked. */
  readonly by: 'inline' | 'ledger'
  readonly reason: string | null
  /** The place that says so: `src/a.ts:12` */
  readonly where: string
}

export interface Judged extends Finding {
  readonly suppressed: Suppression | null
  /** What the ledger of incidents knows of it. */
  readonly incident: Known | null
}

/**
 * A secret is allowed when each path that carries it today says so. What stands only in old commits
 * cannot be marked any more, so it counts only where nothing is left today.
 */
export function judge(finding: Finding): Judged {
  const today = finding.locations.filter(({ present }) => present)
  const telling = today.length > 0 ? today : finding.locations
  const [first] = telling
  if (!first?.allowed || telling.some(({ allowed }) => !allowed))
    return { ...finding, suppressed: null, incident: null }
  return {
    ...finding,
    incident: null,
    suppressed: {
      by: 'inline',
      reason: first.allowed.reason,
      where: `${first.path}:${first.allowed.line}`,
    },
  }
}
