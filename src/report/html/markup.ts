/** Text that is safe to stand in the page as it is. Only `html` and `raw` make it. */
export interface Markup {
  readonly markup: string
}

type Value = Markup | string | number | null | readonly Value[]

/**
 * Builds a piece of the page. What is put in is escaped, whether it stands in an element or between
 * the quotes of an attribute, so that to forget it is not possible; a list is joined, null is nothing.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return raw(parts.map((part, index) => part + rendered(values[index] ?? null)).join(''))
}

/** For style, script and data, which have rules of their own. Never for what comes from a repository. */
export function raw(markup: string): Markup {
  return { markup }
}

/** JSON inside a script element: no `<` in it can end the element or begin a comment. */
export function jsonForScript(data: unknown): Markup {
  const escaped = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return raw(escaped)
}

function rendered(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'object')
    return 'markup' in value ? value.markup : value.map(rendered).join('')
  return escaped(String(value))
}

const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

/**
 * Control characters are not allowed in HTML, and those that turn the direction of writing could make
 * a path look like another one: both are shown by their number.
 */
function visible(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u{${character.charCodeAt(0).toString(16)}}`,
  )
}
