import { relative, resolve } from 'node:path'
import { Readable } from 'node:stream'
import type { Confidence } from '../engine/rule.js'
import type { Secret } from '../engine/secret.js'
import { UserError } from '../errors.js'
import { applyPlan } from '../fix/apply.js'
import { gather } from '../fix/gather.js'
import { type Plan, planFixes } from '../fix/plan.js'
import { type Selection, selectStaged, selectUnpushed } from '../fix/select.js'
import { openRepository } from '../git/repository.js'
import { type Job, runScan } from '../pipeline.js'
import type { Report } from '../report/report.js'
import { appliedText, planText } from './fix-text.js'
import { print } from './output.js'

interface FixArguments {
  readonly paths?: readonly string[] | undefined
  readonly write: boolean
  readonly unpushed: boolean
  readonly config?: string | undefined
  readonly 'min-confidence'?: Confidence | undefined
}

/** `secretscan fix`: plans, shows the plan or carries it out, and says what is left. */
export async function fixSecrets(given: FixArguments): Promise<void> {
  const { root, bare } = await openRepository(process.cwd())
  if (bare) throw noWorkTree(root)
  const wanted = pathFilter(root, given.paths ?? [])
  const config = given.config === undefined ? undefined : resolve(given.config)
  const scan = (job: Job, minConfidence = given['min-confidence']) =>
    runScan(job, { cwd: process.cwd(), config, minConfidence })
  const history = () => scan({ mode: 'history', refs: [] })
  const report = await (given.unpushed ? history() : scan({ mode: 'staged' }))
  const open = report.findings.filter(({ suppressed }) => suppressed === null)
  const before = given.unpushed || open.length === 0 ? report : await history()
  const selection = given.unpushed
    ? selectUnpushed(report.findings, wanted)
    : selectStaged(report.findings, before.findings, wanted)
  const plan = await makePlan(root, selection)
  const told = {
    plan,
    unpushed: given.unpushed,
    shallow: !before.coverage.complete,
    incomplete: !report.coverage.complete,
    rewrites: given.unpushed ? rewritesFor(report, selection) : [],
  }
  if (!given.write) {
    const secrets = await secretsIn(plan, [report, before], (path, text) =>
      scan({ mode: 'stdin', input: Readable.from([Buffer.from(text)]), path }, 'low'),
    )
    await print(await planText({ ...told, secrets }))
    const idle = plan.files.length + plan.left.length === 0
    process.exitCode = idle ? (report.coverage.complete ? 0 : 3) : 1
    return
  }
  const applied = await applyPlan(root, plan)
  const still =
    given.unpushed || applied.done.length === 0 ? [] : (await scan({ mode: 'staged' })).findings
  const left = [...plan.left, ...applied.left]
  const remaining = still
    .filter(({ suppressed, introduced }) => suppressed === null && wanted(introduced.path))
    .filter(({ introduced }) => !left.some(({ path }) => path === introduced.path))
    .map(({ introduced: { path, line } }) => ({ path, line }))
  await print(await appliedText({ ...told, applied, left, remaining }))
  const clean = left.length + remaining.length === 0
  process.exitCode = clean ? (plan.files.length > 0 || report.coverage.complete ? 0 : 3) : 1
}

async function makePlan(root: string, { found, left }: Selection): Promise<Plan> {
  const gathered = await gather(root, found)
  const plan = planFixes(gathered.files, gathered.facts)
  return { ...plan, left: [...left, ...gathered.left, ...plan.left] }
}

/** Everything that looks like a secret in what the diff shows, also what is too doubtful to be reported. */
async function secretsIn(
  { files, shared }: Plan,
  reports: readonly Report[],
  scan: (path: string, text: string) => Promise<Report>,
): Promise<readonly Secret[]> {
  const texts = [...files, ...shared].flatMap(({ path, before }) =>
    before ? [{ path, before }] : [],
  )
  const shown: Report[] = []
  for (const { path, before } of texts) shown.push(await scan(path, before))
  return [...reports, ...shown].flatMap(({ findings }) => findings.map(({ secret }) => secret))
}

/** How to get what is fixed out of the commits, said once for each. */
function rewritesFor({ findings }: Report, { found }: Selection): readonly string[] {
  const fixed = new Set([...found.values()].flat().map(({ secret }) => secret))
  const steps = findings
    .filter(({ secret }) => fixed.has(secret))
    .flatMap(({ steps: all }) => all.filter(({ id }) => id === 'rewrite' || id === 'purge'))
    .map(({ detail, command }) =>
      [detail, ...(command?.split('\n') ?? []).map((line) => `$ ${line}`)].join('\n'),
    )
  return [...new Set(steps)]
}

function pathFilter(root: string, paths: readonly string[]): (path: string) => boolean {
  const prefixes = paths.map((path) => {
    const inside = relative(root, resolve(path)).replaceAll('\\', '/')
    if (!inside.startsWith('..')) return inside
    throw new UserError({
      what: `"${path}" is outside of this repository.`,
      where: root,
      fix: 'Name files and directories in it, or none for all of it.',
    })
  })
  return (path) =>
    prefixes.length === 0 ||
    prefixes.some((prefix) => prefix === '' || path === prefix || path.startsWith(`${prefix}/`))
}

function noWorkTree(root: string): UserError {
  return new UserError({
    what: 'This repository has no files on disk to fix.',
    where: root,
    fix: 'Run it in a clone with a work tree.',
  })
}
