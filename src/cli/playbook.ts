import { resolve } from 'node:path'
import { builtInRules } from '../../rules/index.js'
import { providers } from '../../rules/playbooks.js'
import { allServices } from '../../rules/services/index.js'
import type { Confidence, Provider } from '../engine/rule.js'
import { UserError } from '../errors.js'
import { firstCommitted } from '../git/committed-file.js'
import { openRepository } from '../git/repository.js'
import { loadRules, runScan } from '../pipeline.js'
import { type CodeOwners, codeOwnersFiles, parseCodeOwners, ruleFor } from '../policy/codeowners.js'
import { didYouMean } from '../policy/near-names.js'
import { type Advised, playbookOf } from '../remediation/advise.js'
import type { Playbook } from '../remediation/playbook.js'
import { stepsToPrepare } from '../remediation/prepare.js'
import { servicePlaybook } from '../remediation/service.js'
import { type Incident, type PathOwners, renderChecklists } from '../report/playbook.js'
import { renderPreparation } from '../report/provider-checklist.js'
import { open, type Report } from '../report/report.js'
import { exitCode } from './exit-code.js'
import { print, writeReport } from './output.js'
import { progressFor } from './scan.js'

interface PlaybookArguments {
  readonly finding?: string | undefined
  readonly provider?: string | undefined
  readonly output?: string | undefined
  readonly config?: string | undefined
  readonly 'min-confidence'?: Confidence | undefined
}

/** `secretscan playbook`: checklists for what a scan of the history finds, or one to prepare with. */
export async function writePlaybook(given: PlaybookArguments): Promise<void> {
  const { finding, provider, output } = given
  if (finding !== undefined && provider !== undefined) {
    throw new UserError({
      what: 'Either --finding or --provider, not both.',
      fix: 'Leave --provider out: a finding names its provider.',
    })
  }
  const text = provider === undefined ? await checklists(given) : preparation(provider)
  if (output === undefined) await print(text)
  else await writeReport(output, text)
}

async function checklists(given: PlaybookArguments): Promise<string> {
  const repository = await openRepository(process.cwd())
  const config = given.config === undefined ? undefined : resolve(given.config)
  // A finding that someone names is written about however sure it is.
  const least = given.finding === undefined ? given['min-confidence'] : 'low'
  const job = { mode: 'history', refs: [] } as const
  const report = await runScan(job, {
    cwd: process.cwd(),
    config,
    minConfidence: least,
    progress: await progressFor(job),
  })
  const findings = given.finding === undefined ? open(report) : [named(given.finding, report)]
  const loaded = await loadRules(repository.root, config)
  const file =
    repository.head && (await firstCommitted(repository, repository.head, codeOwnersFiles))
  const codeOwners = file ? parseCodeOwners(file.path, file.text) : null
  // Checklists are no verdict, but an incomplete scan that finds nothing is no good news here either.
  process.exitCode = exitCode(report, { exitZero: true })
  return renderChecklists({
    report,
    incidents: findings.map((one): Incident => {
      const { playbook } = playbookOf(one.ruleId, loaded.config.rules ?? [])
      return {
        finding: one,
        playbook: { ...playbook, ...playbook.byRule?.[one.ruleId] },
        owners: codeOwners ? ownersOf(one, codeOwners) : [],
      }
    }),
    codeOwners: codeOwners && { file: codeOwners.file, malformed: codeOwners.malformed.length },
    now: new Date(),
  })
}

function named(prefix: string, { findings }: Report): Advised {
  const fitting = findings.filter(({ fingerprint }) => fingerprint.startsWith(prefix))
  const exact = fitting.find(({ fingerprint }) => fingerprint === prefix)
  const [first] = fitting
  if (exact || (first && fitting.length === 1)) return (exact ?? first) as Advised // one of them is there
  const all = findings.map(({ fingerprint }) => fingerprint)
  if (!first) {
    throw new UserError({
      what: `No finding in the history has the fingerprint "${prefix}".${didYouMean(prefix, all)}`,
      fix: 'Copy it from `secretscan history`. For what is only staged: `secretscan explain <fingerprint>`.',
    })
  }
  const some = fitting.slice(0, 5).map(({ fingerprint }) => fingerprint)
  throw new UserError({
    what: `${fitting.length} findings have a fingerprint that begins with "${prefix}": ${some.join(', ')}${fitting.length > some.length ? ', …' : ''}`,
    fix: 'Give more of it.',
  })
}

/** Of each path once, those that carry it today first. */
function ownersOf({ locations }: Advised, codeOwners: CodeOwners): readonly PathOwners[] {
  const inFiles = locations.filter(({ object }) => object === 'blob' || object === 'file')
  const today = inFiles.filter(({ present }) => present)
  const paths = new Set([...today, ...inFiles].map(({ path }) => path))
  return [...paths].map((path) => {
    const rule = ruleFor(codeOwners, path)
    return { path, owners: rule?.owners ?? null, line: rule?.line ?? null }
  })
}

function preparation(wanted: string): string {
  const { provider, playbook } = findProvider(wanted)
  const titles = new Map(builtInRules.map(({ id, title }) => [id, title]))
  const usual = new Set(stepsToPrepare(playbook).map((step) => JSON.stringify(step)))
  const kinds = Object.entries(playbook.byRule ?? {}).map(([ruleId, differing]) => {
    const own = { ...playbook, ...differing }
    const steps = stepsToPrepare(own).filter((step) => !usual.has(JSON.stringify(step)))
    return { title: titles.get(ruleId) ?? ruleId, playbook: own, steps }
  })
  return renderPreparation({
    name: provider.name,
    playbook,
    steps: stepsToPrepare(playbook),
    kinds,
  })
}

/** By id or by name, of a provider or of a service of the directory. */
function findProvider(wanted: string): {
  readonly provider: Provider
  readonly playbook: Playbook
} {
  const isWanted = ({ id, name }: { readonly id: string; readonly name: string }) =>
    [id, name].some((known) => known.toLowerCase() === wanted.toLowerCase())
  const known = providers.find(({ provider }) => isWanted(provider))
  if (known) return known
  const services = allServices()
  const service = services.find(isWanted)
  if (service) {
    const { id, name, docs } = service
    return { provider: { id, name, url: docs }, playbook: servicePlaybook(service) }
  }
  const all = [...providers.map(({ provider }) => provider), ...services]
  throw new UserError({
    what: `There is no provider "${wanted}".${didYouMean(
      wanted,
      all.flatMap(({ id, name }) => [id, name]),
    )}`,
    where: '--provider',
    fix: '`secretscan rules` lists them all.',
  })
}
