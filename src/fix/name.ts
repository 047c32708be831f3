/** What a variable of the environment is called that holds a secret: `apiKey` gives API_KEY. */
export function nameFor(
  before: string,
  { ruleId, provider }: { readonly ruleId: string; readonly provider: string },
): string {
  const known = provider !== 'generic' && provider !== 'custom'
  const bound = boundName(before)
  const name = bound === null ? '' : upperSnake(bound)
  if (name === '' || /^\d/.test(name)) {
    if (!known) return 'SECRET_KEY'
    return tells.test(ruleId) ? upperSnake(ruleId) : upperSnake(`${provider}_key`)
  }
  if (reserved.test(name)) return `APP_${name}`
  return known && vague.test(name) ? upperSnake(`${provider}_${name}`) : name
}

/** `NAME`, else `NAME_2` and so on: the first that is not taken. */
export function freeName(name: string, taken: (name: string) => boolean): string {
  let free = name
  for (let count = 2; taken(free); count++) free = `${name}_${count}`
  return free
}

/** The name that the value behind `before` is assigned or passed to. */
function boundName(before: string): string | null {
  for (const pattern of bindings) {
    const name = pattern.exec(before)?.groups?.name
    if (name !== undefined) return name
  }
  return null
}

const bindings: readonly RegExp[] = [
  // var apiKey string = …
  /(?<name>[A-Za-z_]\w*)\s+\*?string\s*=\s*$/,
  // apiKey: string = …
  /(?<name>[A-Za-z_$][\w$]*)[?!]?\s*:\s*[A-Za-z_][\w.<>?|[\] ]*=\s*$/,
  // apiKey = …, "api-key": …, config['api_key'] = …, 'key' => …
  /(?<name>[A-Za-z_$][\w$.-]*)["']?\]?\s*(?::=|=>|=|:)\s*["']?$/,
  // define('API_KEY', …)
  /\(\s*["'](?<name>[A-Za-z_][\w.-]*)["']\s*,\s*$/,
]

function upperSnake(name: string): string {
  return (name.split('.').at(-1) ?? name)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toUpperCase()
}

/** Rules whose own name says what kind of credential it is. */
const tells = /(?:key|token|secret|password|pat|credential)s?$/

/** Names that every second program has. */
const vague =
  /^(?:KEY|TOKEN|SECRET|PASSWORD|PASS|PWD|AUTH|AUTHORIZATION|CREDENTIALS?|VALUE|DEFAULT|DATA|DSN)$/

/** Names that already mean something to a shell or to Node. */
const reserved =
  /^(?:PATH|HOME|USER|SHELL|PWD|OLDPWD|TERM|LANG|IFS|PS1|TMPDIR|HOSTNAME|LOGNAME|EDITOR|NODE_ENV|NODE_OPTIONS)$/
