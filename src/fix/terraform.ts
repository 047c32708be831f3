import { bracketsAround, type Refused, type Rewrite, refused, type Site } from './site.js'

/**
 * A sensitive variable in the secret's place, which Terraform fills from `TF_VAR_…`. The default of a
 * variable is taken out instead, and the variable becomes sensitive.
 */
export function rewriteTerraform(site: Site, name: string): Rewrite | Refused {
  const { text, code, start, end } = site
  const blocks = bracketsAround(site)
  const kinds = blocks.map(({ at }) => wordOf(text.slice(0, at)))
  if (kinds.some(({ kind }) => kind === 'terraform'))
    return refused(
      'The `terraform` block takes no variables.',
      'Give the value to `terraform init` with -backend-config, or through the environment of the backend.',
    )
  const of = kinds.find(({ kind }) => kind === 'variable')
  const lineStart = code.lastIndexOf('\n', start - 1) + 1
  const lineEnd = code.indexOf('\n', end) < 0 ? code.length : code.indexOf('\n', end)
  if (of) {
    const alone = /^\s*default\s*=\s*$/.test(code.slice(lineStart, start))
    if (blocks.length !== 1 || !alone || code.slice(end, lineEnd).trim() !== '')
      return refused('It is not the whole default of a variable.')
    const [block] = blocks
    const body = code.slice(block?.at ?? 0, code.indexOf('}', end))
    const indent = /^\s*/.exec(code.slice(lineStart, start))?.[0] ?? ''
    const instead = /\bsensitive\s*=/.test(body) ? '' : `${indent}sensitive = true\n`
    return {
      edits: [{ start: lineStart, end: Math.min(lineEnd + 1, code.length), text: instead }],
      name: `TF_VAR_${of.label}`,
    }
  }
  const variable = name.toLowerCase()
  const gap = text.endsWith('\n') ? '\n' : '\n\n'
  const block = `${gap}variable "${variable}" {\n  type      = string\n  sensitive = true\n}\n`
  return {
    edits: [{ start, end, text: `var.${variable}` }],
    name: `TF_VAR_${variable}`,
    declares: { name: variable, edit: { start: text.length, end: text.length, text: block } },
  }
}

/** `variable "token" ` before its bracket: the kind of the block, and its last label. */
function wordOf(before: string): { readonly kind: string; readonly label: string } {
  const header = /(?:^|\n)[ \t]*(?<kind>[\w-]+)(?:[ \t]+"(?<label>[^"\n]*)")*[ \t]*$/.exec(before)
  return { kind: header?.groups?.kind ?? '', label: header?.groups?.label ?? '' }
}
