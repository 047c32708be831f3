import { count, megabytes, span, time, times } from './figures.mjs'

/**
 * A Markdown page of what was measured: on what, how, with which commands, and how to read it. It names
 * no path of the machine.
 */
export function pageOf(record) {
  return [
    '# Benchmark',
    'Made by `npm run bench -- --page <file>`; not to be edited.',
    howToRead(record),
    onWhat(record),
    ...record.cases.map(section),
    whereSlower(record),
    commandsOf(record),
  ]
    .join('\n\n')
    .concat('\n')
}

function howToRead({ runs, peerRuns }) {
  const rounds = (count) => (count === 1 ? 'one round' : `${count} rounds`)
  const said = runs === peerRuns ? rounds(runs) : `${rounds(runs)}, for peers ${rounds(peerRuns)}`
  return `## How to read it

Everything ran on the same machine, in turns (A B C A B C …): ${said}, after one that warms up the file cache of the system and does not count. Each figure is of a whole process from outside, its start-up included, and a median.

- *wall*: from start to end. *from … to* are the fastest and the slowest run.
- *CPU*: user and system time of all cores, to 0.01 s. It is what a shared CI runner pays.
- *memory*: the peak of the largest process; what a scanner's helpers (git, mostly) take comes on top.
- *ratio*: what secretscan takes as a multiple of that row, in the same round; the median over the rounds. Below 1.00 secretscan takes less, above it takes more.

Not everyone does the same work. They look for different things: git-secrets for a handful of patterns, others for those of hundreds of providers. They read different things: what is built on \`git log -p\`, as gitleaks and betterleaks are, sees the patches of ordinary commits, so not what only a merge brought in; secretscan, kingfisher and noseyparker read blobs. And some decode what is encoded. How many secrets each finds is another question, which \`npm run bench:accuracy\` asks. All of them were told to stay off the network. What secretscan remembers from scan to scan was removed before each run, except where a row says otherwise.

Before it was measured, each scanner had to notice secrets in a made repository with the same command line. Where one did not, or failed, the table says so in place of figures.`
}

function onWhat({ date, machine, peers, notFound, repositories }) {
  const { processor, cores, memoryBytes, system, versions } = machine
  const memory = `${Math.round(memoryBytes / 1e9)} GB of memory`
  const lines = [
    `- ${date.slice(0, 10)}; ${processor}, ${cores} cores, ${memory}; ${system}`,
    `- Node ${versions.node}, git ${versions.git}`,
    ...peers.map(({ name, home, note }) => {
      const known = `- [${name}](${home}), version ${versions[name]}`
      return note ? `${known}, ${note}` : known
    }),
  ]
  if (notFound.length > 0) lines.push(`- Not installed, so not measured: ${notFound.join(', ')}`)
  const rows = repositories.map(({ name, packing, missing }) => {
    const { commit, blob, objects, bytes, packs, packedBytes, deltas } = packing
    const share = `${Math.round((100 * deltas) / objects)} %`
    return [
      ...[name, count(commit), count(blob), megabytes(bytes)],
      ...[megabytes(packedBytes), count(packs), share, count(missing)],
    ]
  })
  if (rows.length === 0) return `## On what\n\n${lines.join('\n')}`
  const titles = ['commits', 'blobs', 'unpacked', 'packed', 'packs', 'deltas', 'missing']
  return `## On what\n\n${lines.join('\n')}\n\n${tableWith(['', ...titles], rows)}\n\nA freshly cloned repository is one pack of mostly deltas. *missing* objects are ones that this copy lacks.`
}

function section({ title, subject, notes = [], rows = [], skipped }) {
  if (skipped) return `## ${title}\n\nSkipped, as ${skipped}.`
  const cells = rows.map((row) => {
    if (row.failure) return [row.name, row.failure, '', '', '', '', '', '']
    const { seconds, cpuSeconds, peakBytes } = row.ratio ?? {}
    const ratios = row.ratio ? [times(seconds), times(cpuSeconds), times(peakBytes)] : ['', '', '']
    return [
      ...[row.name === subject ? `**${row.name}**` : row.name, time(row.seconds)],
      ...[span(row.from, row.to), time(row.cpuSeconds), megabytes(row.peakBytes), ...ratios],
    ]
  })
  const titles = ['wall', 'from … to', 'CPU', 'memory', 'wall ratio', 'CPU ratio', 'memory ratio']
  const table = tableWith(['', ...titles], cells)
  return [`## ${title}`, ...notes, table, `Ratios: ${subject} over the row.`].join('\n\n')
}

/** Whoever takes less than secretscan, said as plainly as the rest. */
function whereSlower({ cases }) {
  const lines = cases.flatMap(({ title, subject, rows = [] }) => {
    const faster = rows.filter(({ isPeer, ratio }) => isPeer && ratio?.seconds > 1)
    if (faster.length === 0) return []
    const named = faster.map(({ name, ratio }) => `${name} (${times(ratio.seconds)})`)
    return [`- ${title}: ${subject} takes longer than ${named.join(', ')}.`]
  })
  const none = 'No peer that was measured here took less time than secretscan.'
  return `## Where a peer is faster\n\n${lines.length > 0 ? lines.join('\n') : none}`
}

function commandsOf({ cases }) {
  const commands = new Map()
  for (const { mode, rows = [] } of cases) {
    const known = commands.get(mode) ?? new Set()
    for (const { shown } of rows) known.add(shown)
    commands.set(mode, known)
  }
  const blocks = [...commands]
    .filter(([, shown]) => shown.size > 0)
    .map(([mode, shown]) => `### ${mode}\n\n\`\`\`sh\n${[...shown].join('\n')}\n\`\`\``)
  return `## Commands\n\nThey run in the directory or the work tree; what they print goes to \`/dev/null\`.\n\n${blocks.join('\n\n')}`
}

function tableWith(titles, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  const bars = titles.map((_, index) => (index === 0 ? '---' : '---:'))
  return [line(titles), line(bars), ...rows.map(line)].join('\n')
}
