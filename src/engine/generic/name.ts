import { remember } from '../remember.js'

/**
 * What a name promises about its value: `password` for one that a person may have chosen, `secret` for
 * one that a machine makes, null for names that only speak about a secret.
 */
export const kindOfName = remember((name): 'password' | 'secret' | null => {
  if (about.test(name)) return null
  return password.test(name) ? 'password' : 'secret'
})

/** Whether the value of such a name is the secret itself, not just something near it. */
export function endsInSecret(name: string): boolean {
  return itself.test(name)
}

/** Names whose value says something *about* a secret, or that only sound like one. */
const about =
  /(?:^|[_.-])(?:public|pub|site|recv|gpg|pgp|apt)[_.-]?(?:api[_.-]?)?keys?$|(?:^|[_.-])(?:host|row|col|lookup|index|object|bucket|registry|hot|short)[_.-]?keys?$|publishable|publicKey|siteKey|(?:hash|hashed|digest|checksum|sha\d*|md5|integrity|etag|fingerprint|version|count|length|size|len|limit|max|min|type|kind|name|names|path|file|filename|dir|directory|folder|url|uri|host|hostname|port|endpoint|domain|server|regexp?|pattern|format|prefix|suffix|label|title|text|message|msg|placeholder|description|desc|help|info|field|column|col|row|index|position|offset|policy|rule|rules|strength|valid\w*|required|enabled|disabled|expir\w*|expiry|ttl|timeout|lifetime|duration|date|time|at|age|algorithm|alg|algo|method|mode|scope|grant|_?ids?|uuid|arn|ref|reference|class|style|color|icon|selector|input|button|form|page|view|screen|dialog|component|element|node|list|array|map|set|error|errors?|exception|fail\w*|success|warning|hint|question|reset|forgot\w*|forget|remind\w*|recovery|visible|show|hide|toggle|match|mismatch|check|provider|service|manager|store|storage|factory|handler|helper|utils?|generator|parser|builder|filter|interceptor|bucket|header|headers|param|params|parameter|argument|arg|option|var|variable|env|attr|attribute|property|prop|claim|role|user|owner|email|alias|usage|source|status|state|event|action|command|request|response|result|test|spec)s?$|^(?:next|prev|page|continuation|sync|cursor|resume|change)[_.-]?(?:page[_.-]?)?token$|(?:next|prev|page|continuation|cursor)(?:page)?[_.-]?token$|csrf|xsrf|nonce|tokeni[sz]|passive|passport|passage|passenger|compass|bypass|keyboard|keypress|author(?!i[sz])|primary[_.-]?key|foreign[_.-]?key|sort[_.-]?key|partition[_.-]?key|cache[_.-]?key|i18n|translation|locale/i

const password = /pass(?:word|wd|phrase|code)?(?![a-z])|passw(?:or)?d|passphrase|pwd|_pw$|^pw$/i

const itself =
  /(?:pass(?:word|wd|phrase|code)?|pwd|pw|secret|token|key|credential|authorization|auth)s?(?:[_.-]?(?:\d+|prod\w*|dev\w*|test\w*|stag\w*|default|value|val|plain|raw|local|live|new|old|current|confirm\w*|again|repeat|base(?:64)?|str|string))?$/i
