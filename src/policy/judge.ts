import type { Finding } from '../findings/finding.js'

/** Why a finding is known and not to be acted on. */
export interface Suppression {
  readonly by: 'inline'
  readonly reason: string | null
  /** The marker's place: `src/a.ts:12` */
  readonly where: string
}

export interface Judged extends Finding {
  readonly suppressed: Suppression | null
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
    return { ...finding, suppressed: null }
  return {
    ...finding,
    suppressed: {
      by: 'inline',
      reason: first.allowed.reason,
      where: `${first.path}:${first.allowed.line}`,
    },
  }
}
