import ignore, { type Ignore } from 'ignore'

/** Who answers for which paths, as a CODEOWNERS file says. */
export interface CodeOwners {
  /** Repository-relative path of the file. */
  readonly file: string
  readonly rules: readonly OwnerRule[]
  /** Lines that are not in the syntax, 1-based. They are passed over, as GitHub does. */
  readonly malformed: readonly number[]
}

export interface OwnerRule {
  /** 1-based. */
  readonly line: number
  /** `@user`, `@org/team` or an e-mail address; none where the file says that nobody owns the paths. */
  readonly owners: readonly string[]
  readonly owns: (path: string) => boolean
}

/** Where forges look for the file; the first that is there counts. */
export const codeOwnersFiles = [
  '.github/CODEOWNERS',
  'CODEOWNERS',
  'docs/CODEOWNERS',
  '.gitlab/CODEOWNERS',
] as const

/**
 * Reads the text of a CODEOWNERS file in GitHub's syntax: gitignore patterns without `!`, `[ ]` and `\#`.
 * https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */
export function parseCodeOwners(file: string, text: string): CodeOwners {
  const rules: OwnerRule[] = []
  const malformed: number[] = []
  for (const [index, content] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = index + 1
    const [pattern, ...rest] = content.match(/(?:\\.|\S)+/g) ?? []
    if (pattern === undefined || pattern.startsWith('#')) continue
    const comment = rest.findIndex((word) => word.startsWith('#'))
    const owners = comment < 0 ? rest : rest.slice(0, comment)
    if (isPattern(pattern) && owners.every(isOwner))
      rules.push({ line, owners, owns: ownsBy(pattern) })
    else malformed.push(line)
  }
  return { file, rules, malformed }
}

/** The rule for a path: the last one that fits it; null where none does. */
export function ruleFor({ rules }: CodeOwners, path: string): OwnerRule | null {
  return rules.findLast(({ owns }) => owns(path)) ?? null
}

function isPattern(text: string): boolean {
  return !/^!|^\\#|(?:^|[^\\])\[/.test(text)
}

function isOwner(text: string): boolean {
  return /^@[\w.-]+(?:\/[\w.-]+)*$|^[^@\s]+@[^@\s]+$/.test(text)
}

function ownsBy(pattern: string): OwnerRule['owns'] {
  let matcher: Ignore | undefined
  return (path) => {
    matcher ??= createMatcher(pattern)
    return matcher.ignores(path)
  }
}

/** For git `docs/*` covers what lies deeper too, since it ignores the directories; here it does not. */
function createMatcher(pattern: string): Ignore {
  const deeper = pattern.endsWith('/*') ? [`!${pattern}/`] : []
  return ignore({ allowRelativePaths: true, ignorecase: false }).add([pattern, ...deeper])
}
