/**
 * One regular expression for a value assigned to a name, in every syntax listed at `Assignment`.
 * Only bounded repeats around the two parts, so it stays in the linear subset.
 */
export function assignmentPattern(name: RegExp, value: RegExp): string {
  return `(?:${name.source})${suffix}(?:${separators.join('|')})${opening}(?<secret>${value.source})`
}

/** `DD_API_KEY_PROD`, `apiKey[0]`, `api.key.value` */
const suffix = '[\\w.-]{0,24}'

/** The name may be quoted, bracketed, or escaped inside another string. */
const closeName = '["\'`\\]\\\\]{0,4}'

const separators = [
  // NAME=value, "name": "value", name := "v", name => 'v', f("name", "v"), ${NAME:-v}, NAME || 'v'
  `${closeName}\\)?\\s{0,20}(?::=|=>|->|\\?{1,2}=?|\\|\\|=?|:-|={1,3}|::?|,|\\+=|%3[Dd])\\s{0,20}`,
  // const name: string = 'value'
  ':\\s{0,3}[\\w.<>| ]{1,40}=\\s{0,4}',
  // setName('value'), name ('value')
  '\\s?\\(\\s{0,20}',
  // <name>value</name>, <name type="string">value
  '(?:\\s[^<>\\n]{0,60})?>\\s{0,20}',
  // key="name" value="value", name: NAME\n value: value
  `${closeName},?\\s{1,40}["']?value["']?\\s{0,4}[:=]\\s{0,4}`,
  // --name value, ENV NAME value
  `${closeName}\\s{1,4}`,
]

/** What may stand between the separator and the value: quotes, string prefixes, an authorization scheme. */
const opening =
  '(?:(?:[Bb]earer|[Bb]asic|[Tt]oken|[Kk]ey)\\s{1,3}|&quot;|%22|\\\\{1,3}["\']|@?[brfuLR]{0,2}["\'`]{1,3}|[\\[({]){0,3}'
