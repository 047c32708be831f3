import type { StringForm, Syntax } from './tokens.js'

/** How each language writes its strings and comments. */

const slashComment = /\/\/.*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/y

const same = (opening: string) => opening

function quoted(quote: string, more: Partial<StringForm> = {}): StringForm {
  return { open: new RegExp(quote, 'y'), close: same, escape: 'backslash', ...more }
}

const lines = 'It is part of a string of several lines.'

const textBlock: StringForm = {
  open: /"""/y,
  close: same,
  escape: 'backslash',
  multiline: true,
  whyNot: lines,
}

export const javascript: Syntax = {
  comment: /(?<![\s\S])#!.*|\/\/.*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/y,
  strings: [
    quoted('"'),
    quoted("'"),
    quoted('`', {
      multiline: true,
      interpolation: [['${', '}']],
      whyNot: 'It is written as a template literal.',
    }),
  ],
  regex: /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y,
}

const pythonPrefix = (letters: string) => `(?<![\\w])${letters}`
const bytesOrFormat = 'It is a bytes or a format string.'

export const python: Syntax = {
  comment: /#.*/y,
  strings: [
    {
      open: new RegExp(`${pythonPrefix('(?:[rRbBuUfF]{0,2})')}(?:"""|''')`, 'y'),
      close: (opening) => opening.slice(-3),
      escape: 'backslash',
      multiline: true,
      whyNot: lines,
    },
    {
      open: new RegExp(`${pythonPrefix('(?:[fF][rR]?|[rR][fF])')}["']`, 'y'),
      close: (opening) => opening.slice(-1),
      escape: 'backslash',
      interpolation: [['{', '}']],
      whyNot: bytesOrFormat,
    },
    {
      open: new RegExp(`${pythonPrefix('(?:[bB][rR]?|[rR][bB])')}["']`, 'y'),
      close: (opening) => opening.slice(-1),
      escape: 'backslash',
      whyNot: bytesOrFormat,
    },
    {
      open: new RegExp(`${pythonPrefix('[rRuU]')}["']|["']`, 'y'),
      close: (opening) => opening.slice(-1),
      escape: 'backslash',
    },
  ],
}

export const go: Syntax = {
  comment: slashComment,
  strings: [quoted('"'), quoted("'"), quoted('`', { escape: 'none', multiline: true })],
}

export const ruby: Syntax = {
  comment: /(?<=^|\n)=begin\b[\s\S]*?(?:\n=end.*|$(?![\s\S]))|(?<=^|\n)__END__\n[\s\S]*|#.*/y,
  strings: [
    quoted('"', { multiline: true, interpolation: [['#{', '}']], special: /[\\#]/ }),
    quoted("'", { multiline: true }),
    quoted('`', { multiline: true, interpolation: [['#{', '}']], whyNot: 'It is a command.' }),
    {
      open: /(?<![\w)\]}"'] ?)%[qQwWiIrsx]?[[({<|!]|(?<==\s{0,4})%[qQwWiIrsx]?[[({<|!]/y,
      close: (opening) => closers[opening.slice(-1)] ?? opening.slice(-1),
      escape: 'backslash',
      multiline: true,
      whyNot: 'It is in a percent literal.',
    },
  ],
  heredoc: /<<(?:[~-]|(?=[A-Z_]{3}|["'][A-Z]))(?<quote>["'`]?)(?<end>[A-Za-z_]\w*)\k<quote>/y,
  regex: /\/(?! )(?:\\.|[^/\\\n])+\/[a-z]*/y,
}

const closers: { readonly [opening: string]: string } = { '[': ']', '(': ')', '{': '}', '<': '>' }

export const java: Syntax = {
  comment: slashComment,
  strings: [textBlock, quoted('"'), quoted("'")],
}

export const kotlin: Syntax = {
  comment: slashComment,
  strings: [
    { ...textBlock, escape: 'none', interpolation: [['${', '}']] },
    quoted('"', { interpolation: [['${', '}']], special: /[\\$]/ }),
    quoted("'"),
  ],
}

export const csharp: Syntax = {
  comment: /(?<=^|\n)[ \t]*#.*|\/\/.*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/y,
  strings: [
    {
      open: /\$*"{3,}/y,
      close: (opening) => opening.replaceAll('$', ''),
      escape: 'none',
      multiline: true,
      whyNot: lines,
    },
    {
      open: /(?:\$@|@\$)"/y,
      close: () => '"',
      escape: 'doubled',
      multiline: true,
      interpolation: [['{', '}']],
      whyNot: 'It is an interpolated string.',
    },
    {
      open: /\$"/y,
      close: () => '"',
      escape: 'backslash',
      interpolation: [['{', '}']],
      whyNot: 'It is an interpolated string.',
    },
    { open: /@"/y, close: () => '"', escape: 'doubled', multiline: true },
    quoted('"'),
    quoted("'"),
  ],
}

export const php: Syntax = {
  comment:
    /(?<![\s\S])[\s\S]*?(?:<\?(?:php|=)|$(?![\s\S]))|\?>[\s\S]*?(?:<\?(?:php|=)|$(?![\s\S]))|(?:\/\/|#(?!\[))(?:(?!\?>).)*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/y,
  strings: [
    quoted('"', { multiline: true, special: /[\\$]/ }),
    quoted("'", { multiline: true }),
    quoted('`', { multiline: true, whyNot: 'It is a command.' }),
  ],
  heredoc: /<<<[ \t]*(?<quote>["']?)(?<end>[A-Za-z_]\w*)\k<quote>/y,
}

export const shell: Syntax = {
  comment: /(?<=^|[\s;&|(])#.*/y,
  strings: [
    quoted('"', {
      multiline: true,
      interpolation: [
        ['$(', ')'],
        ['${', '}'],
        ['`', '`'],
      ],
      special: /[\\$`]/,
    }),
    { open: /\$'/y, close: () => "'", escape: 'backslash', multiline: true },
    quoted("'", { escape: 'none', multiline: true }),
  ],
  heredoc: /(?<!<)<<-?[ \t]*(?<quote>["']?)\\?(?<end>[A-Za-z_]\w*)\k<quote>(?!<)/y,
  escapesCode: true,
}

export const terraform: Syntax = {
  comment: /#.*|\/\/.*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/y,
  strings: [
    quoted('"', {
      interpolation: [
        ['${', '}'],
        ['%{', '}'],
      ],
      special: /[\\$%]/,
    }),
  ],
  heredoc: /<<-?(?<end>[A-Za-z_]\w*)/y,
}
