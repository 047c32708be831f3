import type { Advised } from '../remediation/advise.js'
import type { Playbook } from '../remediation/playbook.js'
import { evidence, historyAdvice, safeOrder, sourceList, stepList } from './checklist.js'
import { day, exposureSentence, lifespan, listed, names, presence, remoteText } from './facts.js'
import { code, codeCell, plain, prose, table } from './markup.js'
import { coverageLine, gaps, grouped, incompleteNote, plural, subject } from './phrases.js'
import type { Report } from './report.js'
import { timeline } from './timeline.js'

/** A secret to deal with, and what a report does not carry. */
export interface Incident {
  readonly finding: Advised
  /** Of its provider, with what differs for its rule. */
  readonly playbook: Playbook
  /** For each path that carries or carried it, what CODEOWNERS says. */
  readonly owners: readonly PathOwners[]
}

export interface PathOwners {
  readonly path: string
  /** Empty where the file says that nobody owns it; null where it says nothing. */
  readonly owners: readonly string[] | null
  /** The line that says so, 1-based. */
  readonly line: number | null
}

export interface Checklists {
  readonly report: Report
  /** Worst first. */
  readonly incidents: readonly Incident[]
  /** The CODEOWNERS file and how many of its lines are not in the syntax; null where there is none. */
  readonly codeOwners: { readonly file: string; readonly malformed: number } | null
  readonly now: Date
}

/** Incident checklists in Markdown, one for each secret and without it, to be worked through in a ticket. */
export function renderChecklists(of: Checklists): string {
  const { report, incidents, codeOwners, now } = of
  const [only] = incidents
  const parts = [
    only && incidents.length === 1
      ? incident(only, 0, of)
      : [
          `# ${heading(incidents.length)} in ${subject(report.target)}`,
          ...(only ? [intro, contents(incidents)] : []),
          ...incidents.flatMap((one, index) => ['---', ...incident(one, index + 1, of)]),
        ],
    report.coverage.complete ? [] : [`> **${incompleteNote}**`],
    [[plain(coverageLine(report)), ...gaps(report, code)].join('  \n')],
    codeOwners?.malformed
      ? [
          `${plural(codeOwners.malformed, 'line')} of ${code(codeOwners.file)} ${codeOwners.malformed === 1 ? 'is' : 'are'} not in the syntax that GitHub reads, and went unused.`,
        ]
      : [],
    [
      `<sub>Made by secretscan ${plain(report.version)} on ${minute(now)} UTC from what this clone knows. Only the ends of a secret are shown, so that it can be told from others.</sub>`,
    ],
  ]
  return `${parts.flat().join('\n\n')}\n`
}

const intro =
  'Worst first. Each has its own checklist below: begin with its first box, and note times as you go.'

function heading(count: number): string {
  return count === 0 ? 'No open secrets' : plural(count, 'secret')
}

function contents(incidents: readonly Incident[]): string {
  const rows = incidents.map(({ finding, owners }, index) => [
    `[${index + 1}. ${plain(finding.title)}](#secret-${index + 1})`,
    codeCell(finding.secret.redacted()),
    `${finding.severity}, ${stateWord(finding)}`,
    codeCell(`${finding.introduced.path}:${finding.introduced.line}`),
    ownersIn(owners).map(codeCell).join(', ') || '–',
    plain(finding.steps[0]?.title ?? '–'),
  ])
  return table(['Checklist', 'Secret', 'How bad', 'Where', 'Owner', 'First'], rows)
}

/** `number` is 0 where it is the only one. */
function incident(of: Incident, number: number, { codeOwners, now }: Checklists): string[] {
  const { finding, playbook, owners } = of
  const { title, secret, steps, exposure } = finding
  const [mark, section] = number > 0 ? ['##', '###'] : ['#', '##']
  const count = number > 0 ? `${number}. ` : ''
  const anchor = number > 0 ? [`<a name="secret-${number}"></a>`] : []
  const open = steps.filter(({ id }) => id !== 'false-positive')
  const last = steps.find(({ id }) => id === 'false-positive')
  return [
    ...anchor,
    `${mark} ${count}${plain(title)} ${code(secret.redacted())}`,
    headline(finding),
    summary(finding, owners, codeOwners),
    `${section} What to do, in this order`,
    stepList(open, playbook.consumers),
    ...(last ? [`**${plain(last.title)}:** ${prose(last.detail)}`] : []),
    `${section} If something still runs on it`,
    safeOrder(playbook, steps),
    `${section} What happened when`,
    timeline(finding, now),
    `${section} How far it got`,
    ...reach(finding),
    `${section} Is cleaning the history worth it?`,
    historyAdvice(exposure),
    `${section} Evidence`,
    evidence(exposure, exposedWindow(finding, now)),
    `${section} Where this comes from`,
    sourceList(playbook),
  ]
}

function headline(finding: Advised): string {
  const { exposure, suppressed, confidence, severity } = finding
  const sure =
    confidence === 'high' ? '' : ` (${confidence} confidence: see first that it is a secret)`
  const allowed = suppressed ? `Allowed by a comment in ${code(suppressed.where)}.` : ''
  const said = [exposureSentence(exposure, code), presence(finding, code), allowed]
  return `**${capital(severity)} severity${sure}.** ${said.filter(Boolean).join(' ')}`
}

function summary(
  finding: Advised,
  owners: readonly PathOwners[],
  codeOwners: Checklists['codeOwners'],
): string {
  const { author, fingerprint, life, provider } = finding
  const others = (life?.people ?? 1) - 1
  const ask = [
    author ? `${code(author)}, who brought it in` : '',
    others > 0
      ? `${others === 1 ? 'one other person' : `${grouped(others)} others`} committed while it was there`
      : '',
  ].filter(Boolean)
  const facts = [
    ['Issued by', plain(provider.name)],
    ['Owner', ownerText(owners, codeOwners)],
    ['Ask too', ask.join('; ')],
    ['Fingerprint', code(fingerprint)],
  ]
  return facts.flatMap(([name, what]) => (what ? [`- **${name}:** ${what}`] : [])).join('\n')
}

function ownerText(owners: readonly PathOwners[], codeOwners: Checklists['codeOwners']): string {
  if (!codeOwners) return 'not known: there is no CODEOWNERS file'
  if (owners.length === 0) return 'not known: it stands in no file'
  const said = owners.flatMap(({ path, owners: people, line }) =>
    people?.length ? [`${people.map(code).join(', ')} for ${code(path)} (line ${line})`] : [],
  )
  const file = code(codeOwners.file)
  return said.length > 0 ? `${listed(said, 5)}, says ${file}` : `${file} names nobody for it`
}

function ownersIn(owners: readonly PathOwners[]): readonly string[] {
  return [...new Set(owners.flatMap(({ owners: people }) => people ?? []))].slice(0, 3)
}

function reach(finding: Advised): string[] {
  const { exposure, life, locations } = finding
  const remotes = exposure.state === 'pushed' ? exposure.remotes : []
  const held = life?.heldBy ?? ('refs' in exposure ? exposure.refs : [])
  const lived = lifespan(finding)
  const facts = [
    ...remotes.map((remote) => `On the remote ${remoteText(remote, code)}.`),
    ...(held.length > 0
      ? [`${life ? 'Held today by' : 'Reached from'} ${names(held, code)}.`]
      : life
        ? ['No branch or tag holds it today.']
        : []),
    ...(life
      ? [`At HEAD: ${yesNo(life.atHead)}. On the default branch: ${yesNo(life.onDefaultBranch)}.`]
      : []),
    ...(lived ? [`It was there in ${lived}.`] : []),
    exposure.state === 'pushed' || exposure.state === 'unknown'
      ? 'Who forked or cloned it, and whether the remote is public, no clone can tell: look on the forge.'
      : 'Copies outside of git (backups, synchronised folders, pasted text) no scan can tell: think of them.',
  ]
  const places = locations
    .slice(0, maxPlaces)
    .map(({ path, line, commit, present }) => [
      codeCell(`${path}:${line}`),
      commit ? codeCell(commit.slice(0, 12)) : '–',
      present ? 'there' : 'gone',
    ])
  const more = locations.length - places.length
  return [
    facts.map((fact) => `- ${fact}`).join('\n'),
    table(['Where it stood', 'Since', 'Today'], places),
    ...(more > 0
      ? [`And ${plural(more, 'more place')}: \`secretscan history --format json\` has them all.`]
      : []),
  ]
}

const maxPlaces = 20

function yesNo(known: boolean | null): string {
  return known === null ? 'not known' : known ? 'yes' : 'no'
}

/** Which part of a log has to be read: it ends when the secret does. */
function exposedWindow({ exposure, date }: Advised, now: Date): string {
  const since = ('since' in exposure ? exposure.since : null) ?? date
  return `from ${since ? day(since) : '…'} to ${day(now.toISOString())}, and on until it is dead`
}

function stateWord({ exposure }: Advised): string {
  return exposure.state === 'unknown'
    ? 'exposure unknown'
    : exposure.state === 'unpushed'
      ? 'not pushed'
      : exposure.state
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

function minute(date: Date): string {
  return date.toISOString().slice(0, 16).replace('T', ' ')
}
