import * as v from 'valibot'
import { checksumSchemes } from '../engine/checksum.js'
import { structureNames } from '../engine/structure.js'

/**
 * The one description of `.secretscanrc.json`: it validates, types and, printed as JSON Schema into
 * schema/secretscanrc.schema.json, gives editors completion.
 */
const severity = v.picklist(['critical', 'high', 'medium', 'low'])
const confidence = v.picklist(['high', 'medium', 'low'])
const https = v.pipe(v.string(), v.regex(/^https:\/\//, 'must begin with https://'))
const text = v.pipe(v.string(), v.minLength(1, 'must not be empty'))
const oneOf = <const Names extends readonly string[]>(names: Names) =>
  v.picklist(names, `must be one of ${names.join(', ')}`)

const examplesSchema = v.array(
  v.union(
    [text, v.strictObject({ text, path: text })],
    'must be a text, or {"text": …, "path": …}',
  ),
)

const ruleSchema = v.strictObject({
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be kebab-case, like "acme-api-key"'),
    v.description('Name of the rule, in kebab-case. Must not be the id of a built-in rule.'),
  ),
  title: v.pipe(text, v.description('What the credential is called: "Acme API key".')),
  keywords: v.optional(
    v.pipe(
      v.array(
        v.pipe(
          v.string(),
          v.minLength(4, 'needs 4 characters or more'),
          v.regex(/^[\x20-\x7e]*$/, 'must be ASCII'),
        ),
      ),
      v.description(
        'Literals of 4 characters or more. Each match contains one; nothing else is looked at. Case does not matter. May be left out where "path" is given: then all of such a file is looked at.',
      ),
    ),
  ),
  path: v.optional(
    v.pipe(
      text,
      v.description(
        'Regular expression: only files whose path from the root, with forward slashes, matches are looked at.',
      ),
    ),
  ),
  pattern: v.pipe(
    v.union(
      [text, v.strictObject({ name: text, value: text })],
      'must be a regular expression, or {"name": …, "value": …}',
    ),
    v.description(
      'Regular expression without lookaround, backreference or nested unbounded repeats. Group (?<secret>…), else the whole match, is the credential. Or {"name", "value"}: a value that is assigned, in any syntax, to a name that matches; the value is a regular expression, or "random" for whatever a machine made, or "chosen" for that and passwords.',
    ),
  ),
  ignoreCase: v.optional(
    v.pipe(v.boolean(), v.description('Match upper and lower case alike. Default: false.')),
  ),
  boundary: v.optional(
    v.pipe(
      oneOf(['word', 'base64url', 'base64', 'none']),
      v.description(
        'Which neighbours would mean that a match is only a part of something longer: letters, digits and underscore ("word", the default), a hyphen too ("base64url"), letters, digits, plus and slash ("base64"), or "none".',
      ),
    ),
  ),
  reach: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.maxValue(65536),
      v.description(
        'How many bytes around a keyword a match may take. Default: 256 before, 512 after.',
      ),
    ),
  ),
  severity: v.optional(v.pipe(severity, v.description('Default: "high".'))),
  confidence: v.optional(v.pipe(confidence, v.description('Default: "high".'))),
  entropy: v.optional(
    v.pipe(
      v.number(),
      v.minValue(0),
      v.maxValue(8),
      v.description(
        'Least Shannon entropy of the secret, or of group (?<random>…), in bits per character.',
      ),
    ),
  ),
  checksum: v.optional(
    v.pipe(
      oneOf(checksumSchemes),
      v.description('The checksum that the secret carries. It must be right.'),
    ),
  ),
  structure: v.optional(
    v.pipe(oneOf(structureNames), v.description('What the secret must decode or parse as.')),
  ),
  mixed: v.optional(
    v.pipe(
      v.array(oneOf(['upper', 'lower', 'digit'])),
      v.description('Kinds of characters of which the secret has at least one each.'),
    ),
  ),
  not: v.optional(
    v.pipe(
      v.array(text),
      v.description('Words that show a placeholder, in addition to those that are known.'),
    ),
  ),
  companions: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          rule: text,
          withinLines: v.pipe(v.number(), v.integer(), v.minValue(0)),
          required: v.optional(v.boolean()),
        }),
      ),
      v.description(
        'Other rules whose match nearby belongs to the same credential. One that is "required" must be there.',
      ),
    ),
  ),
  source: v.optional(v.pipe(https, v.description('Page that documents the format.'))),
  examples: v.optional(
    v.pipe(
      v.strictObject({ match: examplesSchema, noMatch: v.optional(examplesSchema) }),
      v.description(
        'Texts that the rule must find, and near misses that it must not; `secretscan rules test` tries them. {lower:32}, {hex:40}, {alnum:20}, {upper:16}, {digits:6}, {base64:44}, {base64url:43} and {uuid} stand for random characters.',
      ),
    ),
  ),
  playbook: v.optional(
    v.pipe(
      v.strictObject({
        revoke: v.pipe(
          v.strictObject({ text, url: https }),
          v.description('How to revoke such a credential, shown first under each finding.'),
        ),
        audit: v.optional(
          v.pipe(
            text,
            v.description('Where its use shows. {since} and {until} stand for the exposed days.'),
          ),
        ),
        replace: v.optional(v.pipe(text, v.description('What to use instead.'))),
        confirm: v.optional(v.pipe(text, v.description('How to see that it is dead.'))),
      }),
      v.description('What to do about a leak.'),
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
  archives: v.optional(
    v.pipe(
      v.boolean(),
      v.description(
        'Look into zip, tar and gzip files too, three deep and within maxFileSize. Default: false; they are only counted.',
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
