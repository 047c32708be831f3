import * as v from 'valibot'

/**
 * The one description of `.secretscan/incidents.json`: it validates, types and, printed as JSON Schema
 * into schema/incidents.schema.json, gives editors completion. No message repeats the value it refuses.
 */
const day = v.pipe(
  v.string('must be a date, like "2026-11-21"'),
  v.regex(/^\d{4}-\d\d-\d\d$/, 'must be a date, like "2026-11-21"'),
  v.check(isDay, 'must be a day that there is, like "2026-11-21"'),
)
const line = (most: number) =>
  v.pipe(
    v.string('must be a text'),
    v.minLength(1, 'must not be empty'),
    v.maxLength(most, `must have ${most} characters or fewer`),
    v.regex(/^[^\p{Cc}\u2028\u2029]*$/u, 'must be one line'),
  )

/** Longest name and longest evidence, in UTF-16 code units. */
export const longest = { by: 100, evidence: 500 } as const

const act = v.strictObject(
  {
    at: v.pipe(day, v.description('The day it was done.')),
    by: v.pipe(line(longest.by), v.description('Who did it.')),
    evidence: v.pipe(
      v.nullable(line(longest.evidence)),
      v.description('How one can see that: a ticket, a line of the audit log. Never the secret.'),
    ),
  },
  unlessUnknown('must say "at", "by" and "evidence"'),
)

const facts = {
  severity: v.picklist(
    ['critical', 'high', 'medium', 'low'],
    'must be critical, high, medium or low',
  ),
  path: v.pipe(line(4096), v.description('Where the secret came in, from the root.')),
  opened: v.pipe(day, v.description('The day it was recorded.')),
  due: v.pipe(day, v.description('The last day to revoke it; from the next one on, audits fail.')),
  reopened: v.optional(v.pipe(day, v.description('The day it was last opened again.'))),
}
const revoked = v.pipe(act, v.description('Who made the secret worthless, and when.'))
const cleaned = v.pipe(act, v.description('Who took it out of the history, and when.'))

export const incidentSchema = v.variant(
  'state',
  [
    v.strictObject({ state: v.literal('open'), ...facts }, unlessUnknown()),
    v.strictObject({ state: v.literal('revoked'), ...facts, revoked }, unlessUnknown()),
    v.strictObject({ state: v.literal('cleaned'), ...facts, revoked, cleaned }, unlessUnknown()),
  ],
  'must be open, revoked or cleaned',
)

export const fingerprintPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*:[0-9a-f]{20}$/

/** Incidents by the fingerprint of the finding. */
export const ledgerSchema = v.objectWithRest(
  {
    $schema: v.optional(
      v.pipe(
        v.string('must be a text'),
        v.description(
          'Where editors find the schema of this file. Keep it last: so each incident ends with a comma, and git can merge them line by line.',
        ),
      ),
    ),
  },
  incidentSchema,
)

/** One incident as it stands in the file. */
export type Entry = v.InferOutput<typeof incidentSchema>
export type Act = v.InferOutput<typeof act>

/** Whether a day is in the calendar: `2026-02-30` is not. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

function unlessUnknown(otherwise = 'must be an object') {
  return (issue: v.StrictObjectIssue): string =>
    issue.expected === 'never'
      ? 'is not known'
      : issue.received === 'undefined'
        ? 'is missing'
        : otherwise
}
