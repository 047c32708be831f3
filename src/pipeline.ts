import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { ruleList } from '../rules/list/index.js'
import { allServices } from '../rules/services/index.js'
import { confidences, isAtLeast } from './engine/confidence.js'
import { serviceRules } from './engine/directory.js'
import type { Confidence, Rule } from './engine/rule.js'
import { type RuleList, ruleWithId } from './engine/rule-list.js'
import { createScanner } from './engine/scan.js'
import type { Service } from './engine/service.js'
import type { Oid } from './git/changes.js'
import { askCommit, findRepository, openRepository, type Repository } from './git/repository.js'
import { type LoadedConfig, loadConfig } from './policy/config.js'
import { loadExcludes } from './policy/excludes.js'
import type { Judged } from './policy/judge.js'
import type { Advised } from './remediation/advise.js'
import type { Report } from './report/report.js'
import { createCoverage } from './sources/coverage.js'
import type { Here } from './sources/directory.js'
import { noProgress, type Progress } from './sources/progress.js'
import type { Harvest, SourceContext } from './sources/source.js'
import { type AgainstHead, askAgainstHead, harvestStaged } from './sources/staged.js'
import { version } from './version.js'

/** What to scan. */
export type Job =
  | { readonly mode: 'staged' }
  | {
      readonly mode: 'range'
      readonly base: readonly string[]
      readonly head: string
      /** A forge's event brought these commits, so they are pushed whatever this clone's refs say. */
      readonly published?: boolean
    }
  | {
      readonly mode: 'history'
      /** Empty: everything reachable. */
      readonly refs: readonly string[]
      readonly since?: string | undefined
      readonly unreachable?: boolean
    }
  | { readonly mode: 'dir'; readonly paths: readonly string[] }
  | { readonly mode: 'stdin'; readonly input: Readable; readonly path: string }

export interface ScanOptions {
  readonly cwd: string
  /** A configuration file; without it the nearest one is used. */
  readonly config?: string | undefined
  readonly minConfidence?: Confidence | undefined
  /** Look into zip, tar and gzip files too; without it, as the configuration says. */
  readonly archives?: boolean | undefined
  readonly progress?: Progress
  /** The moment that deadlines are held against; default: now. */
  readonly now?: Date
}

/** The one journey: target → changes → texts → matches → findings → policy → remediation → report. */
export async function runScan(job: Job, options: ScanOptions): Promise<Report> {
  const started = process.uptime()
  const { cwd, progress = noProgress, now = new Date() } = options
  const opening = openFor(job, cwd)
  const againstHead = job.mode === 'staged' ? askAgainstHead(cwd) : null
  const here = job.mode === 'dir' ? listHere(job.paths, cwd) : Promise.resolve(null)
  const names = job.mode === 'range' ? [...job.base, job.head] : []
  const asked = new Map(names.map((name) => [name, askCommit({ cwd }, name)]))
  ruleList() // read while git works
  const repository = await opening
  const loaded = await loadRules(repository?.root ?? cwd, options.config)
  const { config } = loaded
  const rules = activeRules(loaded)
  const ledger = job.mode === 'stdin' ? null : await openLedger(repository?.root ?? cwd, now)
  const minConfidence = options.minConfidence ?? config.minConfidence ?? 'medium'
  const context: SourceContext = {
    scanner: createScanner(rules, () => activeServices(loaded)),
    ...(await loadExcludes(repository?.root ?? cwd, config.exclude ?? [])),
    maxFileSize: config.maxFileSize ?? 128 * 2 ** 20,
    minConfidence,
    openArchive: await archiveOpener(options.archives ?? config.archives ?? false),
    coverage: createCoverage(),
    progress,
  }
  // A scan that takes long has found something as a rule: what it takes to say so is loaded while it goes on.
  const ahead = setTimeout(() => void loadAdvice(), 1000)
  const harvest = await harvestJob(
    job,
    repository,
    { againstHead, here, commits: asked },
    cwd,
    context,
  ).finally(() => clearTimeout(ahead))
  progress.end()
  const findings =
    harvest.matches.size === 0
      ? []
      : await advise(
          harvest,
          repository,
          (id) => ruleWithId(rules, id) ?? serviceRuleWithId(id),
          minConfidence,
          loaded,
          ledger,
          now,
        )
  return {
    version,
    target: harvest.target,
    minConfidence,
    findings,
    overdue: ledger?.overdue ?? [],
    notes: ledger?.notes ?? [],
    coverage: harvest.coverage,
    durationMs: 1000 * (process.uptime() - started),
    // Few formats need them all.
    get rules() {
      return [...rules, ...serviceRules(activeServices(loaded))]
    },
  }
}

async function listHere(paths: readonly string[], cwd: string) {
  const { askHere } = await import('./sources/directory.js')
  return askHere(paths, cwd)
}

async function openFor({ mode }: Job, cwd: string): Promise<Repository | null> {
  if (mode === 'stdin') return null
  return mode === 'dir' ? findRepository(cwd) : openRepository(cwd)
}

/** The configuration, checked against every rule there is. */
export function loadRules(root: string, config: string | undefined): Promise<LoadedConfig> {
  return loadConfig(root, config, ruleList(), () => serviceRules(allServices()))
}

export function activeRules({ config, rules }: LoadedConfig): RuleList {
  const disabled = new Set(config.disabledRules)
  // As it is stored, the list comes with its index; any other list is indexed anew.
  if (disabled.size === 0 && rules.length === 0) return ruleList()
  return [...ruleList(), ...rules].filter(({ id }) => !disabled.has(id))
}

/** The directory without what is disabled; a row goes when the rule of any of its keys does. */
export function activeServices({ config }: LoadedConfig): readonly Service[] {
  const disabled = new Set(config.disabledRules)
  if (disabled.size === 0) return allServices()
  return allServices().filter(
    (service) => !serviceRules([service]).some(({ id }) => disabled.has(id)),
  )
}

/** The rule of an id that begins with that of its service. */
function serviceRuleWithId(id: string): Rule | undefined {
  const services = allServices().filter((service) => id.startsWith(service.id))
  return serviceRules(services).find((rule) => rule.id === id)
}

/** Only a repository that has a ledger pays for reading it. */
async function openLedger(root: string, now: Date): Promise<OpenLedger | null> {
  if (!existsSync(join(root, '.secretscan'))) return null
  const [{ readLedger }, { dayOf, judgeByLedger, overdueOf }, { fingerprintsAt }] =
    await Promise.all([
      import('./policy/ledger.js'),
      import('./policy/incidents.js'),
      import('./findings/identity.js'),
    ])
  const ledger = readLedger(root)
  const today = dayOf(now)
  return {
    overdue: overdueOf(ledger, today),
    notes: ledger.notes,
    judge: (finding) => judgeByLedger(finding, ledger, today, fingerprintsAt),
  }
}

interface OpenLedger extends Pick<Report, 'overdue' | 'notes'> {
  readonly judge: (finding: Judged) => Judged
}

async function archiveOpener(wanted: boolean): Promise<SourceContext['openArchive']> {
  return wanted ? (await import('./sources/archives.js')).openArchive : null
}

/** What git was asked at once, while the rest was not even loaded. */
interface Asked {
  readonly againstHead: AgainstHead | null
  readonly here: Here
  readonly commits: ReadonlyMap<string, Promise<Oid | null>>
}

/** Each source is loaded when it is the one asked for: a hook should not pay for the others. */
async function harvestJob(
  job: Job,
  repository: Repository | null,
  asked: Asked,
  cwd: string,
  context: SourceContext,
): Promise<Harvest> {
  if (job.mode === 'dir') {
    const { harvestDirectory } = await import('./sources/directory.js')
    return harvestDirectory(job.paths, { cwd, repository, here: asked.here }, context)
  }
  if (job.mode === 'stdin') {
    const { harvestStdin } = await import('./sources/stdin.js')
    return harvestStdin(job.input, job.path, context)
  }
  const open = repository ?? (await openRepository(cwd))
  if (job.mode === 'staged') {
    return harvestStaged(open, asked.againstHead ?? askAgainstHead(cwd), context)
  }
  const { resolveCommit } = await import('./git/repository.js')
  const resolve = (names: readonly string[]) =>
    Promise.all(names.map((name) => resolveCommit(open, name, asked.commits.get(name))))
  if (job.mode === 'range') {
    const [head = '', ...base] = await resolve([job.head, ...job.base])
    const { harvestRange } = await import('./sources/range.js')
    return harvestRange(open, { base, head, published: job.published ?? false }, context)
  }
  const from = await resolve(job.refs)
  const { harvestHistory } = await import('./sources/history.js')
  return harvestHistory(
    open,
    { from, since: job.since, unreachable: job.unreachable ?? false },
    context,
  )
}

/** None of this is loaded for a commit without a secret. */
function loadAdvice() {
  return Promise.all([
    import('./findings/describe.js'),
    import('./policy/judge.js'),
    import('./remediation/advise.js'),
  ])
}

/** From matches to findings with steps. */
async function advise(
  harvest: Harvest,
  repository: Repository | null,
  ruleOf: (id: string) => Rule | undefined,
  minConfidence: Confidence,
  { config }: LoadedConfig,
  ledger: OpenLedger | null,
  now: Date,
): Promise<readonly Advised[]> {
  const [{ describeFindings }, { judge }, { createAdvisor }] = await loadAdvice()
  const advisor = createAdvisor(ruleOf, config.rules ?? [], { now, head: harvest.target.head })
  const wanted = (confidence: Confidence) => isAtLeast(confidence, minConfidence)
  const findings = await describeFindings(harvest, repository, wanted, now)
  return findings
    .map(judge)
    .map((finding) => ledger?.judge(finding) ?? finding)
    .map(advisor)
    .sort(worstFirst)
}

const severities = ['critical', 'high', 'medium', 'low'] as const
const states = ['pushed', 'unknown', 'unpushed', 'staged', 'local'] as const

function worstFirst(a: Advised, b: Advised): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    states.indexOf(a.exposure.state) - states.indexOf(b.exposure.state) ||
    confidences.indexOf(a.confidence) - confidences.indexOf(b.confidence) ||
    compare(a.introduced.path, b.introduced.path) ||
    a.introduced.line - b.introduced.line ||
    compare(a.fingerprint, b.fingerprint)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
