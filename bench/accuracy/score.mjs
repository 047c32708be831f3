// Findings against labels. A finding is right if it touches a line of the secret.

const confidences = ['high', 'medium', 'low']

/** `{ found, wrong, missed }` of one tool over the corpus of our own, by confidence, provider and kind. */
export function scorePlanted(findings, labels) {
  const places = findings.flatMap((finding) =>
    finding.places.map((place) => judge(finding, place, labels.get(place.path))),
  )
  const graded = findings.some(({ confidence }) => confidence)
  return {
    total: count(places, labels),
    byConfidence: graded ? byConfidence((wanted) => count(places.filter(wanted), labels)) : null,
    byProvider: graded ? countProviders(places, labels) : null,
    byKind: countKinds(places, labels),
  }
}

/** The same over directories of others, by the verdicts there are: what has none counts for nothing. */
export function scoreReal(findings, known) {
  const judged = findings.map((finding) => ({ finding, verdict: verdictOf(finding, known) }))
  const graded = findings.some(({ confidence }) => confidence)
  const counted = (list) => {
    const hit = new Set(list.flatMap(({ finding }) => touched(finding, known, true)))
    const found = list.filter(({ verdict }) => verdict === true).length
    const wrong = list.filter(({ verdict }) => verdict === false).length
    const all = known.filter(({ verdict }) => verdict === true).length
    return { found, wrong, missed: all - hit.size, unlabelled: list.length - found - wrong }
  }
  return {
    total: counted(judged),
    byConfidence: graded
      ? byConfidence((wanted) => counted(judged.filter(({ finding }) => wanted({ finding }))))
      : null,
  }
}

export function rates({ found, wrong, missed }) {
  const precision = found + wrong > 0 ? found / (found + wrong) : null
  const recall = found + missed > 0 ? found / (found + missed) : null
  const sum = 2 * found + wrong + missed
  return { precision, recall, f1: sum > 0 ? (2 * found) / sum : null }
}

/** `high` alone, then with `medium`, then all: what `--min-confidence` would show. */
function byConfidence(counted) {
  return Object.fromEntries(
    confidences.map((least, i) => {
      const shown = confidences.slice(0, i + 1)
      return [least, counted(({ finding }) => shown.includes(finding.confidence))]
    }),
  )
}

/** `hit`: the secret. `wrong`: nothing to find there. `beside`: neither, such as its other half. */
function judge(finding, place, label) {
  const result = (verdict) => ({ finding, place, label, verdict })
  if (!label) throw new Error(`${place.path} was not planted`)
  if (label.secret) {
    if (overlap(place, label.secret)) return result('hit')
    return result(overlap(place, label.planted) ? 'beside' : 'wrong')
  }
  // A near miss may well be another rule's secret, and peers have other rules.
  if (label.ruleId !== null) return result(finding.rule === label.ruleId ? 'wrong' : 'beside')
  return result('wrong')
}

/** Two findings of one tool on the same line count once. */
function count(places, labels) {
  const hit = new Set(places.filter(({ verdict }) => verdict === 'hit').map(pathOf))
  const wrong = new Set(places.filter(({ verdict }) => verdict === 'wrong').map(lineOf))
  const all = [...labels.values()].filter(({ secret }) => secret).length
  return { found: hit.size, wrong: wrong.size, missed: all - hit.size }
}

/** Here a secret counts as found only if its own provider is named, at a confidence that fails a scan. */
function countProviders(places, labels) {
  const counts = {}
  const of = (provider) => {
    counts[provider] ??= { found: 0, wrong: 0, missed: 0 }
    return counts[provider]
  }
  const shown = places.filter(({ finding }) => finding.confidence !== 'low')
  const named = new Set(
    shown
      .filter(
        ({ verdict, finding, label }) => verdict === 'hit' && finding.provider === label.provider,
      )
      .map(pathOf),
  )
  for (const [path, { secret, provider }] of labels) {
    if (secret) of(provider)[named.has(path) ? 'found' : 'missed']++
  }
  for (const { verdict, finding, label } of shown) {
    const misnamed = verdict === 'hit' && ![label.provider, 'generic'].includes(finding.provider)
    if (verdict === 'wrong' || misnamed) of(finding.provider).wrong++
  }
  return counts
}

function countKinds(places, labels) {
  const kinds = {}
  const byPath = groupBy(places, pathOf)
  for (const [path, { kind, secret }] of labels) {
    kinds[kind] ??= { found: 0, wrong: 0, missed: 0 }
    const here = byPath.get(path) ?? []
    if (secret) kinds[kind][here.some(({ verdict }) => verdict === 'hit') ? 'found' : 'missed']++
    kinds[kind].wrong += here.filter(({ verdict }) => verdict === 'wrong').length
  }
  return kinds
}

function groupBy(items, key) {
  const groups = new Map()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}

/** A finding of secretscan's by its fingerprint, a peer's by what was labelled on its line. */
function verdictOf(finding, known) {
  const own = known.find(({ fingerprint }) => fingerprint === finding.fingerprint)
  if (own) return own.verdict
  if (finding.fingerprint) return null
  if (touched(finding, known, true).length > 0) return true
  return touched(finding, known, false).length > 0 ? false : null
}

function touched(finding, known, verdict) {
  return known.filter(
    (label) =>
      label.verdict === verdict &&
      label.places.some((a) => finding.places.some((b) => a.path === b.path && overlap(a, b))),
  )
}

function overlap(a, b) {
  return a.line <= b.endLine && b.line <= a.endLine
}

function pathOf({ place }) {
  return place.path
}

function lineOf({ place }) {
  return `${place.path}:${place.line}`
}
