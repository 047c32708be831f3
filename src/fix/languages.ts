import type { Edit } from './edit.js'
import { importGoOs, importPythonOs } from './imports.js'
import {
  bracketsAround,
  lineBefore,
  type Refused,
  type Rewrite,
  refused,
  type Site,
  statementBefore,
} from './site.js'
import * as syntaxes from './syntax-table.js'
import { rewriteTerraform } from './terraform.js'
import type { Syntax } from './tokens.js'

/** What has to be known of a language to take a secret out of it. A new one is an entry in `languages`. */
export interface Language {
  readonly files: RegExp
  /** The first line of a file without a telling name. */
  readonly shebang?: RegExp
  readonly syntax: Syntax
  /** The expression that reads the environment. */
  readonly reference: (name: string, site: Site) => string
  /** The environment with the secret as its default, up to the secret; `name`, and `cut`, which goes too. */
  readonly fallback?: RegExp
  /** Why the expression cannot stand here, though the string could. */
  readonly refuse?: (site: Site) => Refused | null
  /** What else has to change for the expression to be right. */
  readonly also?: (site: Site) => readonly Edit[]
  /** What may follow the literal beside the end of an expression. Sticky. */
  readonly mayFollow?: RegExp
  /** A value without quotes is a literal too. */
  readonly bare?: true
  /** Takes the place of `reference`. */
  readonly rewrite?: (site: Site, name: string) => Rewrite | Refused
}

const constant = (what: string) =>
  refused(
    `${what} has to be known at compile time, and the environment is read at run time.`,
    'Let the program assign it at run time, then run this again.',
  )

const languages: readonly Language[] = [
  {
    files: /\.[cm]?[jt]sx?$/i,
    shebang: /^#!.*\b(?:node|deno|bun)\b/,
    syntax: syntaxes.javascript,
    reference: (name) => `process.env.${name}`,
    fallback: /process\.env(?:\.|\[["'])(?<name>\w+)(?:["']\])?(?<cut>\s*(?:\|\||\?\?)\s*)$/,
    refuse: (site) => {
      if (/^\s*(?:export\s+)?(?:declare\s+)?type\s+\w+/.test(statementBefore(site)))
        return constant('A type')
      const block = bracketsAround(site).find(({ open }) => open === '{')
      if (block && /\b(?:enum|interface|type)\s+\w/.test(block.head))
        return constant('A member of an enum or a type')
      if (/<[A-Za-z][\w.]*\s[^>]*$/.test(statementBefore(site)))
        return refused(
          'It is an attribute in JSX.',
          'Write {process.env.NAME} there, without quotes, if this never runs in a browser: what a browser gets is no secret.',
        )
      if (/\b(?:import|from|require\()\s*$/.test(lineBefore(site)))
        return refused('It names a module.')
      return null
    },
  },
  {
    files: /\.pyw?$/i,
    shebang: /^#!.*\bpython/,
    syntax: syntaxes.python,
    reference: (name) => `os.environ["${name}"]`,
    fallback: /os\.(?:getenv|environ\.get)\(\s*["'](?<name>\w+)["'](?<cut>\s*,\s*)$/,
    refuse: ({ code }) =>
      /^\s*os\s*=[^=]|\bas os\b|\bdef os\b|\bclass os\b/m.test(code)
        ? refused('The name `os` means something else in this file.')
        : null,
    also: importPythonOs,
  },
  {
    files: /\.go$/i,
    syntax: syntaxes.go,
    reference: (name) => `os.Getenv("${name}")`,
    refuse: (site) => {
      if (bracketsAround(site).some(({ open, head }) => open === '(' && /\bconst\s*$/.test(head)))
        return constant('A constant')
      if (/\bimport\b/.test(lineBefore(site))) return refused('It names a package.')
      if (/\bos\s*:?=[^=]|\bos\s+\*?\w+[,)]|^import\s+os\s/m.test(site.code))
        return refused('The name `os` means something else in this file.')
      return null
    },
    also: (site) => [
      ...importGoOs(site),
      ...variable(site, /^(?<before>\s*)(?<word>const)\s/, 'var'),
    ],
  },
  {
    files: /\.(?:rb|rake|gemspec|ru)$|(?:^|\/)(?:Rakefile|Gemfile|Fastfile|Podfile|Vagrantfile)$/,
    shebang: /^#!.*\bruby\b/,
    syntax: syntaxes.ruby,
    reference: (name) => `ENV.fetch("${name}")`,
    fallback: /ENV\.fetch\(\s*["'](?<name>\w+)["'](?<cut>\s*,\s*)$/,
    mayFollow: /\.freeze\b/y,
  },
  {
    files: /\.java$/i,
    syntax: syntaxes.java,
    reference: (name) => `System.getenv("${name}")`,
    refuse: refuseAnnotation,
  },
  {
    files: /\.kts?$/i,
    syntax: syntaxes.kotlin,
    reference: (name) => `System.getenv("${name}")`,
    fallback: /System\.getenv\(\s*"(?<name>\w+)"\s*\)(?<cut>\s*\?:\s*)$/,
    refuse: refuseAnnotation,
    also: (site) => variable(site, /^(?<before>.*\b)(?<word>const )val\s/, ''),
  },
  {
    files: /\.csx?$/i,
    syntax: syntaxes.csharp,
    reference: (name, { code }) =>
      `${/^\s*(?:global )?using System;/m.test(code) ? '' : 'System.'}Environment.GetEnvironmentVariable("${name}")`,
    refuse: (site) => {
      const [inner] = bracketsAround(site)
      if (inner?.open === '(' && /[^=!<>]=\s*$/.test(site.code.slice(0, site.start)))
        return constant('The default of a parameter, or the value in an attribute,')
      if (
        bracketsAround(site).some(
          ({ open, at }) => open === '[' && /(?:^|\n)\s*$/.test(site.code.slice(0, at)),
        )
      )
        return constant('The value in an attribute')
      if (/\bconst\b/.test(statementBefore(site)) && !csharpMember.test(lineBefore(site)))
        return constant('A local constant')
      return null
    },
    also: (site) => variable(site, csharpMember, 'static readonly'),
  },
  {
    files: /\.(?:php|phtml)$/i,
    shebang: /^#!.*\bphp\b/,
    syntax: syntaxes.php,
    reference: (name) => `getenv('${name}')`,
    fallback: /(?<keep>getenv\(\s*["'](?<name>\w+)["']\s*\))(?<cut>\s*(?:\?:|\|\|)\s*)$/,
    refuse: (site) => {
      const brackets = bracketsAround(site)
      const head = statementBefore(site)
      const block = brackets.find(({ open }) => open === '{')
      if (block && /\b(?:class|trait|interface|enum)\b/.test(block.head))
        return constant('A constant, or the default of a property,')
      if (/^\s*(?:const|static)\b/.test(head)) return constant('A constant')
      if (brackets[0]?.open === '(' && /[^=!<>]=\s*$/.test(site.code.slice(0, site.start)))
        return constant('The default of a parameter')
      return /#\[/.test(head) ? constant('The value in an attribute') : null
    },
  },
  {
    files: /\.(?:sh|bash|ksh|zsh)$/i,
    shebang: /^#!.*\b(?:ba|z|k|da)?sh\b/,
    syntax: syntaxes.shell,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a shell's, not ours
    reference: (name) => '"${NAME}"'.replace('NAME', name),
    bare: true,
  },
  {
    files: /\.tf$/i,
    syntax: syntaxes.terraform,
    reference: (name) => name,
    rewrite: rewriteTerraform,
  },
]

export function languageOf(path: string, text: string): Language | null {
  const byName = languages.find(({ files }) => files.test(path))
  if (byName) return byName
  if (/[^/]\.\w+$/.test(path)) return null
  const [first = ''] = text.split('\n', 1)
  return languages.find(({ shebang }) => shebang?.test(first)) ?? null
}

const csharpMember =
  /^(?<before>\s*(?:(?:public|private|protected|internal|new)\s+)+)(?<word>const)\s/

/** On the literal's own line, another word for the one that makes it a constant. */
function variable(site: Site, pattern: RegExp, instead: string): readonly Edit[] {
  const before = lineBefore(site)
  const { before: kept, word } = pattern.exec(before)?.groups ?? {}
  if (kept === undefined || word === undefined) return []
  const start = site.start - before.length + kept.length
  return [{ start, end: start + word.length, text: instead }]
}

function refuseAnnotation(site: Site): Refused | null {
  const inAnnotation = bracketsAround(site).some(
    ({ open, head }) => open === '(' && /@(?:\w+:)?[\w.]+\s*$/.test(head),
  )
  return inAnnotation ? constant('The value in an annotation') : null
}
