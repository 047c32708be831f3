import * as v from 'valibot'

/**
 * The JSON report, schemaVersion 1: types the reporter, and printed as schema/report.schema.json it
 * tells others what to expect. Names are only ever added; a change of meaning raises schemaVersion.
 */
const nullableString = v.nullable(v.string())
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const position = v.pipe(v.number(), v.integer(), v.minValue(1))
const counts = v.record(v.string(), count)
const severity = v.picklist(['critical', 'high', 'medium', 'low'])
const confidence = v.picklist(['high', 'medium', 'low'])

const place = {
  path: v.pipe(
    v.string(),
    v.description(
      'Repository-relative, with forward slashes; bytes that are no UTF-8 as \\xE9; in brackets for what has no path: (commit message).',
    ),
  ),
  line: v.pipe(position, v.description('1-based.')),
  column: v.pipe(position, v.description('1-based, in UTF-16 code units.')),
  endLine: position,
  endColumn: v.pipe(position, v.description('Exclusive.')),
  commit: v.pipe(
    nullableString,
    v.description('The commit that put it there; null outside of history.'),
  ),
}

const finding = v.strictObject({
  fingerprint: v.pipe(
    v.string(),
    v.description(
      'Made of rule, path and a keyed hash of the secret; stable across moved lines, squash and rebase.',
    ),
  ),
  ruleId: v.string(),
  title: v.string(),
  provider: v.string(),
  severity,
  confidence,
  reasons: v.array(v.string()),
  secret: v.pipe(v.string(), v.description('Redacted unless --show-secrets was given.')),
  ...place,
  author: nullableString,
  date: v.pipe(
    nullableString,
    v.description('Committer date of the introducing commit, ISO 8601.'),
  ),
  object: v.picklist(['blob', 'commit', 'tag', 'note', 'file']),
  exposure: v.strictObject({
    state: v.picklist(['staged', 'unpushed', 'pushed', 'unknown', 'local']),
    since: v.pipe(
      nullableString,
      v.description('The earliest moment it can have been exposed, ISO 8601.'),
    ),
    sinceIs: v.pipe(
      v.nullable(v.picklist(['push', 'commit'])),
      v.description('What happened then: this clone pushed it, or it was committed.'),
    ),
    refs: v.pipe(v.array(v.string()), v.description('Up to 20 refs that reach it.')),
    atHead: v.pipe(v.boolean(), v.description('Still there: at HEAD, in the index, on disk.')),
    why: v.pipe(nullableString, v.description('Why the clone cannot tell, where it is unknown.')),
    remotes: v.pipe(
      v.array(v.strictObject({ name: v.string(), host: nullableString, mayBePublic: v.boolean() })),
      v.description('The remotes that have it, by what this clone knows.'),
    ),
    overwritten: v.pipe(
      v.boolean(),
      v.description('Pushed over: no remote branch leads to it any more.'),
    ),
  }),
  lineage: v.pipe(
    v.nullable(
      v.strictObject({
        events: v.array(
          v.strictObject({
            kind: v.picklist(['introduced', 'copied', 'removed', 'reintroduced']),
            commit: v.string(),
            path: v.string(),
            author: v.string(),
            date: v.string(),
          }),
        ),
        heldBy: v.pipe(
          v.array(v.string()),
          v.description('Up to 20 refs whose newest commit still holds it.'),
        ),
        onDefaultBranch: v.nullable(v.boolean()),
        commits: v.pipe(count, v.description('Commits whose tree holds it.')),
        people: v.pipe(count, v.description('Different authors of those commits.')),
        days: v.pipe(count, v.description('From the first event to the last removal, or to now.')),
      }),
    ),
    v.description('Its life in the whole history; null where that was not read.'),
  ),
  locations: v.array(v.strictObject({ ...place, present: v.boolean() })),
  removed: v.pipe(
    v.nullable(v.strictObject({ commit: v.string(), path: v.string() })),
    v.description('The last commit that took it away, where it is gone.'),
  ),
  remediation: v.array(
    v.strictObject({
      id: v.string(),
      title: v.string(),
      detail: v.string(),
      url: nullableString,
      command: nullableString,
    }),
  ),
  suppressed: v.nullable(
    v.strictObject({
      by: v.pipe(
        v.picklist(['inline', 'ledger']),
        v.description('A comment beside it, or the ledger of incidents: it was revoked.'),
      ),
      reason: nullableString,
      where: v.string(),
    }),
  ),
  incident: v.pipe(
    v.nullable(
      v.strictObject({
        state: v.picklist(['open', 'revoked', 'cleaned']),
        due: v.pipe(v.string(), v.description('The last day to revoke it: 2026-11-22.')),
        overdue: v.boolean(),
      }),
    ),
    v.description('What the ledger of incidents knows of it.'),
  ),
})

export const jsonReportSchema = v.strictObject({
  schemaVersion: v.literal(1),
  tool: v.strictObject({
    name: v.literal('secretscan'),
    version: v.string(),
    rulesetHash: v.string(),
  }),
  target: v.strictObject({
    mode: v.picklist(['staged', 'range', 'history', 'dir', 'stdin']),
    root: nullableString,
    base: nullableString,
    head: nullableString,
  }),
  findings: v.array(finding),
  overdue: v.pipe(
    v.array(
      v.strictObject({
        fingerprint: v.string(),
        ruleId: v.string(),
        severity,
        path: v.string(),
        opened: v.string(),
        due: v.string(),
        where: v.pipe(v.string(), v.description('Its line in the ledger.')),
      }),
    ),
    v.description('Open incidents of the ledger past their deadline, found by this scan or not.'),
  ),
  coverage: v.strictObject({
    complete: v.boolean(),
    commits: count,
    blobs: count,
    bytes: count,
    files: count,
    skipped: v.array(v.strictObject({ reason: v.string(), count, examples: v.array(v.string()) })),
  }),
  summary: v.strictObject({
    findings: v.pipe(count, v.description('Without the suppressed ones.')),
    bySeverity: counts,
    byConfidence: counts,
    byExposure: counts,
    suppressed: count,
    overdue: v.pipe(count, v.description('They fail the scan, as findings do.')),
    durationMs: v.pipe(v.number(), v.minValue(0)),
  }),
})

export type JsonReport = v.InferOutput<typeof jsonReportSchema>
export type JsonFinding = JsonReport['findings'][number]
