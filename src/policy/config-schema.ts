import * as v from 'valibot'

/**
 * The one description of `.secretscanrc.json`: it validates, types and, printed as JSON Schema into
 * schema/secretscanrc.schema.json, gives editors completion.
 */
const severity = v.picklist(['critical', 'high', 'medium', 'low'])
const confidence = v.picklist(['high', 'medium', 'low'])
const https = v.pipe(v.string(), v.regex(/^https:\/\//, 'must begin with https://'))

const ruleSchema = v.strictObject({
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be kebab-case, like "acme-api-key"'),
    v.description('Name of the rule, in kebab-case. Must not be the id of a built-in rule.'),
  ),
  title: v.pipe(
    v.string(),
    v.minLength(1),
    v.description('What the credential is called: "Acme API key".'),
  ),
  keywords: v.pipe(
    v.array(v.pipe(v.string(), v.minLength(4, 'needs 4 characters or more'))),
    v.minLength(1),
    v.description(
      'Literals of 4 characters or more. Each match contains one; nothing else is looked at. Case does not matter.',
    ),
  ),
  pattern: v.pipe(
    v.string(),
    v.minLength(1),
    v.description(
      'Regular expression without lookaround, backreference or nested unbounded repeats. Group (?<secret>…), else the whole match, is the credential.',
    ),
  ),
  ignoreCase: v.optional(
    v.pipe(v.boolean(), v.description('Match upper and lower case alike. Default: false.')),
  ),
  severity: v.optional(v.pipe(severity, v.description('Default: "high".'))),
  confidence: v.optional(v.pipe(confidence, v.description('Default: "high".'))),
  entropy: v.optional(
    v.pipe(
      v.number(),
      v.minValue(0),
      v.maxValue(8),
      v.description('Least Shannon entropy of the secret, in bits per character.'),
    ),
  ),
  source: v.optional(v.pipe(https, v.description('Page that documents the format.'))),
  revoke: v.optional(
    v.pipe(
      v.strictObject({ text: v.string(), url: v.optional(https) }),
      v.description('How to revoke such a credential, shown first under each finding.'),
    ),
  ),
})

export const configSchema = v.strictObject({
  $schema: v.optional(
    v.pipe(v.string(), v.description('Where editors find the schema of this file.')),
  ),
  rules: v.optional(
    v.pipe(
      v.array(ruleSchema),
      v.description('Rules of your own, in addition to the built-in ones.'),
    ),
  ),
  disabledRules: v.optional(
    v.pipe(
      v.array(v.string()),
      v.description('Ids of rules not to run. `secretscan rules` lists them.'),
    ),
  ),
  exclude: v.optional(
    v.pipe(
      v.array(v.string()),
      v.description(
        'Paths not to scan, in .gitignore syntax, relative to the repository root. Counted in the report.',
      ),
    ),
  ),
  minConfidence: v.optional(
    v.pipe(
      confidence,
      v.description(
        'Least confidence of a finding to be reported and to fail the scan. Default: "medium".',
      ),
    ),
  ),
  maxFileSize: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1024),
      v.description(
        'Largest file or blob to read, in bytes. Larger ones are counted in the report. Default: 134217728 (128 MiB).',
      ),
    ),
  ),
})

export type Config = v.InferOutput<typeof configSchema>
export type ConfigRule = v.InferOutput<typeof ruleSchema>
